import { type Entry, fromBufferPromise } from "yauzl";
import { type Limits, sizeWords } from "./limits.ts";

/** Why a workbook is not opened, in words that stand behind its name. */
export type WorkbookTrouble = {
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
};

type Parts = ReadonlyMap<string, Buffer>;

/**
 * Unpacks the XML parts of a workbook. Declared sizes are judged before anything is unpacked, and a part that turns
 * out larger or smaller than it declares is refused, so a zip bomb costs no more than reading its directory.
 */
export async function workbookParts(bytes: Buffer, limits: Limits): Promise<Parts | WorkbookTrouble> {
  const alien = notZip(bytes);
  if (alien !== undefined) return alien;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > limits.partsPerWorkbook) {
      return bomb(`${zip.entryCount} parts`, `up to ${limits.partsPerWorkbook} parts`);
    }
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const trouble = judge(entries, limits);
    if (trouble !== undefined) return trouble;
    const parts = new Map<string, Buffer>();
    for (const entry of entries.filter(({ fileName }) => /\.(xml|rels)$/.test(fileName))) {
      parts.set(entry.fileName, await unpack(await zip.openReadStreamPromise(entry), limits));
    }
    return parts;
  } catch (cause) {
    return damaged(cause instanceof Error ? cause.message : String(cause));
  }
}

/** The trouble of a workbook that can't be made sense of. */
export function damaged(why: string): WorkbookTrouble {
  const remedy = `is damaged or cut off (${why}). Open it in a spreadsheet, save it again as .xlsx and send that.`;
  return { found: `a damaged workbook: ${why}`, expected: "an XLSX workbook", remedy };
}

function notZip(bytes: Buffer): WorkbookTrouble | undefined {
  const refuse = (found: string, remedy: string) => ({ found, expected: "an XLSX workbook", remedy });
  if (bytes.length === 0) return refuse("nothing", "is empty. Send it again.");
  if (bytes.subarray(0, 2).equals(Buffer.from("PK"))) return undefined;
  if (!bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    return refuse(
      "no workbook",
      "is not an XLSX workbook, whatever its name says. Save it as .xlsx and send that.",
    );
  }
  return bytes.includes(Buffer.from("EncryptedPackage", "utf16le"))
    ? refuse(
        "a workbook with a password",
        "is protected with a password. Take the password off and save it again.",
      )
    : refuse("an old .xls workbook", "is in the old .xls format. Save it as .xlsx.");
}

function judge(entries: readonly Entry[], limits: Limits): WorkbookTrouble | undefined {
  let total = 0;
  for (const entry of entries) {
    const { fileName, uncompressedSize, compressedSize } = entry;
    if (entry.isEncrypted()) {
      const remedy = "is protected with a password. Take the password off and save it again.";
      return { found: "a workbook with a password", expected: "an XLSX workbook", remedy };
    }
    total += uncompressedSize;
    const ratio = uncompressedSize / Math.max(1, compressedSize);
    if (uncompressedSize > 1_000_000 && ratio > limits.unpackingRatio) {
      return bomb(
        `${fileName}, which unpacks to ${Math.round(ratio)} times its size`,
        `at most ${limits.unpackingRatio} times`,
      );
    }
  }
  if (total <= limits.bytesUnpacked) return undefined;
  return bomb(`${sizeWords(total)} when unpacked`, `up to ${sizeWords(limits.bytesUnpacked)}`);
}

function bomb(found: string, expected: string): WorkbookTrouble {
  return {
    found,
    expected,
    remedy: `holds ${found}; Outturn opens ${expected}. Split it, or send CSV files.`,
  };
}

async function unpack(stream: AsyncIterable<Buffer>, limits: Limits): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > limits.bytesUnpacked) throw new Error("a part is larger than it declares");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
