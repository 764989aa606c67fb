import { ruleOfRow } from "../domain/assessment/rule-rows.ts";
import { profileOfRow } from "../domain/assessment/settings-rows.ts";
import { writeCell } from "../domain/data-package/cells.ts";
import { columnName, type Row, type Table } from "../domain/data-package/table.ts";
import {
  type StatusRuleRow,
  statusRules,
  type TargetProfileRow,
  targetProfiles,
} from "../domain/data-package/tables/assessment.ts";
import type { Issue } from "../domain/result.ts";
import type { ImportIssue } from "../ingest/import-issue.ts";
import type { ReadFile } from "../ingest/package-rows.ts";

/** Rows whose cells can each be read and that together say nothing a measure could be judged by. */
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

function issuesOf(table: Table, row: Row): readonly Issue[] {
  const read = isRule(table, row)
    ? ruleOfRow(row)
    : isProfile(table, row)
      ? profileOfRow(row)
      : { ok: true as const };
  return read.ok ? [] : read.issues;
}

function foundIn(table: Table, row: Row, field: string): string {
  const column = table.columns[field];
  const found = column === undefined ? "" : writeCell(column, row[field]);
  return found === "" ? "a blank cell" : found;
}

function isRule(table: Table, row: Row): row is Row & StatusRuleRow {
  return table.name === statusRules.name && "kind" in row;
}

function isProfile(table: Table, row: Row): row is Row & TargetProfileRow {
  return table.name === targetProfiles.name && "period" in row;
}
