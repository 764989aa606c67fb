import { createReadStream } from "node:fs";
import type { RecordLimits } from "./record-limits.ts";
import { decoderOf, type TextEncoding } from "./text-encoding.ts";
import { type Row, RowSplitter, type Separator } from "./text-rows.ts";

/** A text file and how it is to be read. */
export type TextShape = {
  readonly path: string;
  /** The name it was handed in by. */
  readonly name: string;
  readonly encoding: TextEncoding;
  readonly separator: Separator;
};

/** The rows of a text file, about a megabyte at a time; the next are read when they are asked for. `tell` hears how many bytes were read. */
export async function* textRows(
  { path, name, encoding, separator }: TextShape,
  limits: RecordLimits,
  isRecord: (cells: readonly string[]) => boolean,
  tell: (bytes: number) => void,
): AsyncGenerator<readonly Row[]> {
  const decoder = decoderOf(encoding);
  const splitter = new RowSplitter(name, separator, limits, isRecord);
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    bytes += chunk.length;
    tell(bytes);
    yield splitter.push(decoder.decode(chunk, { stream: true }));
  }
  yield splitter.push(decoder.decode());
  yield splitter.end();
}

/** The rows of a piece of text; `isEnd` says that the file ends with it, otherwise what may be cut is left out. */
export function sampleRows(
  text: string,
  separator: Separator,
  limits: RecordLimits,
  isEnd: boolean,
): readonly Row[] {
  const splitter = new RowSplitter("", separator, limits);
  const rows = splitter.push(text.replace(/^\ufeff/, ""));
  return isEnd ? [...rows, ...splitter.end()] : rows;
}
