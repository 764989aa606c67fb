/** What a file is by its first bytes, whatever its name says. */
export type FileKind =
  | { readonly kind: "text" | "json" | "workbook" | "parquet" | "gzip" }
  | { readonly kind: "alien"; readonly found: string; readonly remedy: string };

const saveAs = "Save it from the spreadsheet as .xlsx, or as “CSV UTF-8 (comma delimited)”, and send that.";

/** Judges a file by its beginning (64 kB or all of it). Text is what nothing else explains. */
export function fileKind(start: Buffer): FileKind {
  const begins = (...bytes: readonly number[]) => bytes.every((byte, at) => start[at] === byte);
  const alien = (found: string, remedy: string): FileKind => ({ kind: "alien", found, remedy });
  if (start.length === 0) return alien("nothing", "Extract it again from the source system.");
  if (begins(0x1f, 0x8b)) return { kind: "gzip" };
  if (begins(0x50, 0x41, 0x52, 0x31)) return { kind: "parquet" };
  if (begins(0x50, 0x4b)) return packed(start.toString("latin1", 0, 4096));
  if (begins(0xd0, 0xcf, 0x11, 0xe0))
    return alien(
      "an old .xls workbook, or one with a password",
      `Take off the password, if it has one. ${saveAs}`,
    );
  if (begins(0x25, 0x50, 0x44, 0x46))
    return alien(
      "a PDF document",
      "Ask for the same records as CSV or XLSX; the rows of a PDF can't be told apart.",
    );
  if (begins(0x42, 0x5a, 0x68) || begins(0x37, 0x7a, 0xbc, 0xaf) || begins(0x28, 0xb5, 0x2f, 0xfd))
    return alien("a compressed file", "Unpack it and send what is in it.");
  if (begins(0xff, 0xfe, 0, 0) || begins(0, 0, 0xfe, 0xff))
    return alien("UTF-32 text", "Save it as UTF-8 text and send that.");
  return textKind(start);
}

function packed(names: string): FileKind {
  if (names.includes("opendocument.spreadsheet"))
    return { kind: "alien", found: "an OpenDocument spreadsheet (.ods)", remedy: saveAs };
  if (names.includes("word/"))
    return { kind: "alien", found: "a Word document", remedy: "Send the records as CSV or XLSX." };
  if (/xl\/|\[Content_Types\]\.xml|_rels\/|docProps\//.test(names)) return { kind: "workbook" };
  return { kind: "alien", found: "a zip file", remedy: "Unpack it and send each file in it by itself." };
}

function textKind(start: Buffer): FileKind {
  const text = start
    .toString("latin1", 0, 4096)
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (/^<(?:!doctype|html|head|body|table|meta|style|\?xml|script|!--)/i.test(text)) {
    const found = /^<\?xml/i.test(text) ? "an XML file" : "a web page";
    return {
      kind: "alien",
      found,
      remedy: `Open it in a spreadsheet and see that the records are there. ${saveAs}`,
    };
  }
  if (/^\{\\rtf/.test(text)) return { kind: "alien", found: "a rich text document", remedy: saveAs };
  return /^(?:\{\s*["}]|\[\s*[[{\]])/.test(text) ? { kind: "json" } : { kind: "text" };
}
