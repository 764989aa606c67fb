import { type FileHandle, open } from "node:fs/promises";
import { stringify } from "csv-stringify/sync";
import type { PlainCsv } from "../../domain/feed/plain-file.ts";
import type { SortedRecord } from "./sort-rows.ts";

/** Writes records as a clean file with tabs between its cells: the feed's columns, then the line each stood on, then why it can't be taken. */
export class PlainWriter {
  readonly #path: string;
  readonly #handle: FileHandle;
  #hasTrouble = false;

  private constructor(path: string, handle: FileHandle) {
    this.#path = path;
    this.#handle = handle;
  }

  static async create(path: string): Promise<PlainWriter> {
    return new PlainWriter(path, await open(path, "wx"));
  }

  async add(records: readonly SortedRecord[]): Promise<void> {
    if (records.length === 0) return;
    this.#hasTrouble ||= records.some(({ trouble }) => trouble !== "");
    await this.#handle.appendFile(records.map(lineOf).join(""));
  }

  /** Closes the file and says how it is to be read. */
  async finish(columns: readonly string[]): Promise<PlainCsv> {
    await this.#handle.close();
    return {
      form: "csv",
      path: this.#path,
      separator: "\t",
      encoding: "utf-8",
      skip: 0,
      width: columns.length + 2,
      columns: columns.map((column, at) => ({ column, at })),
      lines: { kind: "cell", at: columns.length },
      ...(this.#hasTrouble ? { trouble: columns.length + 1 } : {}),
    };
  }

  /** Closes the file where nothing is to come of it. */
  async drop(): Promise<void> {
    await this.#handle.close();
  }
}

function lineOf({ cells, line, trouble }: SortedRecord): string {
  const text = `${cells.join("\t")}\t${line}\t${trouble}\n`;
  const isSimple =
    text.indexOf('"') === -1 && text.indexOf("\r") === -1 && text.indexOf("\n") === text.length - 1;
  if (isSimple && !trouble.includes("\t") && !cells.some((cell) => cell.includes("\t"))) return text;
  const kept = [...cells, String(line), trouble].map((cell) => cell.replaceAll(/\r\n?/g, "\n"));
  return stringify([kept], { delimiter: "\t", record_delimiter: "\n" });
}
