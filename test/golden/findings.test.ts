import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { councilYearOf } from "../../src/domain/data-package/council-year.ts";
import type { Finding, FindingFigure } from "../../src/domain/reconciliation/finding.ts";
import { reconcile } from "../../src/domain/reconciliation/reconcile.ts";
import { reconcileCouncil } from "../../src/domain/reconciliation/reconcile-council.ts";
import { agreementIn } from "./agreements.ts";

/** A figure as one line to read beside the paper: what it is, what is printed, and on which line. */
function figureLine({ label, value, source }: FindingFigure): string {
  return `${label}: ${value} (line ${source?.line})`;
}

function told({ figures, portfolio: _portfolio, year: _year, ...finding }: Finding) {
  return { ...finding, figures: figures.map(figureLine) };
}

for (const agreement of ["rcg-2021-22", "cfe-2020-21", "src-2015-16"]) {
  test(`${agreement}: exactly what does not add up in the paper is found`, async () => {
    const { findings, sumsChecked } = reconcile(await agreementIn(agreement));
    const golden = await readFile(new URL(`./${agreement}/findings.json`, import.meta.url), "utf8");
    assert.deepEqual({ sumsChecked, findings: findings.map(told) }, JSON.parse(golden));
  });
}

test("over the council the three papers have nothing wrong: what revenue pays for capital is a reserve", async () => {
  const agreements = await Promise.all(["rcg-2021-22", "cfe-2020-21", "src-2015-16"].map(agreementIn));
  const checked = agreements.map((agreement) =>
    reconcileCouncil(councilYearOf(agreement, { year: agreement.portfolio.year, on: agreement.on })),
  );
  assert.deepEqual(
    checked.map(({ findings, sumsChecked }) => [findings, sumsChecked]),
    [
      [[], 1],
      [[], 0],
      [[], 0],
    ],
  );
});

test("the errors of the three papers are their nine misprints", async () => {
  const agreements = await Promise.all(["rcg-2021-22", "cfe-2020-21", "src-2015-16"].map(agreementIn));
  const errors = agreements
    .flatMap((agreement) => reconcile(agreement).findings)
    .filter(({ severity }) => severity === "error");
  assert.deepEqual(
    errors.map(({ key, difference }) => `${key} ${difference}`.trim()),
    [
      "f23.rcg.2021-22.measures.code.rcg3.1",
      "f23.rcg.2021-22.targets.heading.2022-22-target",
      "f23.cfe.2020-21.reserves.double-running.purpose",
      "f3.src.2015-16.budget_lines.total.employee 12",
      "f3.src.2015-16.budget_lines.total.non_employee 13",
      "f3.src.2015-16.budget_lines.total.gross 25",
      "f3.src.2015-16.budget_lines.total.income 25",
      "f3.src.2015-16.resources.corporate-and-support-services.total.across 901",
      "f3.src.2015-16.resources.people.total.across 901",
    ],
  );
});
