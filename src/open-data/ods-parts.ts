/** What the parts of an OpenDocument spreadsheet have in common whatever its tables hold (ODF 1.3, part 3). */
export const odsMime = "application/vnd.oasis.opendocument.spreadsheet";

const names = {
  office: "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
  table: "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
  text: "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
  style: "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
  number: "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
  fo: "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
  of: "urn:oasis:names:tc:opendocument:xmlns:of:1.2",
  dc: "http://purl.org/dc/elements/1.1/",
} as const;

/** The namespaces of a part, and the version it is written to. */
export const spaces = `${Object.entries(names)
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(" ")} office:version="1.3"`;

const grouped =
  '<number:number number:decimal-places="0" number:min-decimal-places="0" number:min-integer-digits="1" number:grouping="true"/>';

/** Thousands grouped, what is below nought in brackets. */
const brackets = `<number:number-style style:name="above" style:volatile="true">${grouped}</number:number-style><number:number-style style:name="brackets"><number:text>(</number:text>${grouped}<number:text>)</number:text><style:map style:condition="value()&gt;=0" style:apply-style-name="above"/></number:number-style>`;

const bold = '<style:text-properties fo:font-weight="bold"/>';
const ends = '<style:paragraph-properties fo:text-align="end"/>';
const wraps = '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>';
const shaded =
  '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" fo:background-color="#dfe5ea"/>';

const cell = (name: string, inside: string, data = "") =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${data}>${inside}</style:style>`;
const width = (name: string, size: string) =>
  `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${size}"/></style:style>`;
const inBrackets = ' style:data-style-name="brackets"';

/** How the cells and columns of every table look. */
export const tableStyles = [
  brackets,
  width("wide", "9cm"),
  width("middle", "5.5cm"),
  width("narrow", "3cm"),
  cell("plain", wraps),
  cell("strong", `${wraps}${bold}`),
  cell("heading", `${shaded}${bold}`),
  cell("figures", `${shaded}${ends}${bold}`),
  cell("money", "", inBrackets),
  cell("money-strong", bold, inBrackets),
].join("");

/** The look and the language of every cell. */
export const styles = `<office:document-styles ${spaces}><office:styles><style:default-style style:family="table-cell"><style:text-properties fo:language="en" fo:country="GB" style:font-name="Arial" fo:font-family="Arial" fo:font-size="10pt"/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles></office:document-styles>`;

/** The parts there are. */
export const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${odsMime}"/>${[
  "content.xml",
  "styles.xml",
  "meta.xml",
]
  .map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`)
  .join("")}</manifest:manifest>`;
