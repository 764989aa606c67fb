import assert from "node:assert/strict";
import { test } from "node:test";
import type { ColumnProfile } from "./column-profile.ts";
import { headingsToldApart } from "./draft-definition.ts";
import { guessType, mostlyType } from "./guess-type.ts";
import { looksPersonal } from "./looks-personal.ts";

function profile(heading: string, texts: readonly string[]): ColumnProfile {
  const values = [...new Set(texts)].map((text) => ({
    text,
    times: texts.filter((one) => one === text).length,
  }));
  const longest = Math.max(0, ...texts.map((text) => text.length));
  const filled = texts.filter((text) => text !== "").length;
  return { heading, filled, rows: texts.length, different: values.length, values, longest };
}

const typeOf = (heading: string, ...texts: readonly string[]) => guessType(profile(heading, texts)).type;

test("a number that names something is text, since nobody adds it up", () => {
  assert.equal(typeOf("Transaction No", "1001", "1002"), "text");
  assert.equal(typeOf("Offered", "1001", "1002"), "integer");
  assert.equal(typeOf("Service level", "80.0", "75.0"), "decimal");
});

test("numbers are money where the heading says so", () => {
  assert.equal(typeOf("Net Amount", "600", "1200.5"), "money");
  assert.equal(typeOf("Net Amount", "600.125"), "decimal");
  assert.equal(guessType(profile("Rate", ["0.12345", "2"])).places, 5);
});

test("the day numbers of spreadsheets are days under a heading of days alone", () => {
  assert.equal(typeOf("Date paid", "43556", "43557"), "date");
  assert.equal(typeOf("Calls", "43556", "43557"), "integer");
  assert.equal(typeOf("Date paid", "43556.5", "43557.25"), "datetime");
});

test("words for a blank are set apart from values, each once", () => {
  const guess = guessType(profile("Closed", ["01/04/2019", "N/A", "n/a", "-"]));
  assert.deepEqual([guess.type, guess.blank], ["date", ["n/a", "-"]]);
  assert.equal(typeOf("Closed", "01/04/2019", "tomorrow"), "text");
});

test("most values tell where totals and words still stand between them", () => {
  const rows = [...Array.from({ length: 9 }, (_, at) => `0${at + 1}/04/2019`), "Total"];
  assert.equal(mostlyType(profile("Day", rows)).type, "date");
  assert.equal(mostlyType(profile("Calls", ["12", "13", "14", "Calls"])).type, "integer");
  assert.equal(mostlyType(profile("Team", ["North", "12"])).type, "text");
});

for (const [heading, texts] of [
  ["Surname", ["x"]],
  ["DateOfBirth", ["01/01/1980"]],
  ["NI Number", ["x"]],
  ["Contact", ["someone@example.org", "other@example.org"]],
  ["Where", ["SK1 3XE", "M1 1AA"]],
  ["Reached on", ["0161 496 0000"]],
  ["Comments", ["none"]],
  [
    "Outcome",
    ["She said that she would come back with the form on Friday, as her brother had asked her to."],
  ],
  ["Name", ["x"]],
] as const) {
  test(`a column headed ${heading} with such values is personal, to be on the safe side`, () => {
    assert.ok(looksPersonal(profile(heading, texts)) !== undefined);
  });
}

for (const heading of ["Body Name", "Supplier Name", "Team", "Amount", "Ward Name", "Date Received"]) {
  test(`a column headed ${heading} is nobody's`, () => {
    assert.equal(looksPersonal(profile(heading, ["Anyshire"])), undefined);
  });
}

test("headings that come twice, and those beyond what a feed can have, are left out", () => {
  const many = Array.from({ length: 202 }, (_, at) => `Column ${at}`);
  const { kept, ignored } = headingsToldApart(["Notes", ...many, "notes"]);
  assert.deepEqual([kept.length, ignored], [200, ["Notes", "Column 200", "Column 201", "notes"]]);
});
