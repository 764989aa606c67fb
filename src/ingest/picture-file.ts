import { crc32 } from "node:zlib";
import { imageSize } from "image-size";
import type { ImportIssue } from "./import-issue.ts";
import type { Limits } from "./limits.ts";
import type { ReadPicture } from "./package-rows.ts";

/** What is wrong with a picture and what to do. */
export type PictureTrouble = Pick<ImportIssue, "found" | "expected" | "message">;

const mediaTypes: Readonly<Record<string, ReadPicture["mediaType"]>> = {
  jpg: "image/jpeg",
  png: "image/png",
};

/**
 * What a picture is by its content, whatever its name ends in: a whole JPEG or PNG of a size that can be printed, or
 * what is wrong with it.
 */
export function pictureIn(
  name: string,
  bytes: Buffer,
  { pixelsAcross }: Pick<Limits, "pixelsAcross">,
): Pick<ReadPicture, "mediaType"> | PictureTrouble {
  const size = sizeOf(bytes);
  if (size === "broken") return broken(name);
  const mediaType = mediaTypes[size?.type ?? ""];
  if (size === undefined || mediaType === undefined) {
    const found =
      size?.type === undefined ? "no picture" : `a picture of the type ${size.type.toUpperCase()}`;
    const message = `${name} holds ${found}; Outturn prints JPEG and PNG. Save it as one of them.`;
    return { found, expected: "a JPEG or PNG", message };
  }
  const { width, height } = size;
  if (width < 1 || height < 1 || width > pixelsAcross || height > pixelsAcross) {
    const most = pixelsAcross.toLocaleString("en-GB");
    const found = `${width.toLocaleString("en-GB")} by ${height.toLocaleString("en-GB")} pixels`;
    const message = `${name} is ${found}; each side may have from 1 to ${most}. Save it in another size.`;
    return { found, expected: `1 to ${most} pixels each way`, message };
  }
  const isWhole = mediaType === "image/png" ? isWholePng(bytes) : isWholeJpeg(bytes);
  return isWhole ? { mediaType } : broken(name);
}

function broken(name: string): PictureTrouble {
  const message = `${name} is broken: part of it is missing or damaged. Save it again from the original.`;
  return { found: "part of a picture", expected: "a whole JPEG or PNG", message };
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const jpegStart = Buffer.from([0xff, 0xd8, 0xff]);

/** Undefined for what is no picture; broken for one that begins as a JPEG or PNG and tells no size. */
function sizeOf(bytes: Buffer) {
  try {
    return imageSize(bytes);
  } catch {
    const begins = [pngStart, jpegStart].some((start) => bytes.subarray(0, start.length).equals(start));
    return begins ? "broken" : undefined;
  }
}

/** Every chunk has the checksum it says, from the header to the end (PNG specification, 5.3). */
function isWholePng(bytes: Buffer): boolean {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
      return false;
    if (bytes.toString("latin1", at + 4, at + 8) === "IEND") return true;
    at = end + 4;
  }
  return false;
}

/** A JPEG ends with its end mark; some cameras write a little after it. */
function isWholeJpeg(bytes: Buffer): boolean {
  return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0;
}
