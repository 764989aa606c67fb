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

const FORMULA = /<(\w+:)?f[\s>/]/g;

function withFormulasShown(xml: string): string {
  let shown = "";
  let done = 0;
  for (const { index, 1: prefix = "" } of xml.matchAll(FORMULA)) {
    if (index < done) continue;
    const start = xml.lastIndexOf(`<${prefix}c `, index);
    const close = `</${prefix}c>`;
    const end = xml.indexOf(close, index);
    if (start < done || end === -1) continue;
    const cell = xml.slice(start, end + close.length);
    shown += xml.slice(done, start) + (hasValue(cell, prefix) ? cell : uncalculated(cell, prefix));
    done = end + close.length;
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
