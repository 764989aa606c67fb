import { type Agreement, agreementTables, type TableName } from "../data-package/agreement.ts";
import { figureId } from "../data-package/figure-id.ts";
import type { Row, Table } from "../data-package/table.ts";
import { type Identity, noticed, type Observation } from "./identity.ts";
import { inAgreement } from "./in-agreement.ts";
import { placeOf } from "./place.ts";
import { sourceOf } from "./printed-amount.ts";
import { impossibleYearsIn } from "./printed-years.ts";

/** Tables that belong to no one agreement, or hold what was said about findings. */
const notItsOwn: readonly string[] = ["council", "areas", "committees", "acceptances"];

/** Columns that repeat another cell, are read by another check, or hold remarks about the print. */
const notRead: readonly string[] = ["heading", "asPrinted", "sourceFile", "note", "why"];

/** The tables with their columns of words. */
const tablesRead = Object.keys(agreementTables)
  .filter(isTableName)
  .filter((name) => !notItsOwn.includes(name))
  .map((name) => {
    const table: Table = agreementTables[name];
    const properties = Object.entries(table.columns)
      .filter(([property, { kind }]) => (kind === "line" || kind === "text") && !notRead.includes(property))
      .map(([property]) => property);
    return { name, table, properties };
  });

/** F23: no year in a name, a title, a purpose or a text is impossible, such as 2021/21. */
export const yearsArePossible: Identity = (agreement) => {
  const here = inAgreement(agreement);
  const observations: Observation[] = [];
  for (const { name, table, properties } of tablesRead) {
    for (const row of rowsOf(agreement, name)) {
      for (const property of properties) {
        const text = row[property];
        if (typeof text !== "string" || !text.includes("/") || !here(sourceFile(row))) continue;
        const [year] = impossibleYearsIn(text);
        if (year !== undefined) observations.push(observe(table, row, property, text, year));
      }
    }
  }
  return noticed(observations);
};

function isTableName(name: string): name is TableName {
  return Object.hasOwn(agreementTables, name);
}

function rowsOf(agreement: Agreement, name: TableName): readonly Row[] {
  return agreement[name];
}

function sourceFile(row: Row): { readonly sourceFile: string | undefined } {
  const file = row["sourceFile"];
  return { sourceFile: typeof file === "string" ? file : undefined };
}

function observe(table: Table, row: Row, property: string, text: string, year: string): Observation {
  const name = row["name"] ?? row["title"] ?? row["label"] ?? table.title;
  return {
    identity: "F23",
    severity: "error",
    message: `${String(name)} (${table.title.toLowerCase()}) speaks of ${year}, and there is no such year: “${shortened(text, year)}”.`,
    difference: "",
    unit: "",
    figures: [{ label: String(name), value: year, figure: figureId(table, row, property), ...sourceOf(row) }],
    place: placeOf(table, row, property),
  };
}

/** The text, or the words around the year where it is long. */
function shortened(text: string, year: string): string {
  if (text.length <= 80) return text;
  const at = text.indexOf(year);
  const before = at > 30 ? `… ${text.slice(at - 30, at).replace(/^\S*\s/, "")}` : text.slice(0, at);
  const after = at + 40 < text.length ? `${text.slice(at, at + 40).replace(/\s\S*$/, "")} …` : text.slice(at);
  return `${before}${after}`;
}
