import { type Entry, fromBufferPromise } from "yauzl";
import { no, ok, type Result } from "../../domain/result.ts";

/** How much one Word document may bring. */
export type DocxLimits = {
  readonly bytes: number;
  /** What its parts may come to once unpacked. */
  readonly bytesUnpacked: number;
  readonly parts: number;
  /** How many times its packed size a part may unpack to. */
  readonly ratio: number;
};

const megabyte = 1024 * 1024;
export const docxLimits: DocxLimits = {
  bytes: 40 * megabyte,
  bytesUnpacked: 120 * megabyte,
  parts: 2000,
  ratio: 200,
};

const wanted =
  /^(word\/(document|numbering)\.xml|word\/_rels\/document\.xml\.rels|docProps\/custom\.xml|\[Content_Types\]\.xml)$/;

/**
 * The parts of a Word document that hold its words, as text. What is declared is judged before anything is unpacked, and
 * a part that turns out otherwise is refused, so a zip bomb costs no more than reading its directory. Refuses macros.
 */
export async function docxParts(
  bytes: Uint8Array,
  limits: DocxLimits = docxLimits,
): Promise<Result<ReadonlyMap<string, string>>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const alien = notDocx(file, limits);
  if (alien !== undefined) return refuse(alien);
  try {
    const zip = await fromBufferPromise(file, { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > limits.parts)
      return refuse(`The document has ${zip.entryCount} parts; at most ${limits.parts} are read.`);
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const trouble = judge(entries, limits);
    if (trouble !== undefined) return refuse(trouble);
    const parts = new Map<string, string>();
    for (const entry of entries.filter(({ fileName }) => wanted.test(fileName))) {
      const text = await unpacked(await zip.openReadStreamPromise(entry), limits);
      if (/<!DOCTYPE|<!ENTITY/i.test(text))
        return refuse(`${damaged} (${entry.fileName} declares entities).`);
      parts.set(entry.fileName, text);
    }
    if (parts.get("[Content_Types].xml")?.includes("macroEnabled")) return refuse(macros);
    if (!parts.has("word/document.xml"))
      return refuse("The file is a zip file, but no Word document. Save it as .docx and send that.");
    return ok(parts);
  } catch (cause) {
    return refuse(`${damaged} (${cause instanceof Error ? cause.message : String(cause)}).`);
  }
}

const damaged = "The document is damaged or cut off; open it in Word, save it again as .docx and send that";
const macros =
  "The document holds macros, which are not taken. Save it as .docx, without macros, and send that.";

function refuse(message: string) {
  return no({ field: "", message });
}

function notDocx(file: Buffer, { bytes }: DocxLimits): string | undefined {
  if (file.length === 0) return "The file is empty. Send it again.";
  if (file.length > bytes) {
    return `The document has ${Math.ceil(file.length / megabyte)} MB; at most ${Math.round(bytes / megabyte)} MB are read. Take pictures out of it.`;
  }
  if (file.subarray(0, 2).equals(Buffer.from("PK"))) return undefined;
  if (!file.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    return "The file is not a Word document, whatever its name says. Save it as .docx and send that.";
  }
  return file.includes(Buffer.from("EncryptedPackage", "utf16le"))
    ? "The document is protected with a password. Take the password off and save it again."
    : "The document is in the old .doc format. Save it as .docx and send that.";
}

function judge(entries: readonly Entry[], limits: DocxLimits): string | undefined {
  if (entries.some(({ fileName }) => /vbaProject\.bin$/i.test(fileName))) return macros;
  let total = 0;
  for (const entry of entries) {
    if (entry.isEncrypted())
      return "The document is protected with a password. Take the password off and save it again.";
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (entry.uncompressedSize > megabyte && ratio > limits.ratio) {
      return `The document's part ${entry.fileName} unpacks to ${Math.round(ratio)} times its size; at most ${limits.ratio} times are read.`;
    }
    total += entry.uncompressedSize;
  }
  if (total <= limits.bytesUnpacked) return undefined;
  return `The document unpacks to ${Math.ceil(total / megabyte)} MB; at most ${Math.round(limits.bytesUnpacked / megabyte)} MB are read.`;
}

async function unpacked(stream: AsyncIterable<Buffer>, limits: DocxLimits): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > limits.bytesUnpacked) throw new Error("a part is larger than it declares");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length).toString("utf8");
}
