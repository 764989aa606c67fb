/** A face of a font: its bytes travel in the document, its file is what charts are drawn with. */
export type FontFace = { readonly bytes: Uint8Array; readonly file: string };

/** The font of a document in its four faces. */
export type ReportFonts = {
  readonly name: string;
  readonly regular: FontFace;
  readonly bold: FontFace;
  readonly italic: FontFace;
  readonly boldItalic: FontFace;
};
