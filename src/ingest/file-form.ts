import { isUtf8 } from "node:buffer";

/** Why bytes are not the text of a CSV file in UTF-8. */
export type WrongForm = { readonly found: string; readonly line?: number; readonly remedy: string };

const saveAs = "Save it from the spreadsheet as “CSV UTF-8 (comma delimited)”.";

const signatures: readonly {
  readonly bytes: readonly number[];
  readonly found: string;
  readonly remedy: string;
}[] = [
  {
    bytes: [0x50, 0x4b, 3, 4],
    found: "a workbook or zip file",
    remedy: `Name it .xlsx if it is a workbook. ${saveAs}`,
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], found: "an old or protected workbook", remedy: saveAs },
  { bytes: [0x25, 0x50, 0x44, 0x46], found: "a PDF document", remedy: "Give the figures as CSV or XLSX." },
  { bytes: [0x1f, 0x8b], found: "a compressed file", remedy: "Unpack it first." },
  { bytes: [0xff, 0xfe, 0, 0], found: "UTF-32 text", remedy: saveAs },
  { bytes: [0xff, 0xfe], found: "UTF-16 text", remedy: saveAs },
  { bytes: [0xfe, 0xff], found: "UTF-16 text", remedy: saveAs },
];

/** Undefined for UTF-8 text, with or without a byte order mark; otherwise what the bytes are instead. */
export function wrongForm(bytes: Buffer): WrongForm | undefined {
  if (bytes.length === 0)
    return { found: "nothing", remedy: "The file is empty. Put the headings in it at least." };
  const signed = signatures.find((each) => each.bytes.every((byte, at) => bytes[at] === byte));
  if (signed !== undefined) return signed;
  if (bytes.subarray(0, 65_536).includes(0) || bytes.includes(0)) {
    return looksLikeUtf16(bytes)
      ? { found: "UTF-16 text", remedy: saveAs }
      : { found: "binary data", remedy: "It is no text at all. Check that it is the right file." };
  }
  return isUtf8(bytes) ? undefined : windowsText(bytes);
}

/** English in UTF-16 has a zero in every second byte. */
function looksLikeUtf16(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > sample.length * 0.35 && Math.min(even, odd) < sample.length * 0.05;
}

function windowsText(bytes: Buffer): WrongForm {
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const feed = bytes.indexOf(10, start);
    const end = feed === -1 ? bytes.length : feed;
    const text = bytes.subarray(start, end);
    if (!isUtf8(text)) {
      const [letter = ""] = /[^\p{ASCII}]/u.exec(new TextDecoder("windows-1252").decode(text)) ?? [];
      return {
        found: `Windows-1252 text (“${letter}”)`,
        line,
        remedy: `It looks like Windows-1252. ${saveAs}`,
      };
    }
    start = end + 1;
  }
  return { found: "text that is not UTF-8", remedy: saveAs };
}
