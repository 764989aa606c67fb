import { cellForm } from "../domain/data-package/cells.ts";
import type { Column } from "../domain/data-package/column.ts";
import { codePattern, longestLine, longestText } from "../domain/data-package/plain-cells.ts";
import { columnName, referredColumns, type Table } from "../domain/data-package/table.ts";
import { moneyUnitNames } from "../domain/money/money-unit.ts";

/** What a package says of itself besides its tables. */
export type PackageMeta = {
  readonly name: string;
  readonly title: string;
  /** When the council knew what the package says. */
  readonly knownOn?: Temporal.PlainDate;
};

/** A table of a package, the file it is in, and the headings of that file in their order. */
export type TableResource = {
  readonly table: Table;
  readonly path: string;
  readonly headings: readonly string[];
};

type Json = { readonly [name: string]: unknown };

/** The Frictionless descriptor (datapackage.json) of these files, with a Table Schema for each. */
export function packageDescriptor(resources: readonly TableResource[], meta: PackageMeta): Json {
  const present = resources.map(({ table }) => table.name);
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: meta.name,
    title: meta.title,
    ...(meta.knownOn === undefined ? {} : { knownOn: meta.knownOn.toString() }),
    resources: resources.map(({ table, path, headings }) => ({
      name: table.name,
      type: "table",
      path,
      title: table.title,
      description: table.about,
      scheme: "file",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      schema: tableSchema(table, headings, present),
    })),
  };
}

function tableSchema(table: Table, headings: readonly string[], present: readonly string[]): Json {
  const columns = Object.entries(table.columns).map(([property, column]) => ({
    name: columnName(property),
    column,
  }));
  const fields = headings.flatMap((heading) => {
    const found = columns.find(({ name }) => name === heading);
    return found === undefined ? [] : [field(heading, found.column)];
  });
  const key = table.key.map(columnName).filter((name) => headings.includes(name));
  const foreignKeys = table.references
    .filter(({ columns: referring }) => referring.every((name) => headings.includes(columnName(name))))
    .filter((reference) => present.includes(reference.table))
    .map((reference) => ({
      fields: reference.columns.map(columnName),
      reference: { resource: reference.table, fields: referredColumns(reference).map(columnName) },
    }));
  return { fields, primaryKey: key, ...(foreignKeys.length === 0 ? {} : { foreignKeys }) };
}

/** A column as a Table Schema field: its type and constraints say as much of readCell as that standard can. */
function field(name: string, column: Column): Json {
  const { constraints = {}, ...type } = fieldType(column);
  const required = !column.optional && column.blank === undefined;
  return {
    name,
    ...type,
    description: fieldAbout(column),
    ...(required || Object.keys(constraints).length > 0
      ? { constraints: { ...(required ? { required } : {}), ...constraints } }
      : {}),
  };
}

function fieldAbout(column: Column): string {
  const blank = column.blank === undefined ? "" : ` Blank means “${column.blank}”.`;
  return `${column.about} Holds ${cellForm(column)}.${blank}`;
}

type FieldType = { readonly type: string; readonly constraints?: Json; readonly [more: string]: unknown };

function fieldType({ kind, choices }: Column): FieldType {
  switch (kind) {
    case "code":
      return { type: "string", constraints: { pattern: `^${codePattern}$` } };
    case "line":
      return { type: "string", constraints: { maxLength: longestLine } };
    case "text":
    case "list":
      return { type: "string", constraints: { maxLength: longestText } };
    case "flag":
      return { type: "boolean", trueValues: ["yes"], falseValues: ["no"] };
    case "year":
      return { type: "string", constraints: { pattern: "^[0-9]{4}/[0-9]{2}$" } };
    case "date":
      return { type: "date" };
    case "decimal":
    case "amount":
      return { type: "number" };
    case "count":
      return { type: "integer", constraints: { minimum: 0 } };
    case "unit":
      return { type: "string", constraints: { enum: moneyUnitNames } };
    case "choice":
      return { type: "string", constraints: { enum: choices ?? [] } };
    case "period":
      return { type: "string" };
    default:
      throw new Error(`Not a kind of column: ${kind satisfies never}`);
  }
}
