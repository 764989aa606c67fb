import { ruleOfRow } from "../domain/assessment/rule-rows.ts";
import { bandOfMeasure, profileOfRow } from "../domain/assessment/settings-rows.ts";
import { unusableMoney } from "../domain/budget/unusable-money.ts";
import { writeCell } from "../domain/data-package/cells.ts";
import { columnName, type Row, type Table } from "../domain/data-package/table.ts";
import {
  type StatusRuleRow,
  statusRules,
  type TargetProfileRow,
  targetProfiles,
} from "../domain/data-package/tables/assessment.ts";
import {
  type MeasureRow,
  measures,
  type ResultRow,
  results,
  type TargetRow,
  targets,
} from "../domain/data-package/tables/measures.ts";
import { type DisclosureRuleRow, disclosureRules } from "../domain/data-package/tables/records.ts";
import { ruleTrouble } from "../domain/disclosure/clearance.ts";
import { targetOfRow, valueOfRow } from "../domain/measure/of-rows.ts";
import { moneyUnitNames } from "../domain/money/money-unit.ts";
import type { Issue } from "../domain/result.ts";
import type { ImportIssue } from "../ingest/import-issue.ts";
import type { ReadFile } from "../ingest/package-rows.ts";
import { unusableDefinition } from "./unusable-definition.ts";

/** Rows whose cells can each be read and that together say nothing a measure could be judged or money moved by. */
export function unusableRows(files: readonly ReadFile[]): ImportIssue[] {
  return files
    .flatMap(({ tables }) => tables)
    .flatMap(({ table, rows }) =>
      rows.flatMap(({ row, ...place }) =>
        issuesOf(table, row).map(({ field, message }) => ({
          ...place,
          column: columnName(field),
          found: foundIn(table, row, field),
          expected: "cells that go together",
          message,
        })),
      ),
    );
}

/** Whether a row says something does not hang on the unit of its measure, which may stand in the ledger alone. */
const anyUnit = "number";

function issuesOf(table: Table, row: Row): readonly Issue[] {
  const read = readRow(table, row);
  if (read === undefined) {
    return [...unusableDefinition(table, row), ...unusableMoney(table, row), ...unusableRule(table, row)];
  }
  return read.ok ? [] : read.issues;
}

/** A rule on small numbers that its own records would undo. */
function unusableRule(table: Table, row: Row): readonly Issue[] {
  const trouble = isDisclosureRule(table, row) ? ruleTrouble(row) : undefined;
  return trouble === undefined ? [] : [{ field: "records", message: trouble }];
}

function readRow(table: Table, row: Row) {
  if (isRule(table, row)) return ruleOfRow(row);
  if (isProfile(table, row)) return profileOfRow(row);
  if (isMeasure(table, row)) return bandOfMeasure(row);
  if (isTarget(table, row)) return targetOfRow(row, anyUnit);
  return isResult(table, row) ? valueOfRow(row, anyUnit) : undefined;
}

function foundIn(table: Table, row: Row, field: string): string {
  const column = table.columns[field];
  const unit = moneyUnitNames.find((name) => name === row["unit"]);
  const found = column === undefined ? "" : writeCell(column, row[field], unit);
  return found === "" ? "a blank cell" : found;
}

function isRule(table: Table, row: Row): row is Row & StatusRuleRow {
  return table.name === statusRules.name && "kind" in row;
}

function isProfile(table: Table, row: Row): row is Row & TargetProfileRow {
  return table.name === targetProfiles.name && "period" in row;
}

function isMeasure(table: Table, row: Row): row is Row & MeasureRow {
  return table.name === measures.name && "polarity" in row;
}

function isTarget(table: Table, row: Row): row is Row & TargetRow {
  return table.name === targets.name && "kind" in row;
}

function isDisclosureRule(table: Table, row: Row): row is Row & DisclosureRuleRow {
  return table.name === disclosureRules.name && "least" in row;
}

function isResult(table: Table, row: Row): row is Row & ResultRow {
  return table.name === results.name && "period" in row;
}
