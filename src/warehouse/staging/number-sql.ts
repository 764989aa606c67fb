import type { SlowReading } from "./slow-reading.ts";

/**
 * SQL that reads numbers as people write them: 1,234.50, (20.00), 20.00-, -20, £1,234, 20.00 CR (a credit: minus), a true
 * minus, no-break spaces. Null where it is none: 12,34 is not a number here, nor is 1e3.
 */

const number = "(?:(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:[.][0-9]*)?|[.][0-9]+)";
/** What may stand around the figures (#), blanks left out, and what it makes of them. */
const plus = ["#", "+#", "£#", "£+#", "+£#", "#DR", "£#DR"];
const minus = ["-#", "-£#", "£-#", "(#)", "(£#)", "£(#)", "#-", "£#-", "#CR", "£#CR"];

/** A share as a number: 80.5% is 80.5. */
const shares = { plus: ["#%", "+#%"], minus: ["-#%", "(#%)", "(#)%"] };

/** Blanks beside the usual one, which stand within numbers of spreadsheets. */
const spaced = ["\u00a0", "\u202f", "\u2009"];

/** Exact: a number with more places than are kept, other than noughts, is none. */
function exact(
  places: number,
  value: (plain: string) => string,
  also: typeof shares = { plus: [], minus: [] },
): SlowReading {
  return [
    (step) =>
      `upper(trim(${spaced.reduce((text, blank) => `replace(${text}, '${blank}', ' ')`, `replace(${step(0)}, '−', '-')`)}))`,
    (step) => figures(step(1)),
    (step) => `replace(replace(${step(1)}, ${step(2)}, '#'), ' ', '')`,
    (step) => {
      const told = (shapes: readonly string[], sign: string) =>
        shapes.map((shape) => `WHEN '${shape}' THEN '${sign}'`).join(" ");
      return `CASE WHEN regexp_full_match(${step(2)}, '${number}') THEN CASE ${step(3)} ${told([...plus, ...also.plus], "")} ${told([...minus, ...also.minus], "-")} END || replace(${step(2)}, ',', '') END`;
    },
    (step) =>
      `CASE WHEN length(rtrim(split_part(${step(4)}, '.', 2), '0')) <= ${places} THEN ${value(step(4))} END`,
  ];
}

/** The figures of a text: what is left without signs around it. */
function figures(text: string): string {
  const bare = ["£", "(", ")", "+", "-", "%", "CR", "DR"].reduce(
    (left, sign) => `replace(${left}, '${sign}', '')`,
    text,
  );
  return `trim(${bare})`;
}

export function readInteger(): SlowReading {
  return exact(0, (plain) => `try_cast(split_part(${plain}, '.', 1) AS BIGINT)`);
}

export function readDecimal(places: number, type: string): SlowReading {
  return exact(places, (plain) => `try_cast(${plain} AS ${type})`, shares);
}

/** Whole pence of an amount of pounds. */
export function readMoney(): SlowReading {
  // The wide decimal takes the engine a hundred times as long to read.
  const pence = (plain: string, digits: number) =>
    `try_cast(try_cast(${plain} AS DECIMAL(${digits}, 2)) * 100 AS BIGINT)`;
  return exact(
    2,
    (plain) => `CASE WHEN length(${plain}) <= 16 THEN ${pence(plain, 18)} ELSE ${pence(plain, 38)} END`,
  );
}
