import type { SlowReading } from "./slow-reading.ts";

/**
 * SQL that reads numbers as people write them: 1,234.50, (20.00), 20.00-, -20, £1,234, 20.00 CR (a credit: minus), a true
 * minus, no-break spaces. Null where it is none: 12,34 is not a number here, nor is 1e3.
 */

const number = "(?:(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:[.][0-9]*)?|[.][0-9]+)";
const accepted = [
  `[-+]? ?£? ?${number}`,
  `£ ?[-+]?${number}`,
  `£? ?[(] ?£? ?${number} ?[)]`,
  `£? ?${number} ?(?:-|CR|DR)`,
].join("|");

/** Exact: a number with more places than are kept, other than noughts, is none. */
function exact(places: number, value: (plain: string) => string): SlowReading {
  return [
    (step) => `upper(trim(translate(${step(0)}, '−\u00a0\u202f\u2009', '-   ')))`,
    (step) =>
      `CASE WHEN regexp_full_match(${step(1)}, '${accepted}') THEN CASE WHEN regexp_matches(${step(1)}, '^£? ?[(]|-|CR$') THEN '-' ELSE '' END || replace(regexp_extract(${step(1)}, '${number}'), ',', '') END`,
    (step) =>
      `CASE WHEN length(rtrim(split_part(${step(2)}, '.', 2), '0')) <= ${places} THEN ${value(`try_cast(${step(2)} AS DECIMAL(38, ${places}))`)} END`,
  ];
}

export function readInteger(): SlowReading {
  return exact(0, (value) => `try_cast(${value} AS BIGINT)`);
}

export function readDecimal(places: number, type: string): SlowReading {
  return exact(places, (value) => `try_cast(${value} AS ${type})`);
}

/** Whole pence of an amount of pounds. */
export function readMoney(): SlowReading {
  return exact(2, (value) => `try_cast(${value} * 100 AS BIGINT)`);
}
