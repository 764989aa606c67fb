import { open } from "node:fs/promises";
import type { FileHints } from "../../domain/feed/feed.ts";
import type { RecordLimits } from "./record-limits.ts";
import { decoderOf, encodingOfSample, type TextEncoding } from "./text-encoding.ts";

/** The beginning and the end of a text file. */
export type Ends = {
  /** As far as its beginning tells. */
  readonly encoding: TextEncoding;
  readonly start: Buffer;
  readonly head: string;
  /** From a line end on; the same as the head where that is the whole file. */
  readonly tail: string;
  /** Whether the head is the whole file. */
  readonly isWhole: boolean;
};

export async function readEnds(
  path: string,
  size: number,
  limits: RecordLimits,
  hint: FileHints["encoding"],
): Promise<Ends> {
  const [start, last] = await bytesAtEnds(path, size, limits);
  const guess = encodingOfSample(start);
  const encoding = guess === "windows-1252" && hint === "utf-16" ? "utf-16le" : guess;
  const isWhole = start.length >= size;
  const head = decoderOf(encoding).decode(start, { stream: !isWhole });
  if (isWhole) return { encoding, start, head, tail: head, isWhole };
  // UTF-16 is rewritten whatever its end holds; cutting it by bytes might split a letter.
  const text = encoding.startsWith("utf-16")
    ? ""
    : decoderOf(encodingOfSample(fromLine(last))).decode(fromLine(last));
  return { encoding, start, head, tail: text, isWhole };
}

/** The first so many bytes and the last. */
export async function bytesAtEnds(
  path: string,
  size: number,
  limits: RecordLimits,
): Promise<readonly [Buffer, Buffer]> {
  const handle = await open(path, "r");
  try {
    const piece = async (length: number, from: number) => {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, from);
      return buffer.subarray(0, bytesRead);
    };
    const start = await piece(Math.min(size, limits.bytesAtStart), 0);
    const length = Math.min(size, limits.bytesAtEnd);
    return [start, await piece(length, size - length)];
  } finally {
    await handle.close();
  }
}

function fromLine(last: Buffer): Buffer {
  const feed = last.indexOf(10);
  const end = feed === -1 ? last.indexOf(13) : feed;
  return last.subarray(end + 1);
}
