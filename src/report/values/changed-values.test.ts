import assert from "node:assert/strict";
import { test } from "node:test";
import type { Report, Section } from "../model/report.ts";
import type { Words } from "../model/words.ts";
import { redline } from "./changed-values.ts";
import { printedValues } from "./printed-values.ts";
import { valuesText } from "./values-text.ts";

const net = (text: string): Words => [
  { kind: "figure", figure: { text, figure: "budget_lines/RES/2021-22/libraries/net" } },
];

function aReport(figure: string, sentence: string): Report {
  const section: Section = {
    id: "service-budgets",
    title: "Service budgets",
    blocks: [
      { kind: "paragraph", text: [sentence, " Libraries cost ", ...net(figure), "."] },
      {
        kind: "table",
        table: {
          id: "services",
          code: "ABCDEF",
          caption: "Service budgets, £000",
          columns: [
            { heading: "Service", kind: "header" },
            { heading: "Net", kind: "number" },
          ],
          rows: [{ kind: "line", cells: [["Libraries"], net(figure)] }],
          notes: [],
        },
      },
    ],
    sections: [],
  };
  return {
    id: "res-2021-22-agreement",
    kind: "agreement",
    title: "Agreement 2021/22",
    subject: "Resources",
    council: { name: "A council" },
    language: "en-GB",
    version: "Draft",
    asAt: "2021-06-07T22:59:59.999Z",
    cover: { lines: [] },
    notices: [],
    sections: [section],
  };
}

test("every figure printed has a place of its own, in words a reader finds it by", () => {
  assert.deepEqual(
    printedValues(aReport("(962)", "All is well.")).map(({ label, text }) => [label, text]),
    [
      ["Service budgets", "(962)"],
      ["Service budgets, £000: Libraries, Net", "(962)"],
    ],
  );
});

test("a changed figure is told once for each place that prints it, before and after", () => {
  const { figures, sentences } = redline(aReport("(962)", "All is well."), aReport("(926)", "All is well."));
  assert.deepEqual(
    figures.map(({ label, before, after }) => [label, before, after]),
    [
      ["Service budgets", "(962)", "(926)"],
      ["Service budgets, £000: Libraries, Net", "(962)", "(926)"],
    ],
  );
  assert.deepEqual(
    sentences.map(({ before, after }) => [before, after]),
    [["Libraries cost (962).", "Libraries cost (926)."]],
  );
});

test("a sentence that was reworded, added or dropped is told with its section", () => {
  const { figures, sentences } = redline(
    aReport("962", "All is well. It rained."),
    aReport("962", "All is not well."),
  );
  assert.deepEqual(figures, []);
  assert.deepEqual(sentences, [
    {
      section: "service-budgets",
      title: "Service budgets",
      before: "All is well.",
      after: "All is not well.",
    },
    { section: "service-budgets", title: "Service budgets", before: "It rained.", after: undefined },
  ]);
});

test("what is approved is the words and values, whatever the version is called and whenever it is made", () => {
  const draft = aReport("962", "All is well.");
  const final: Report = { ...draft, version: "1.0 (CRMG)", asAt: "2022-01-01T00:00:00.000Z" };
  assert.equal(valuesText(draft), valuesText(final));
  assert.notEqual(valuesText(draft), valuesText(aReport("963", "All is well.")));
});
