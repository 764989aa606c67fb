import assert from "node:assert/strict";
import { test } from "node:test";
import { madeReport } from "../../../test/made-report.ts";
import type { Report } from "../model/report.ts";
import { differingValues } from "./differing-values.ts";

const net = "budget_lines/RES/2021-22/total/net";

function printing(...texts: readonly string[]): Report {
  const text = texts.map((one) => ({ kind: "figure" as const, figure: { text: one, figure: net } }));
  const blocks = [{ kind: "paragraph" as const, text }];
  return madeReport({ sections: [{ id: "money", title: "Money", blocks, sections: [] }] });
}

test("a fact that two papers print with different digits is told once", () => {
  const found = differingValues(printing("24,502", "24,502"), printing("24,520"));
  assert.deepEqual(found, [
    { figure: net, label: "Money", section: "money", here: "24,502", there: "24,520" },
  ]);
});

test("a fact printed in another form, or alike somewhere, is not held against a paper", () => {
  assert.deepEqual(differingValues(printing("24,502"), printing("£24.502m")), []);
  assert.deepEqual(differingValues(printing("24,502"), printing("24,520", "24,502")), []);
});
