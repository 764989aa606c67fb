import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { broken, tooManyRows } from "../csv-records.ts";
import { unreadable } from "../file-bytes.ts";
import { wrongForm } from "../file-form.ts";
import type { ImportIssue, Report } from "../import-issue.ts";
import { sizeWords } from "../limits.ts";
import { isHeadingRow } from "./find-headings.ts";

/** How much one extract may bring. It is read as it streams, so neither number costs memory. */
const extractLimits = { bytes: 2 ** 30, rows: 5_000_000, charactersPerRow: 100_000 };

const sampleBytes = 256 * 1024;
const separators = [",", "\t", ";", "|"] as const;

type Shape = {
  readonly encoding: "utf-8" | "windows-1252";
  readonly separator: string;
  readonly lineEnds: string[];
};

export type Streamed = {
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: Shape["encoding"];
};

/**
 * Hands over the records of a CSV file one by one, each with the line it starts on. UTF-8 with or without a byte order mark
 * and Windows-1252 are read alike; commas, tabs, semicolons and bars as separators. Undefined where it could not be read
 * to its end, which is reported. Throws when the disk fails.
 */
export async function streamCsv(
  path: string,
  name: string,
  report: Report,
  take: (cells: readonly string[], line: number) => void,
): Promise<Streamed | undefined> {
  const shape = await shapeOf(path, name);
  if ("message" in shape) {
    report(shape);
    return undefined;
  }
  const hash = createHash("sha256");
  let bytes = 0;
  let next = 1;
  let records = 0;
  const parser = parse({
    bom: true,
    delimiter: shape.separator,
    relax_column_count: true,
    record_delimiter: shape.lineEnds,
    max_record_size: extractLimits.charactersPerRow,
    on_record: (cells: string[], { lines }) => {
      records += 1;
      if (records > extractLimits.rows) throw new TooManyRows();
      take(cells, next);
      next = lines + 1;
      return null;
    },
  });
  const counted = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  parser.resume();
  try {
    const source = createReadStream(path, { highWaterMark: 1 << 20 });
    await pipeline(source, counted, decoder(shape.encoding), parser);
    return { sha256: hash.digest("hex"), bytes, encoding: shape.encoding };
  } catch (cause) {
    const place = { file: name, line: next };
    if (cause instanceof TooManyRows) report(tooManyRows({ file: name }, extractLimits.rows));
    else if (cause instanceof CsvError) report({ ...place, ...broken(cause, next) });
    else throw new Error(`${name} could not be read`, { cause });
    return undefined;
  }
}

/** Stops the parser once there are more rows than are taken. */
class TooManyRows extends Error {}

function decoder(encoding: Shape["encoding"]): Transform {
  const text = new TextDecoder(encoding);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, encoding === "utf-8" ? chunk : text.decode(chunk, { stream: true }));
    },
  });
}

/** How the file is written, from its beginning and a look through all its bytes. */
async function shapeOf(path: string, name: string): Promise<Shape | ImportIssue> {
  const refuse = (found: string, expected: string, message: string): ImportIssue => {
    return { file: name, found, expected, message: `${name} ${message}` };
  };
  const status = await stat(path).catch((cause: unknown) => cause);
  const trouble = unreadable(status);
  if (trouble !== undefined) return refuse(trouble.found, "a file that can be read", trouble.remedy);
  const sample = await beginning(path);
  const wrong = wrongForm(sample.subarray(0, lastLineEnd(sample)));
  const isText = wrong === undefined || wrong.found.startsWith("Windows-1252");
  if (!isText) return refuse(wrong.found, "a CSV file", `holds ${wrong.found}. ${wrong.remedy}`);
  const { isUtf8, bytes } = await lookThrough(path);
  if (bytes > extractLimits.bytes) {
    const most = sizeWords(extractLimits.bytes);
    return refuse(
      sizeWords(bytes),
      `up to ${most}`,
      `has ${sizeWords(bytes)}; Outturn reads extracts of up to ${most}. Split it.`,
    );
  }
  const encoding = isUtf8 ? "utf-8" : "windows-1252";
  const text = new TextDecoder(encoding).decode(sample);
  return {
    encoding,
    separator: separatorOf(text),
    lineEnds: lineEndsOf(text),
  };
}

/** Fewer kinds of line ends are quicker to look for. */
function lineEndsOf(text: string): string[] {
  if (/\r(?!\n)/.test(text.slice(0, -1))) return ["\r\n", "\n", "\r"];
  return text.includes("\r") ? ["\r\n", "\n"] : ["\n"];
}

function lastLineEnd(sample: Buffer): number {
  const end = Math.max(sample.lastIndexOf(10), sample.lastIndexOf(13));
  return sample.length < sampleBytes || end === -1 ? sample.length : end;
}

async function beginning(path: string): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const buffer = Buffer.alloc(sampleBytes);
    const { bytesRead } = await handle.read(buffer, 0, sampleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function lookThrough(path: string): Promise<{ readonly isUtf8: boolean; readonly bytes: number }> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let isUtf8 = true;
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    bytes += chunk.length;
    if (!isUtf8) continue;
    try {
      strict.decode(chunk, { stream: true });
    } catch {
      isUtf8 = false;
    }
  }
  return { isUtf8, bytes };
}

/** The separator under which one of the first lines reads as headings; a comma where none does. */
function separatorOf(text: string): string {
  const lines = text.split(/\r\n|\n|\r/, 60);
  const cellsOf = (line: string, separator: string) =>
    line.split(separator).map((cell) => cell.replaceAll('"', "").trim());
  return (
    separators.find((separator) => lines.some((line) => isHeadingRow(cellsOf(line, separator)))) ??
    separators.toSorted((left, right) => text.split(right).length - text.split(left).length)[0] ??
    ","
  );
}
