import { strToU8, zipSync } from "fflate";
import { sanitizeTextContent } from "write-excel-file/utility";
import { styles as documentStyles, manifest, odsMime, spaces } from "./ods-parts.ts";

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

export type OdsContent = {
  readonly title: string;
  /** The styles its cells and columns name. */
  readonly styles: string;
  /** A `table:table` for each sheet. */
  readonly tables: readonly string[];
};

/** An OpenDocument spreadsheet (ODF 1.3) of tables already written. The same tables give the same bytes. */
export function odsFile({ title, styles, tables }: OdsContent): Uint8Array {
  const content = `${declaration}<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body></office:document-content>`;
  const meta = `${declaration}<office:document-meta ${spaces}><office:meta><dc:title>${sanitizeTextContent(title)}</dc:title><dc:language>en-GB</dc:language></office:meta></office:document-meta>`;
  const parts = { "content.xml": content, "styles.xml": `${declaration}${documentStyles}`, "meta.xml": meta };
  // What kind of file it is stands first and unpacked, so that it can be told from the first bytes.
  return zipSync(
    {
      mimetype: [strToU8(odsMime), { level: 0 }],
      ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
      "META-INF/manifest.xml": strToU8(`${declaration}${manifest}`),
    },
    { mtime: "1980-01-01T00:00:00" },
  );
}
