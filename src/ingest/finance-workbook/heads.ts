import { parseFinancialYear } from "../../domain/period/financial-year.ts";
import { type Grid, isBlankRow } from "./grid.ts";
import { isUnit, plainHead, printedCell, scaleIn } from "./printed-unit.ts";
import { asideWords, type FieldWords, type KindWords, kindWords, sourceWords } from "./table-words.ts";

/** A column of a printed table and what it was read as. */
export type HeadColumn = {
  readonly column: number;
  readonly text: string;
  /** A property of the kind's words, `year:2021`, `source:capital grants`, "aside", or undefined where nothing is known. */
  readonly readAs: string | undefined;
  readonly holds: "words" | "amount";
};

export type Head = {
  readonly words: KindWords | undefined;
  readonly top: number;
  /** The first row under the head. */
  readonly bottom: number;
  readonly columns: readonly HeadColumn[];
};

const mostHeadRows = 4;

/** The head that starts in a row, of one row or several; undefined where none does. One cell alone is a caption. */
export function headAt(grid: Grid, top: number): Head | undefined {
  if (filled(grid.rows[top]) < 2) return amountsHead(grid, top);
  let best: { readonly head: Head; readonly score: number } | undefined;
  for (let bottom = top + 1; bottom <= Math.min(top + mostHeadRows, grid.rows.length); bottom++) {
    const row = grid.rows[bottom - 1];
    if (row === undefined || isBlankRow(row) || row.some(isFigure)) break;
    for (const words of kindWords) {
      const columns = columnsOf(grid, top, bottom, words);
      const score = scoreOf(columns, words);
      const isBetter = score > (best?.score ?? 0);
      const addsUnits =
        score === best?.score &&
        words === best.head.words &&
        row.every((cell) => cell === "" || isUnit(cell));
      if (isBetter || addsUnits) best = { head: { words, top, bottom, columns }, score };
    }
  }
  return best?.head ?? amountsHead(grid, top);
}

const filled = (row: readonly string[] | undefined) => (row ?? []).filter((cell) => cell !== "").length;

/** A head that is a unit over one column and at most a word over the names: what the table is, its caption must tell. */
function amountsHead(grid: Grid, top: number): Head | undefined {
  const row = grid.rows[top] ?? [];
  const at = row.findIndex(isUnit);
  const others = row.filter((cell, column) => cell !== "" && column !== at);
  const isNames = others.every((cell) => /^(description|budget|item|reserve)?$/.test(plainHead(cell)));
  if (at < 1 || others.length > 1 || !isNames) return undefined;
  const name = Math.max(
    0,
    row.findIndex((cell, column) => cell !== "" && column !== at),
  );
  const columns: HeadColumn[] = [
    { column: name < at ? name : 0, text: others[0] ?? "", readAs: "name", holds: "words" },
    { column: at, text: row[at] ?? "", readAs: "amount", holds: "amount" },
  ];
  return { words: undefined, top, bottom: top + 1, columns };
}

/** Whether a cell is a figure of a table: an amount, and no year. */
export function isFigure(cell: string): boolean {
  return printedCell(cell) !== undefined && !/^(19|20)\d\d$/.test(cell);
}

function columnsOf(grid: Grid, top: number, bottom: number, words: KindWords): readonly HeadColumn[] {
  const columns: HeadColumn[] = [];
  const taken = new Set<string>();
  for (let column = 0; column < grid.width; column++) {
    const texts = Array.from({ length: bottom - top }, (_, at) => grid.spread[top + at]?.[column] ?? "");
    const whole = texts.filter((cell, at) => cell !== "" && cell !== texts[at - 1]).join(" ");
    if (whole === "") continue;
    const { readAs, text = whole } = readHead(texts, words, taken);
    if (readAs !== undefined && readAs !== "aside") taken.add(readAs);
    const field = words.fields.find(({ property }) => property === readAs);
    const isWords =
      field?.holds === "words" ||
      (field === undefined && readAs === undefined && scaleIn(text) === undefined);
    columns.push({ column, text, readAs, holds: isWords || readAs === "aside" ? "words" : "amount" });
  }
  return columns;
}

/** Whether a source of funding has been met: a total after one is the sum of the sources, else of the years. */
const hasSource = (taken: ReadonlySet<string>) => [...taken].some((one) => one.startsWith("source:"));

type ReadHead = { readonly readAs: string | undefined; readonly text?: string };

/** What a column's heads say, the longest reading first: all its rows together, then without the uppermost. */
function readHead(texts: readonly string[], words: KindWords, taken: ReadonlySet<string>): ReadHead {
  for (let from = 0; from < texts.length; from++) {
    const rest = texts.slice(from).filter((cell) => cell !== "");
    if (rest.length === 0) continue;
    const raw = rest.join(" ");
    const plain = plainHead(raw);
    const field = words.fields.find((one) => !taken.has(one.property) && fits(one, plain, raw));
    if (field !== undefined) return { readAs: field.property, text: raw };
    const year = words.years === true ? yearIn(plain) : undefined;
    if (year !== undefined) return { readAs: `year:${year}`, text: raw };
    if (words.years === true && /^(grand )?total\b/.test(plain) && !hasSource(taken)) {
      return { readAs: "sum", text: raw };
    }
    const source = words.sources === true ? sourceOf(plain) : undefined;
    if (source !== undefined) return { readAs: `source:${source}`, text: raw };
  }
  const all = plainHead(texts.join(" "));
  return { readAs: all !== "" && asideWords.test(all) ? "aside" : undefined };
}

function fits({ head }: FieldWords, plain: string, raw: string): boolean {
  return head.test(plain) && (plain !== "" || isUnit(raw));
}

/** The year of spending in a head such as “2021/22 Programme”. */
function yearIn(plain: string): number | undefined {
  const words = "programme|budget|forecast|revised|approved|original|capital";
  const pattern = new RegExp(`^(?:(?:${words}) )*(\\d{4}/\\d{2,4})(?: (?:${words}))*$`);
  const [, text = ""] = pattern.exec(plain) ?? [];
  const year = parseFinancialYear(text);
  return year.ok ? year.value : undefined;
}

/** The source of funding a head or a row names; “Total” is all of them. */
export function sourceOf(plain: string): string | undefined {
  return sourceWords.find(([pattern]) => pattern.test(plain))?.[1];
}

/** How many columns are known, where the head is of that kind at all. */
function scoreOf(columns: readonly HeadColumn[], { knownBy, fields }: KindWords): number {
  const known = columns.flatMap(({ readAs }) => (readAs === undefined ? [] : [readAs.split(":")[0] ?? ""]));
  const isKind = knownBy.every((choices) => choices.some((choice) => known.includes(choice)));
  const named = fields.filter(({ property }) => known.includes(property)).length;
  return isKind ? known.length + named / 100 : 0;
}
