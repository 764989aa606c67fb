import assert from "node:assert/strict";
import { unzipSync } from "fflate";

/** A cell as it stands in a file: what it shows, and the formula it was worked out by, in the letters of XLSX. */
export type ReadCell = { readonly value: string | number; readonly formula: string | undefined };

/** The cells of a sheet by their address, such as B3. */
export type ReadSheet = { readonly name: string; readonly cells: ReadonlyMap<string, ReadCell> };

/** The sheets of an XLSX workbook, read from its parts and not by the library that wrote them. */
export function xlsxSheets(file: Uint8Array): readonly ReadSheet[] {
  const part = partsOf(file);
  const shared = [...part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, inside = ""]) =>
    plain([...inside.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = ""]) => text).join("")),
  );
  const names = [...part("xl/workbook.xml").matchAll(/<sheet [^>]*?name="([^"]*)"/g)];
  return names.map(([, name = ""], at) => {
    const body = part(`xl/worksheets/sheet${at + 1}.xml`);
    const cells = [...body.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].flatMap(
      ([, address = "", about = "", inside = ""]): readonly (readonly [string, ReadCell])[] => {
        const [, value] = /<v>(.*?)<\/v>/s.exec(inside) ?? [];
        if (value === undefined) return [];
        const [, formula] = /<f>(.*?)<\/f>/s.exec(inside) ?? [];
        const shown = about.includes('t="s"') ? (shared[Number(value)] ?? "") : Number(value);
        return [[address, { value: shown, formula: formula === undefined ? undefined : plain(formula) }]];
      },
    );
    return { name: plain(name), cells: new Map(cells) };
  });
}

/** The sheets of an OpenDocument spreadsheet. */
export function odsSheets(file: Uint8Array): readonly ReadSheet[] {
  const content = partsOf(file)("content.xml");
  return [...content.matchAll(/<table:table table:name="([^"]*)">(.*?)<\/table:table>/gs)].map(
    ([, name = "", body = ""]) => {
      const rows = [...body.matchAll(/<table:table-row>(.*?)<\/table:table-row>/gs)];
      const cells = rows.flatMap(([, row = ""], at) =>
        [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
          ([, about = "", inside = ""], column): readonly (readonly [string, ReadCell])[] => {
            const [, text] = /<text:p>(.*?)<\/text:p>/s.exec(inside) ?? [];
            if (text === undefined) return [];
            const [, number] = / office:value="([^"]*)"/.exec(about) ?? [];
            const [, formula] = / table:formula="of:=([^"]*)"/.exec(about) ?? [];
            const value = number === undefined ? plain(text) : Number(number);
            return [[address(column, at + 1), { value, formula: formula && inLetters(plain(formula)) }]];
          },
        ),
      );
      return { name: plain(name), cells: new Map(cells) };
    },
  );
}

/** The values of a sheet row by row below its caption and headings, up to the blank row before its notes; null is a blank. */
export function bodyOf(
  { cells }: ReadSheet,
  columns: number,
): readonly (readonly (string | number | null)[])[] {
  const rows: (string | number | null)[][] = [];
  for (let at = 3; ; at += 1) {
    const row = Array.from({ length: columns }, (_, column) => cells.get(address(column, at))?.value ?? null);
    if (row.every((value) => value === null)) return rows;
    rows.push(row);
  }
}

/** The headings of a sheet. */
export function headingsOf({ cells }: ReadSheet): readonly string[] {
  const headings: string[] = [];
  for (let column = 0; cells.has(address(column, 2)); column += 1)
    headings.push(String(cells.get(address(column, 2))?.value));
  return headings;
}

/**
 * What a cell comes to when its formula, and every formula that goes into it, is worked out from the cells they name: sums,
 * additions and subtractions alone. Throws on any other formula, and on a cell added that holds words.
 */
export function workedOut(cells: ReadSheet["cells"], at: string): number {
  const cell = cells.get(at);
  if (cell?.formula === undefined) {
    assert.notEqual(typeof cell?.value, "string", `${at} holds words`);
    return Number(cell?.value ?? 0);
  }
  const terms = [
    ...cell.formula.matchAll(/([+-]?)(?:SUM\(([A-Z]+)(\d+):\2(\d+)\)|([A-Z]+\d+)|(\d+(?:\.\d+)?))/gy),
  ];
  assert.equal(terms.map(([term]) => term).join(""), cell.formula, `${at} is added and subtracted`);
  const came = terms.reduce((sum, [, sign, column = "", first, last, one, number]) => {
    const rows = Array.from(
      { length: Number(last ?? 0) - Number(first ?? 1) + 1 },
      (_, row) => row + Number(first),
    );
    const amount =
      number !== undefined
        ? Number(number)
        : one !== undefined
          ? workedOut(cells, one)
          : rows.reduce((all, row) => all + workedOut(cells, `${column}${row}`), 0);
    return sign === "-" ? sum - amount : sum + amount;
  }, 0);
  return Math.round(came * 100_000) / 100_000;
}

function partsOf(file: Uint8Array): (name: string) => string {
  const parts = unzipSync(file);
  return (name) => new TextDecoder().decode(parts[name] ?? new Uint8Array());
}

/** "SUM([.B3:.B9])" as "SUM(B3:B9)". */
function inLetters(formula: string): string {
  return formula.replaceAll(/\[\.([A-Z]+\d+)(?::\.([A-Z]+\d+))?\]/g, (_, from: string, to?: string) =>
    to === undefined ? from : `${from}:${to}`,
  );
}

function address(column: number, row: number): string {
  assert.ok(column < 26);
  return `${String.fromCharCode(65 + column)}${row}`;
}

function plain(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    amp: "&",
    "#39": "'",
  };
  return text.replaceAll(/&(lt|gt|quot|apos|amp|#39);/g, (whole, name: string) => marks[name] ?? whole);
}
