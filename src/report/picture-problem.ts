import { crc32 } from "node:zlib";
import type { Picture, PictureFiles } from "./model/picture.ts";

const mostBytes = 20_000_000;
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What keeps a picture out of a document, and what to do; undefined for a whole PNG or JPEG of up to 20 MB. */
export function pictureProblem({ sha256, alt }: Picture, pictures: PictureFiles): string | undefined {
  const name = `The picture “${alt}” (${sha256.slice(0, 12)})`;
  const given = pictures.get(sha256);
  if (given === undefined) return `${name} has no file: import its file again.`;
  const { bytes, type } = given;
  if (bytes.length > mostBytes) {
    const megabytes = (bytes.length / 1_000_000).toFixed(1);
    return `${name} has ${megabytes} MB, and 20 MB is the most: save it smaller.`;
  }
  const kind = type === "image/png" ? "PNG" : "JPEG";
  const starts = type === "image/png" ? startsAsPng(bytes) : startsAsJpeg(bytes);
  if (!starts) return `${name} is not the ${kind} it is said to be: save it as PNG or JPEG.`;
  const whole = type === "image/png" ? isWholePng(bytes) : isWholeJpeg(bytes);
  return whole ? undefined : `${name} is broken: part of the ${kind} is missing or damaged. Save it again.`;
}

function startsAsPng(bytes: Uint8Array): boolean {
  return pngStart.every((byte, at) => bytes[at] === byte);
}

function startsAsJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** Every part has the checksum it says, from the header to the end: PNG specification, 5.3. */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = pngStart.length;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return false;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === "IEND") return true;
    at = end + 4;
  }
  return false;
}

/** Has a frame with a size, and its end mark. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const mark = bytes[at + 1] ?? 0;
    const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
    if (isFrame) return at + 9 <= bytes.length && view.getUint16(at + 5) > 0 && hasEnd(bytes);
    at += 2 + view.getUint16(at + 2);
  }
  return false;
}

function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 0; at -= 1)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}
