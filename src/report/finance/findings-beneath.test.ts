import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../../domain/reconciliation/finding.ts";
import { plainWords } from "../model/walk.ts";
import { findingNotes } from "./findings-beneath.ts";

const finding: Finding = {
  key: "f3.prk.2021-22.budget_lines.total.net",
  identity: "F3",
  severity: "error",
  portfolio: "PRK",
  year: "2021/22",
  message: "Net: the two lines add up to £35k, but the total is printed as £45k: £10k more.",
  difference: "10",
  unit: "GBP thousand",
  figures: [
    { label: "Parks, net", value: "15", figure: "budget_lines/PRK/2021-22/parks/net" },
    { label: "Total, net", value: "45", figure: "budget_lines/PRK/2021-22/total/net" },
  ],
};

const beneath = (findings: readonly Finding[], ...tables: Parameters<typeof findingNotes>[1]) =>
  findingNotes({ checked: { findings, sumsChecked: 1 } }, tables).map(plainWords);

test("what does not tie stands beneath the table its figures are in, and no other", () => {
  assert.deepEqual(beneath([finding], "budgetLines"), [
    "Cannot be right: Net: the two lines add up to £35k, but the total is printed as £45k: £10k more.",
  ]);
  assert.deepEqual(beneath([finding], "reserves", "statements"), []);
});

test("a figure said in words that differs from its table stands with the table", () => {
  const said = { label: "Cash limit", value: "44", figure: "statements/PRK/2021-22/cash-limit/amount" };
  const both = { ...finding, figures: [...finding.figures, said] };
  assert.equal(beneath([both], "budgetLines").length, 1);
  assert.deepEqual(beneath([both], "statements"), []);
  assert.equal(beneath([{ ...finding, figures: [said] }], "statements").length, 1);
});

test("a finding somebody let stand says who, when and why, and stays", () => {
  const accepted = { by: "Head of Finance", on: "2021-05-10", reason: "the total is from an earlier draft." };
  assert.match(
    beneath([{ ...finding, accepted }], "budgetLines")[0] ?? "",
    /£10k more\. Accepted 10 May 2021, Head of Finance: the total is from an earlier draft\.$/,
  );
});

test("a finding accepted for another amount is open again and says so", () => {
  const lapsed = {
    by: "Head of Finance",
    on: "2021-05-10",
    reason: "a late move.",
    asFound: "25 GBP thousand",
  };
  assert.match(
    beneath([{ ...finding, lapsed }], "budgetLines")[0] ?? "",
    /No longer accepted, for it has changed: £25,000 was accepted on 10 May 2021, Head of Finance: a late move\.$/,
  );
});

test("errors stand before rounding, and a cause two findings share is said once", () => {
  const cause = "The line probably moved.";
  const rounding: Finding = { ...finding, severity: "rounding", message: "By a pound.", likelyCause: cause };
  const notes = beneath([rounding, { ...finding, likelyCause: cause }], "budgetLines");
  assert.deepEqual(notes, [
    "Cannot be right: Net: the two lines add up to £35k, but the total is printed as £45k: £10k more.",
    "Rounding only: By a pound. The line probably moved.",
  ]);
});
