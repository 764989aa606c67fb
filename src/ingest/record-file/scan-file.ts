import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { lettersCut } from "./text-encoding.ts";

/** What one pass over all the bytes of a file tells. */
export type FileScan = {
  readonly sha256: string;
  readonly bytes: number;
  readonly isUtf8: boolean;
  /** Bytes that Windows-1252 and Latin-1 read as different letters: the euro sign, dashes and curved quotation marks. */
  readonly hasWindowsLetters: boolean;
  readonly hasQuotes: boolean;
  /** What ends its lines: "mixed" is more than one of them, as also a line feed within a cell of a file with CRLF. */
  readonly lineEnds: "none" | "lf" | "crlf" | "cr" | "mixed";
  /** How many bytes stand before the first zero, which no text has; undefined where there is none. */
  readonly zeroAfter: number | undefined;
};

/** Looks at each piece of the file in turn, at most a megabyte; `from` is where it begins. */
export type Look = (chunk: Buffer, from: number) => void;

const chunkBytes = 1 << 20;

/**
 * Reads a file from its beginning to its end once, for its hash and what its bytes are. Everything is looked for by
 * native searches, since a loop over each byte would cost more than the hash. The next piece is read meanwhile.
 */
export async function scanFile(handle: FileHandle, look: Look): Promise<FileScan> {
  const hash = createHash("sha256");
  const facts = { isUtf8: true, hasWindowsLetters: false, hasQuotes: false };
  const ends = { lf: false, crlf: false, cr: false, last: "x" };
  let zeroAfter: number | undefined;
  let bytes = 0;
  let cut = Buffer.alloc(0);
  const buffers = [Buffer.allocUnsafeSlow(chunkBytes), Buffer.allocUnsafeSlow(chunkBytes)] as const;
  const read = (turn: number, from: number) =>
    handle.read(buffers[turn % 2 === 0 ? 0 : 1], 0, chunkBytes, from);
  let pending = read(0, 0);
  for (let turn = 0; ; turn++) {
    const { bytesRead, buffer } = await pending;
    if (bytesRead === 0) break;
    pending = read(turn + 1, bytes + bytesRead);
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    facts.hasQuotes ||= chunk.includes(0x22);
    lookAtEnds(ends, chunk);
    const zero = zeroAfter === undefined ? chunk.indexOf(0) : -1;
    if (zero !== -1) zeroAfter = bytes + zero;
    if (facts.isUtf8) {
      const letters = cut.length === 0 ? chunk : Buffer.concat([cut, chunk]);
      const whole = letters.length - lettersCut(letters);
      facts.isUtf8 = isUtf8(letters.subarray(0, whole));
      cut = Buffer.from(letters.subarray(whole));
    }
    facts.hasWindowsLetters ||= !facts.isUtf8 && /[\u0080-\u009f]/.test(chunk.toString("latin1"));
    look(chunk, bytes);
    bytes += bytesRead;
  }
  return {
    sha256: hash.digest("hex"),
    bytes,
    ...facts,
    isUtf8: facts.isUtf8 && cut.length === 0,
    lineEnds: endsOf(ends),
    zeroAfter,
  };
}

type Ends = { lf: boolean; crlf: boolean; cr: boolean; last: string };

function lookAtEnds(ends: Ends, chunk: Buffer): void {
  if (ends.last !== "\r" && !chunk.includes(0x0d)) {
    ends.lf ||= chunk.includes(0x0a);
    ends.last = String.fromCharCode(chunk.at(-1) ?? 0);
    return;
  }
  const text = ends.last + chunk.toString("latin1");
  ends.lf ||= /[^\r]\n/.test(text);
  ends.crlf ||= text.includes("\r\n");
  ends.cr ||= /\r[^\n]/.test(text);
  ends.last = text.at(-1) ?? "";
}

function endsOf({ lf, crlf, cr, last }: Ends): FileScan["lineEnds"] {
  const found = [
    ...(lf ? ["lf" as const] : []),
    ...(crlf ? ["crlf" as const] : []),
    ...(cr || last === "\r" ? ["cr" as const] : []),
  ];
  return found.length > 1 ? "mixed" : (found[0] ?? "none");
}
