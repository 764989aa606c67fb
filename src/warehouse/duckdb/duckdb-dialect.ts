import type { Dialect } from "../sql/dialect.ts";

/** How DuckDB writes it. */
export const duckDbDialect: Dialect = {
  name: quotedName,
  text: quotedText,
  whole: (value) => `${value}::BIGINT`,
  decimal: (value, places) => `${quotedText(value)}::${decimalType(places)}`,
  day: (value) => `DATE ${quotedText(value.toString())}`,
  moment: (value) => `TIMESTAMP ${quotedText(value.toString().replace("T", " "))}`,
  boolean: (value) => (value ? "TRUE" : "FALSE"),
  dayOf: (cell, type) => (type === "date" ? cell : `CAST(${cell} AS DATE)`),
  // The engine takes three times as long to cut a day down to its month.
  monthOf: (day) => `(${day} - CAST(day(${day}) - 1 AS INTEGER))`,
  daysBetween: (from, to) => `date_diff('day', ${from}, ${to})`,
  numberAt: (numbers, place) =>
    // A place below 1 would count from the end of the list.
    `CASE WHEN ${place} >= 0 THEN list_extract('[${numbers.map(whole).join()}]'::INTEGER[], ${place} + 1) END`,
  placeIn: (texts, text) => `list_position([${texts.map(quotedText).join()}]::VARCHAR[], ${text})`,
  among: (cell, values) => `(${cell} IN (${values.join(", ")}))`,
  orNo: (condition) => `coalesce(${condition}, FALSE)`,
  // Less than half the time of counting a CASE, which is most of the time where there are many.
  countWhere: (condition) => `coalesce(count_if(${condition}), 0)`,
  sum: (value) => `coalesce(sum(${value}), 0)`,
  asText: (value, type) =>
    type === "datetime" ? `strftime(${value}, '%Y-%m-%dT%H:%M:%S')` : `CAST(${value} AS VARCHAR)`,
  inOrder: (values) => values.map((value) => `${value} ASC NULLS FIRST`).join(", "),
  oncePer: (rows, _columns, per, newest) =>
    `SELECT * FROM (${rows}) QUALIFY row_number() OVER (PARTITION BY ${per.join(", ")} ORDER BY ${newest
      .map((value) => `${value} DESC`)
      .join(", ")}) = 1`,
};

/** The type of a decimal column of so many places. */
export function decimalType(places: number): string {
  return `DECIMAL(${places > 9 ? 38 : 18}, ${whole(places)})`;
}

function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`${value} is no whole number`);
  return String(value);
}

function quotedName(identifier: string): string {
  if (identifier === "" || identifier.includes("\0")) {
    throw new Error(`“${identifier}” can't be the name of a column`);
  }
  return `"${identifier.replaceAll('"', '""')}"`;
}

/** Only the quotation mark is special within a text of DuckDB's; the character 0 would end the statement. */
function quotedText(value: string): string {
  const parts = value.split("\0").map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? parts.join("") : `(${parts.join(" || chr(0) || ")})`;
}
