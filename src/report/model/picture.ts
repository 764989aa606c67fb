/** A picture by the digest of its file; the bytes are given to a rendering beside the report. */
export type Picture = { readonly sha256: string; readonly alt: string; readonly credit?: string };

/** The bytes of a report's pictures by their digest. */
export type PictureFiles = ReadonlyMap<
  string,
  { readonly type: "image/jpeg" | "image/png"; readonly bytes: Uint8Array }
>;
