import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { madeRow } from "../../../test/made-row.ts";
import {
  type ReportSectionRow,
  reportKinds,
  reportSections,
} from "../../domain/data-package/tables/reports.ts";
import { layoutOf } from "./layout-of.ts";
import type { PlannedSection } from "./planned-section.ts";
import { sectionKinds } from "./section-kinds.ts";

const row = (given: Partial<ReportSectionRow>): ReportSectionRow =>
  madeRow(reportSections, { kind: "summary", position: 1, ...given });

const keys = (sections: readonly PlannedSection[]) => sections.map(({ key }) => key);

test("a council that says nothing of the layout has the usual one", () => {
  assert.deepEqual(keys(layoutOf("summary", [])), ["overview", "headlines", "how-we-did", "contacts"]);
});

test("a section is put at its place, and the others keep their order in the places left", () => {
  const rows = [row({ section: "plan", position: 1 }), row({ section: "contacts", position: 3 })];
  assert.deepEqual(keys(layoutOf("summary", rows)), [
    "plan",
    "overview",
    "contacts",
    "headlines",
    "how-we-did",
  ]);
});

test("a section takes the council's name for it, and can be left out", () => {
  const layout = layoutOf("summary", [
    row({ section: "overview", title: "How we are doing" }),
    row({ section: "plan", position: 3, shown: "no" }),
  ]);
  assert.deepEqual(keys(layout), ["overview", "headlines", "how-we-did", "contacts"]);
  assert.equal(layout[0]?.title, "How we are doing");
});

test("a section of the council's own is printed where it says, and must have its words", () => {
  const layout = layoutOf("summary", [row({ section: "climate", title: "Climate", position: 2 })]);
  assert.deepEqual(keys(layout), ["overview", "climate", "headlines", "how-we-did", "contacts"]);
  assert.equal(layout[1]?.words, "required");
});

test("a section that another kind of report has can be taken into this one", () => {
  const layout = layoutOf("summary", [row({ section: "risks", position: 9 })]);
  assert.equal(layout.at(-1)?.title, "Risks");
});

test("a section within another is moved among those beside it", () => {
  const rows = [row({ kind: "agreement", section: "savings", position: 1 })];
  const resources = layoutOf("agreement", rows).find(({ key }) => key === "resources");
  assert.deepEqual(keys(resources?.sections ?? []).slice(0, 3), ["savings", "revenue", "bridge"]);
});

test("rows for one kind of report leave the others alone", () => {
  assert.deepEqual(layoutOf("ppr", [row({ section: "overview", shown: "no" })]), layoutOf("ppr", []));
});

test("every section of every usual layout is one that Outturn knows, and stands there once", () => {
  for (const kind of reportKinds) {
    const all = layoutOf(kind, []).flatMap(({ key, sections }) => [key, ...keys(sections)]);
    assert.equal(new Set(all).size, all.length, kind);
    for (const key of all) assert.ok(key in sectionKinds, key);
  }
});

test("the guide for those who lay reports out names every section", async () => {
  const guide = await readFile(new URL("../../../docs/user/report-sections.md", import.meta.url), "utf8");
  for (const [key, { title }] of Object.entries(sectionKinds)) {
    assert.ok(guide.includes(`| \`${key}\` | ${title} |`), key);
  }
});
