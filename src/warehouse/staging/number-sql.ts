/**
 * SQL that reads numbers as people write them: 1,234.50, (20.00), 20.00-, -20, £1,234, 20.00 CR (a credit: minus), a true
 * minus, no-break spaces. Null where it is none: 12,34 is not a number here, nor is 1e3.
 */

const core = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:[.][0-9]*)?|[.][0-9]+";
const number = `(?:${core})`;
const accepted = [
  `[-+]? ?£? ?${number}`,
  `£ ?[-+]?${number}`,
  `£? ?[(] ?£? ?${number} ?[)]`,
  `£? ?${number} ?(?:-|CR|DR)`,
].join("|");

/** A plain number such as -1234.50 of a text; null where the text is none. */
function plainNumber(text: string): string {
  const spelt = `upper(trim(translate(${text}, '−\u00a0\u202f\u2009', '-   ')))`;
  const negative = `regexp_matches(${spelt}, '^£? ?[(]|-|CR$')`;
  const digits = `replace(regexp_extract(${spelt}, '${number}'), ',', '')`;
  return `CASE WHEN regexp_full_match(${spelt}, '${accepted}') THEN CASE WHEN ${negative} THEN '-' ELSE '' END || ${digits} END`;
}

/** The number of a text with so many places, exact: null where it is none, or has more places that are not 0. */
function exact(text: string, places: number): string {
  const plain = plainNumber(text);
  const fraction = `rtrim(split_part(${plain}, '.', 2), '0')`;
  return `CASE WHEN length(${fraction}) <= ${places} THEN try_cast(${plain} AS DECIMAL(38, ${places})) END`;
}

export function readInteger(text: string): string {
  return `try_cast(${exact(text, 0)} AS BIGINT)`;
}

export function readDecimal(text: string, places: number, type: string): string {
  return `try_cast(${exact(text, places)} AS ${type})`;
}

/** Whole pence of an amount of pounds. */
export function readMoney(text: string): string {
  return `try_cast(${exact(text, 2)} * 100 AS BIGINT)`;
}
