import assert from "node:assert/strict";
import { test } from "node:test";
import { madeFonts } from "../../../test/made-fonts.ts";
import { longTable, measuresTable, wideTable } from "../../../test/made-report-tables.ts";
import type { ReportTable } from "../model/report-table.ts";
import { letteringOf } from "./lettering.ts";
import { landscapeRoom, portraitRoom } from "./page-room.ts";
import { setTable } from "./set-table.ts";
import { wordSetter } from "./set-words.ts";

const lettering = letteringOf(madeFonts);
const setter = wordSetter(lettering.drawable, new Set());
const set = (table: ReportTable) => setTable(table, setter, lettering);
const widthOf = (table: ReportTable) => set(table).columns.reduce((sum, { width }) => sum + width, 0);

test("a table that fits stands upright, as wide as the page; one that does not is turned sideways", () => {
  for (const table of [measuresTable, longTable]) {
    assert.equal(set(table).wide, false);
    assert.ok(Math.abs(widthOf(table) - portraitRoom.width) < 1);
  }
  assert.equal(set(wideTable).wide, true);
  assert.ok(Math.abs(widthOf(wideTable) - landscapeRoom.width) < 1);
});

test("every figure has room on one line", () => {
  const { columns, size } = set(wideTable);
  const widest = lettering.width("(66,176)", "bold") * size;
  const income = columns.find(({ heading }) => heading === "Income");
  assert.ok(income !== undefined && income.width >= widest);
});

test("letters are never smaller than 6 points, whatever the number of columns", () => {
  const columns = Array.from({ length: 60 }, () => ({ heading: "2021/22", kind: "number" as const }));
  const table = { ...wideTable, columns, rows: [] };
  assert.equal(set(table).size, 6);
  assert.ok(widthOf(table) <= landscapeRoom.width + 1);
});
