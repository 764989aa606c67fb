import type { ReportColumn, ReportRow, ReportTable } from "../model/report-table.ts";
import { plainWords } from "../model/walk.ts";
import type { Words } from "../model/words.ts";
import type { Lettering } from "./lettering.ts";
import { landscapeRoom, portraitRoom } from "./page-room.ts";
import type { SetPart, WordSetter } from "./set-words.ts";

type SetRow =
  | {
      readonly k: "line" | "subtotal" | "total";
      readonly cells: readonly (readonly SetPart[])[];
      /** Whether it may run over a page's end. */
      readonly long: boolean;
      /** Whether a note on it follows. */
      readonly noted: boolean;
    }
  | { readonly k: "note"; readonly of: readonly SetPart[]; readonly long: boolean }
  | { readonly k: "group"; readonly of: readonly SetPart[] };

/** A table as the template takes it; sizes and widths in points. */
export type SetTable = {
  readonly k: "table";
  readonly code: string;
  readonly caption: string;
  readonly reading: string | null;
  readonly size: number;
  readonly wide: boolean;
  readonly columns: readonly {
    readonly kind: ReportColumn["kind"];
    readonly heading: string;
    readonly width: number;
  }[];
  readonly rows: readonly SetRow[];
  readonly notes: readonly (readonly SetPart[])[];
};

const cellInset = 4;
const sizes = [9.5, 9, 8.5, 8] as const;
const smallerSizes = [...sizes, 7.5, 7, 6.5, 6] as const;
const longRow = 1200;
/** How wide, in ems, words in a column may ask to be before they are broken into lines. */
const mostAsked = { header: 9, code: 6, text: 5, number: 5, status: 5 } as const;

/** Sets a table upright if its figures fit there at a readable size, or else on a page turned sideways. */
export function setTable(table: ReportTable, setter: WordSetter, lettering: Lettering): SetTable {
  for (const row of table.rows) refuseRagged(table, row);
  const asked = table.columns.map((column, at) => widthAsked(table, column, at, setter, lettering));
  const { size, wide, widths } = fitted(table, asked);
  return {
    k: "table",
    code: table.code,
    caption: setter.text(table.caption),
    reading: table.reading === undefined ? null : setter.text(table.reading),
    size,
    wide,
    columns: table.columns.map(({ kind, heading }, at) => ({
      kind,
      heading: setter.text(heading),
      width: widths[at] ?? 0,
    })),
    rows: table.rows.map((row, at) => setRow(row, table.rows[at + 1], setter)),
    notes: table.notes.map(setter.words),
  };
}

function refuseRagged({ id, columns }: ReportTable, row: ReportRow): void {
  if (row.kind === "group" || row.kind === "note" || row.cells.length === columns.length) return;
  throw new Error(`Table ${id} has a row of ${row.cells.length} cells for its ${columns.length} columns.`);
}

function setRow(row: ReportRow, next: ReportRow | undefined, { words }: WordSetter): SetRow {
  if (row.kind === "group") return { k: "group", of: words(row.heading) };
  if (row.kind === "note") {
    return { k: "note", of: words(row.text), long: plainWords(row.text).length > longRow };
  }
  const letters = Math.max(...row.cells.map((cell) => plainWords(cell).length));
  return {
    k: row.kind,
    cells: row.cells.map(words),
    long: letters > longRow,
    noted: next?.kind === "note",
  };
}

/** The least width of a column in ems: its figures whole, the longest of its words unbroken. */
function widthAsked(
  { rows }: ReportTable,
  { heading, kind }: ReportColumn,
  at: number,
  setter: WordSetter,
  { width }: Lettering,
): number {
  let asked = Math.max(
    ...setter
      .text(heading)
      .split(breaks)
      .map((word) => width(word, "bold")),
  );
  for (const row of rows) {
    if (row.kind === "group" || row.kind === "note") continue;
    const text = setter.text(plainWords(row.cells[at] ?? []));
    const weight = row.kind !== "line" || kind === "header" || kind === "status" ? "bold" : "regular";
    if (kind === "number" && figure.test(text)) asked = Math.max(asked, width(text, weight));
    else {
      const longest = Math.max(...text.split(breaks).map((word) => width(word, weight)));
      const shape = hasStatus(row.cells[at] ?? []) ? 1.5 : 0;
      asked = Math.max(asked, longest + shape, Math.min(width(text, weight), mostAsked[kind]));
    }
  }
  return asked;
}

const breaks = /[\s\u200b]+|(?<=[-–—/])/;
/** A figure with its sign, unit and marker, which is not broken: "(2,672)", "97.36% [p]", "£24.502m". */
const figure = /^[(−£\d][^ ]*( \[\w\])?$/;

function hasStatus(cell: Words): boolean {
  return cell.some((inline) => typeof inline !== "string" && inline.kind === "status");
}

type Fitted = { readonly size: number; readonly wide: boolean; readonly widths: readonly number[] };

function fitted({ columns }: ReportTable, asked: readonly number[]): Fitted {
  for (const [wide, room, tried] of [
    [false, portraitRoom.width, sizes],
    [true, landscapeRoom.width, smallerSizes],
  ] as const) {
    for (const size of tried) {
      const least = asked.map((ems) => ems * size + 2 * cellInset + 0.5);
      const widths = shared(columns, least, room);
      if (widths !== undefined) return { size, wide, widths };
    }
  }
  const total = asked.reduce((sum, ems) => sum + ems, 0);
  return { size: 6, wide: true, widths: asked.map((ems) => (ems / total) * landscapeRoom.width) };
}

/** The room shared out as the columns ask, none below its least; undefined if the least are too much. */
function shared(
  columns: readonly ReportColumn[],
  least: readonly number[],
  room: number,
): readonly number[] | undefined {
  if (least.reduce((sum, width) => sum + width, 0) > room) return undefined;
  const short = new Set<number>();
  for (;;) {
    const rest = room - [...short].reduce((sum, at) => sum + (least[at] ?? 0), 0);
    const shares = columns.reduce((sum, { width }, at) => (short.has(at) ? sum : sum + (width ?? 1)), 0);
    const widths = columns.map(({ width }, at) =>
      short.has(at) ? (least[at] ?? 0) : ((width ?? 1) / shares) * rest,
    );
    const shorter = widths.findIndex((width, at) => !short.has(at) && width < (least[at] ?? 0));
    if (shorter === -1) return widths.map((width) => Math.floor(width * 100) / 100);
    short.add(shorter);
  }
}
