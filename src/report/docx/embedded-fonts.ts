import type { ReportFonts } from "./report-fonts.ts";

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const faces = ["regular", "bold", "italic", "boldItalic"] as const;
const names = { regular: "Regular", bold: "Bold", italic: "Italic", boldItalic: "BoldItalic" };

/** The parts that carry the font in the document. Word asks that the first 32 bytes be veiled by a key: ECMA-376-4, 2.8.1. */
export function fontParts(fonts: ReportFonts): Readonly<Record<string, Uint8Array>> {
  const parts: Record<string, Uint8Array> = {};
  let embedded = "";
  let links = "";
  faces.forEach((face, at) => {
    const key = `4F757474-7572-6E20-A000-00000000000${at + 1}`;
    embedded += `<w:embed${names[face]} r:id="rId${at + 1}" w:fontKey="{${key}}"/>`;
    links += `<Relationship Id="rId${at + 1}" Type="${relationships}/font" Target="fonts/font${at + 1}.odttf"/>`;
    parts[`word/fonts/font${at + 1}.odttf`] = veiled(fonts[face].bytes, key);
  });
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const table = `${declaration}<w:fonts xmlns:w="${words}" xmlns:r="${relationships}"><w:font w:name="${fonts.name}"><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>${embedded}</w:font></w:fonts>`;
  const rels = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`;
  parts["word/fontTable.xml"] = new TextEncoder().encode(table);
  parts["word/_rels/fontTable.xml.rels"] = new TextEncoder().encode(rels);
  return parts;
}

function veiled(bytes: Uint8Array, key: string): Uint8Array {
  const mask = Uint8Array.fromHex(key.replaceAll("-", "")).reverse();
  return bytes.map((byte, at) => (at < 32 ? byte ^ (mask[at % 16] ?? 0) : byte));
}
