import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "./finding.ts";
import { foundIn } from "./generated/checked.ts";
import { by, changed, plainCouncil } from "./generated/plain-council.ts";
import { planted } from "./generated/planted.ts";
import { councilOf, type GeneratedRows } from "./generated/rows.ts";
import { identities } from "./identities.ts";
import { reconcileCouncil } from "./reconcile-council.ts";

function wrong(rows: GeneratedRows): readonly Finding[] {
  return foundIn(rows).filter(({ severity }) => severity !== "rounding");
}

function restsOn({ figures }: Finding, cells: readonly string[]): boolean {
  return figures.some(({ figure }) => figure !== undefined && cells.includes(figure));
}

test("a council whose figures are right has nothing wrong in it", () => {
  assert.deepEqual(
    wrong(plainCouncil()).map(({ key }) => key),
    [],
  );
  assert.ok(reconcileCouncil(councilOf(plainCouncil())).sumsChecked > 20);
});

for (const { identity, edit, cells } of planted) {
  test(`${identity}: an error in ${cells.join(" and ")} is found, and nothing else is`, () => {
    const found = wrong(edit(plainCouncil()));
    assert.ok(
      found.some((finding) => finding.identity === identity && restsOn(finding, cells)),
      found.map(({ key, message }) => `${key}: ${message}`).join("\n") || "nothing is found",
    );
    assert.deepEqual(
      found.filter((finding) => !restsOn(finding, cells)).map(({ key, message }) => `${key}: ${message}`),
      [],
    );
  });
}

test("every identity is broken by one of the planted errors", () => {
  const broken = new Set(planted.map(({ identity }) => identity));
  const all = identities.map(({ number }) => number).filter((number) => number.startsWith("F"));
  assert.deepEqual(
    all.filter((number) => !broken.has(number)),
    [],
  );
  assert.equal(all.length, 24);
});

test("all the errors planted at once are all found, and each finding rests on one of them", () => {
  const found = wrong(planted.reduce((rows, { edit }) => edit(rows), plainCouncil()));
  for (const { identity, cells } of planted) {
    assert.ok(
      found.some((finding) => finding.identity === identity && restsOn(finding, cells)),
      `${identity} ${cells.join(", ")}`,
    );
  }
  const cells = planted.flatMap((one) => one.cells);
  assert.deepEqual(
    found.filter((finding) => !restsOn(finding, cells)).map(({ key }) => key),
    [],
  );
});

test("a finding over the council is the council's, with the year and the place in its key", () => {
  const edit = changed("councilStatements", { figure: "savings" }, ({ amount }) => ({
    amount: by(amount, 500),
  }));
  const [found] = reconcileCouncil(councilOf(edit(plainCouncil()))).findings;
  assert.equal(found?.portfolio, "council");
  assert.equal(found?.key, "f11.council.2021-22.council_statements.2021-22.c3.amount");
  assert.match(
    found?.message ?? "",
    /^All savings, all portfolios: Portfolio 1 £[\d,]+k plus Portfolio 2 £[\d,]+k plus Portfolio 3 £[\d,]+k comes to £[\d,]+k, but the council’s figure is printed as £[\d,]+k: £500k more\.$/,
  );
});
