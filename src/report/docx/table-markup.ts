import type { ReportColumn, ReportRow, ReportTable } from "../model/report-table.ts";
import { plainWords } from "../model/walk.ts";
import type { Words } from "../model/words.ts";
import { columnWidths } from "./column-widths.ts";
import { bookmarkName } from "./control-tags.ts";
import type { Gathering } from "./gathering.ts";
import { type Markup, xml } from "./markup.ts";
import { ground, ink, quiet, rule } from "./palette.ts";
import { paragraph, run, textParagraph, wordsParagraph } from "./words-markup.ts";

/** A table with its numbered caption and code above, its notes beneath. */
export function tableMarkup(table: ReportTable, number: number, width: number, gathering: Gathering): Markup {
  const { reading, notes } = table;
  return xml`${caption(table, number, width, gathering)}${reading !== undefined && textParagraph("TableReading", reading)}${grid(table, width, gathering)}${notes.map((note) => wordsParagraph("TableNote", note, gathering))}${textParagraph("AfterTable", "")}`;
}

function caption(
  { id, code, caption: words }: ReportTable,
  number: number,
  width: number,
  gathering: Gathering,
): Markup {
  const mark = gathering.next();
  const counted = xml`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> SEQ Table \* ARABIC </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(String(number))}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const content = xml`<w:bookmarkStart w:id="${mark}" w:name="${bookmarkName(id)}"/>${run("Table ")}${counted}${run(`. ${words}`)}<w:bookmarkEnd w:id="${mark}"/>${run("\t")}${run(code, { style: "TableCode" })}`;
  return paragraph("Caption", content, words, { tab: width });
}

function grid(table: ReportTable, width: number, gathering: Gathering): Markup {
  const { columns, rows, caption: words } = table;
  const widths = columnWidths(table, width);
  const byRow = columns.some(({ kind }) => kind === "header");
  return xml`<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:bottom w:val="single" w:sz="6" w:space="0" w:color="${ink}"/><w:right w:val="nil"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${rule}"/><w:insideV w:val="nil"/></w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="${byRow ? "06A0" : "0620"}" w:firstRow="1" w:lastRow="0" w:firstColumn="${byRow ? 1 : 0}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${words}"/></w:tblPr><w:tblGrid>${widths.map((one) => xml`<w:gridCol w:w="${one}"/>`)}</w:tblGrid>${headings(columns, widths)}${rows.map((row, at) => rowMarkup(row, rows[at + 1], { table, widths, width, gathering }))}</w:tbl>`;
}

function headings(columns: readonly ReportColumn[], widths: readonly number[]): Markup {
  const cells = columns.map(({ heading, kind }, at) =>
    cell(widths[at] ?? 0, textParagraph(kind === "number" ? "TableHeadingNumber" : "TableHeading", heading), {
      under: true,
    }),
  );
  return xml`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells}</w:tr>`;
}

type Within = {
  readonly table: ReportTable;
  readonly widths: readonly number[];
  readonly width: number;
  readonly gathering: Gathering;
};

function rowMarkup(row: ReportRow, next: ReportRow | undefined, within: Within): Markup {
  const { table, widths, width, gathering } = within;
  const noted = next?.kind === "note";
  const whole = (content: Markup, edge: Edge) =>
    tr(cell(width, content, { ...edge, across: table.columns.length, noted }));
  switch (row.kind) {
    case "group":
      return whole(wordsParagraph("TableGroup", row.heading, gathering), { fill: ground(gathering.accent) });
    case "note":
      return whole(wordsParagraph("TableCommentary", row.text, gathering, {}, { keepNext: noted }), {
        note: true,
      });
    default: {
      const summed = row.kind !== "line";
      const held = noted || next?.kind === "subtotal" || next?.kind === "total";
      const edge: Edge = {
        ...(summed && { over: row.kind }),
        ...(row.kind === "total" && { fill: "F3F5F6" }),
        noted,
      };
      const cells = table.columns.map(({ kind }, at) => {
        const words = row.cells[at] ?? [];
        return cell(widths[at] ?? 0, cellWords(words, kind, { summed, held }, gathering), edge);
      });
      return tr(cells);
    }
  }
}

function tr(cells: Markup | readonly Markup[]): Markup {
  return xml`<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells}</w:tr>`;
}

function cellWords(
  words: Words,
  kind: ReportColumn["kind"],
  { summed, held }: { readonly summed: boolean; readonly held: boolean },
  gathering: Gathering,
): Markup {
  const bold = summed || kind === "header";
  const look = {
    ...(bold && { bold }),
    ...(kind === "header" && { asides: { bold: false, colour: quiet } }),
    ...(kind === "number" && { tabular: true }),
  };
  const style = kind === "number" && !isSentence(words) ? "TableNumber" : "TableText";
  return wordsParagraph(style, words, gathering, look, { keepNext: held });
}

/** Words that stand where a number would are set as words once they run on. */
function isSentence(words: Words): boolean {
  return plainWords(words).length > 24;
}

/** How a cell is filled and ruled; a row and the note on it have no line between them. */
type Edge = {
  readonly fill?: string;
  readonly across?: number;
  readonly under?: boolean;
  readonly over?: "subtotal" | "total";
  readonly note?: boolean;
  readonly noted?: boolean;
};

function cell(width: number, content: Markup, edge: Edge): Markup {
  const { fill, across, under } = edge;
  return xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${across !== undefined && xml`<w:gridSpan w:val="${across}"/>`}${borders(edge)}${fill !== undefined && xml`<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`}${under && xml`<w:vAlign w:val="bottom"/>`}</w:tcPr>${content}</w:tc>`;
}

function borders({ under, over, note, noted }: Edge): Markup | undefined {
  const line = (size: number) => xml`w:val="single" w:sz="${size}" w:space="0" w:color="${ink}"`;
  const top = over ? line(over === "total" ? 12 : 6) : note && xml`w:val="nil"`;
  const bottom = under ? line(12) : noted && xml`w:val="nil"`;
  if (!top && !bottom) return undefined;
  return xml`<w:tcBorders>${top && xml`<w:top ${top}/>`}${bottom && xml`<w:bottom ${bottom}/>`}</w:tcBorders>`;
}
