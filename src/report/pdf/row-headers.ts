const cellOfATable = /\/S \/T[DH]\n[\s\S]*?\nendobj/g;
/** The template sets a row's own header on a ground of pure white, and no other cell. */
const rowHeaderMark = "/BackgroundColor [1 1 1]";
const headers = /\/Headers \[[^\]]*\]/;
const headersOfAGroup = /\/Headers \[\(/;

/**
 * The document with each row's own header tagged as one, which Typst 0.14 cannot say: TH of scope Row, and so the
 * heading of a group, which Typst takes for one of every column. Other cells name no headers: a reader finds both
 * by their scopes. No object changes its length, so that every place in the file stays where it was.
 */
export function withRowHeaders(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
  return new Uint8Array(Buffer.from(text.replace(cellOfATable, withScope), "latin1"));
}

function withScope(cell: string): string {
  if (cell.startsWith("/S /TH")) {
    if (!headersOfAGroup.test(cell)) return cell;
    return cell.replace("/Scope /Column", "/Scope /Row   ").replace(headers, blank);
  }
  if (!cell.includes(rowHeaderMark)) return cell.replace(headers, blank);
  return cell.replace("/S /TD", "/S /TH").replace(headers, (named) => "/Scope /Row".padEnd(named.length));
}

function blank(text: string): string {
  return " ".repeat(text.length);
}
