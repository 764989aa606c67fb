import { isUtf8 } from "node:buffer";

/** How a file's letters are written. ASCII counts as UTF-8. */
export type TextEncoding = "utf-8" | "latin-1" | "windows-1252" | "utf-16le" | "utf-16be";

/** The encoding its first bytes give away; undefined where all of the file has to be looked at. */
function encodingOfStart(start: Buffer): "utf-16le" | "utf-16be" | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  const [even, odd] = zeros(start.subarray(0, 4000));
  const half = Math.min(start.length, 4000) / 2;
  if (odd > half * 0.6 && even < half * 0.1) return "utf-16le";
  return even > half * 0.6 && odd < half * 0.1 ? "utf-16be" : undefined;
}

/** English in UTF-16 has a zero in every second byte. */
function zeros(sample: Buffer): readonly [even: number, odd: number] {
  let even = 0;
  let odd = 0;
  for (const [at, byte] of sample.entries()) if (byte === 0) at % 2 === 0 ? even++ : odd++;
  return [even, odd];
}

/** The encoding of a beginning of a file that may be cut within a letter. */
export function encodingOfSample(sample: Buffer): TextEncoding {
  const known = encodingOfStart(sample);
  if (known !== undefined) return known;
  return [0, 1, 2, 3].some((cut) => isUtf8(sample.subarray(0, sample.length - cut)))
    ? "utf-8"
    : "windows-1252";
}

/** The decoder of an encoding. Latin-1 is Windows-1252 without the letters from 0x80 to 0x9f. */
export function decoderOf(encoding: TextEncoding): TextDecoder {
  return new TextDecoder(encoding === "latin-1" ? "windows-1252" : encoding);
}

/** How many bytes at the end of a chunk begin a letter of UTF-8 that the next chunk ends. */
export function lettersCut(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back++) {
    const byte = chunk[chunk.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}
