import assert from "node:assert/strict";
import { test } from "node:test";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { madeRow } from "../../../test/made-row.ts";
import { pageWords } from "../../../test/page-words.ts";
import { measureRow, resultRow, targetRow } from "../../domain/assessment/held-rows.test.ts";
import { summariseMeasures } from "../../domain/assessment/measure-summary.ts";
import { priorities } from "../../domain/data-package/tables/plan.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { addressBook } from "../routes.ts";
import { smallTrends } from "./small-trends.ts";

const plan = ["Clean streets", "Safe roads"].map((name, at) =>
  madeRow(priorities, {
    portfolio: "PRK",
    year: financialYear(2021),
    priority: `p${at + 1}`,
    name,
    position: at + 1,
  }),
);

/** So many measures of each priority, each with the years given. */
function shown(counts: readonly number[], values: readonly string[] = ["80", "85"], query?: string) {
  const measures = counts.flatMap((count, at) =>
    Array.from({ length: count }, (_, place) => {
      const key = `P${at + 1}.${place + 1}`;
      return measureRow({
        measure: key,
        code: key,
        title: `Measure ${key}`,
        frequency: "annual",
        priority: plan[at]?.priority,
      });
    }),
  );
  const results = measures.flatMap(({ measure }) =>
    values.map((value, place) => resultRow(2019 + place, "year", value, { measure })),
  );
  const targets = measures.map(({ measure }) => targetRow(2021, "90", { measure }));
  const agreement = madeAgreement({ measures, results, targets, priorities: plan });
  const summaries = summariseMeasures(agreement);
  const asked = query === undefined ? undefined : new URLSearchParams(query);
  return smallTrends({ to: addressBook(), agreement, summaries, query: asked });
}

test("every measure has its trend under its priority, a link to its page, its standing and its last change", () => {
  const picture = shown([2, 1]);
  const words = pageWords(picture);
  assert.match(words, /Clean streets Measure P1\.1 .*Measure P1\.2 .* Safe roads Measure P2\.1/);
  assert.match(words, /85% in 2020\/21\. Improving: up 5 points on 2019\/20\./);
  assert.match(picture.toString(), /href="\/measures\/P1\.1\?year=2021-22"/);
  assert.equal(picture.toString().match(/<svg class="chart /g)?.length, 3);
  assert.match(picture.toString(), />Target 90%</);
});

test("it is said that heights cannot be compared", () => {
  assert.match(pageWords(shown([1])), /Each line is drawn on a scale of its own, .* heights cannot\./);
});

test("about fifteen are shown at once, whole priorities together, and the others are a step away", () => {
  const first = shown([14, 10]);
  assert.match(pageWords(first), /Trends 1 to 14 of 24/);
  assert.match(first.toString(), /href="\/portfolios\/prk\/2021-22\/measures\?trends=2#trends"/);
  const second = shown([14, 10], undefined, "trends=2&status=missed");
  assert.match(pageWords(second), /^Trends side by side .* Safe roads .*Trends 15 to 24 of 24/);
  assert.match(second.toString(), /href="\/portfolios\/prk\/2021-22\/measures\?status=missed#trends"/);
  assert.match(pageWords(shown([14, 10], undefined, "trends=99")), /Trends 15 to 24 of 24/);
  assert.match(pageWords(shown([14, 10], undefined, "trends=two")), /Trends 1 to 14 of 24/);
});

test("a priority of more than eighteen is parted evenly", () => {
  assert.match(pageWords(shown([34])), /Trends 1 to 12 of 34/);
});

test("measures of fewer than two figures are counted, not drawn", () => {
  assert.equal(shown([2], ["80"]).toString(), "");
});
