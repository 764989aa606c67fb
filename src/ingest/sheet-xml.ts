import { formulaWithoutResult } from "./spoilt-cell.ts";

/** How far the cells of a sheet reach, from the addresses in its XML. A few bytes can claim row 1,048,576. */
export type Extent = { readonly rows: number; readonly columns: number };

const ADDRESS = /\sr=["']([A-Za-z]*)(\d{1,10})["']/g;

export function sheetExtent(xml: string): Extent {
  let rows = 0;
  let columns = 0;
  for (const [, letters = "", digits = ""] of xml.matchAll(ADDRESS)) {
    rows = Math.max(rows, Number(digits));
    if (letters !== "") columns = Math.max(columns, columnNumber(letters));
  }
  return { rows, columns };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

const ERROR_TYPE = /(<(?:\w+:)?c\s[^<>]*?\bt=)(?:"e"|'e')/g;

/**
 * The XML of a sheet in which a formula's error reads as its words (#REF!), and a formula nobody has calculated as a
 * word of ours. The reader takes both for blank cells, and a blank has a meaning of its own.
 */
export function withErrorsShown(xml: string): string {
  const shown = xml.replaceAll(ERROR_TYPE, '$1"str"');
  return shown.includes("<f") || shown.includes(":f") ? withFormulasShown(shown) : shown;
}

/** Where a cell begins, where a formula does, and where a cell ends. */
const PIECE = /<(?:\w+:)?([cf])[\s>/]|<\/((?:\w+:)?)c>/g;

function withFormulasShown(xml: string): string {
  let shown = "";
  let done = 0;
  let start = -1;
  let isFormula = false;
  for (const { 0: piece, 1: opens, 2: prefix = "", index } of xml.matchAll(PIECE)) {
    if (opens === "f") isFormula = true;
    else if (opens === "c") {
      start = index;
      isFormula = false;
    } else if (start !== -1) {
      const end = index + piece.length;
      const cell = isFormula ? xml.slice(start, end) : "";
      if (isFormula && !hasValue(cell, prefix)) {
        shown += xml.slice(done, start) + uncalculated(cell, prefix);
        done = end;
      }
      start = -1;
    }
  }
  return shown + xml.slice(done);
}

function hasValue(cell: string, prefix: string): boolean {
  return cell.includes(`<${prefix}v>`) || cell.includes(`<${prefix}v `) || cell.includes(`<${prefix}v/>`);
}

function uncalculated(cell: string, prefix: string): string {
  const address = /\sr=["'][^"'<>]*["']/.exec(cell)?.[0] ?? "";
  return `<${prefix}c${address} t="str"><${prefix}v>${formulaWithoutResult}</${prefix}v></${prefix}c>`;
}

/**
 * The XML of a sheet without the rows below its last cell that holds anything. A format alone can stand in row 1,048,576,
 * and makes no row of figures.
 */
export function withoutBlankEnd(xml: string): string {
  const filled = Math.max(...["</v>", ":v>", "</is>", ":is>"].map((end) => xml.lastIndexOf(end)));
  const from =
    filled === -1 ? endOf(/<(?:\w+:)?sheetData>/g, xml, 0) : endOf(/<\/(?:\w+:)?row>/g, xml, filled);
  const close = /<\/(?:\w+:)?sheetData>/g;
  close.lastIndex = from ?? xml.length;
  const to = close.exec(xml)?.index;
  return from === undefined || to === undefined ? xml : xml.slice(0, from) + xml.slice(to);
}

function endOf(pattern: RegExp, xml: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.exec(xml) === null ? undefined : pattern.lastIndex;
}
