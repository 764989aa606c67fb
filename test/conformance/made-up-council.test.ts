import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { madeUpFiles } from "../../scripts/make-made-up-council.ts";
import { assessAgreement } from "../../src/domain/assessment/assess-agreement.ts";
import { hasFigure } from "../../src/domain/assessment/reported.ts";
import { virementHalves } from "../../src/domain/budget/virement.ts";
import type { Agreement } from "../../src/domain/data-package/agreement.ts";
import { financialYear } from "../../src/domain/period/financial-year.ts";
import { ringFenced } from "../../src/domain/reconciliation/f17-ring-fenced.ts";
import { reconcile } from "../../src/domain/reconciliation/reconcile.ts";
import { readPackages } from "../../src/ingest/read-packages.ts";
import { present } from "../../src/ledger/as-at.ts";
import { readAgreement, readPortfolios } from "../../src/ledger/read-agreement.ts";
import { readCouncilYear } from "../../src/ledger/read-council-year.ts";
import { importPackages } from "../../src/operations/import-packages.ts";
import { type FreshLedger, freshLedger } from "../fresh-ledger.ts";

const examples = join(import.meta.dirname, "../../examples");
const now = Temporal.Instant.from("2025-03-03T09:00Z");

const twoSums = { observations: [], sums: 2 };
const nothing = { observations: [], sums: 0 };

let fresh: FreshLedger;
let agreements: readonly Agreement[] = [];

before(async () => {
  fresh = await freshLedger();
  const packages = await readPackages(join(examples, "made-up"));
  const report = await importPackages(fresh.ledger, asked(packages));
  assert.deepEqual([...report.issues, ...report.doubts], []);
  agreements = await agreementsHeld();
});

after(() => fresh.close());

function asked(packages: Parameters<typeof importPackages>[1]["packages"]) {
  return { packages, actor: "made up", now, write: true, retractMissing: false };
}

async function agreementsHeld(): Promise<readonly Agreement[]> {
  const at = await present(fresh.ledger, now);
  const held = await readPortfolios(fresh.ledger, at);
  const read = await Promise.all(
    held.map(({ portfolio, year }) => readAgreement(fresh.ledger, at, portfolio, year)),
  );
  return read.filter((one) => one !== undefined);
}

test("the files of the made-up council are what its generator writes", () => {
  const files = madeUpFiles();
  for (const [path, text] of files) {
    assert.equal(
      readFileSync(join(examples, path), "utf8"),
      text,
      `${path}: run scripts/make-made-up-council.ts`,
    );
  }
  const kept = ["made-up", "made-up-odd-figures"].flatMap((folder) =>
    readdirSync(join(examples, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(csv|json)$/.test(path))
      .map((path) => `${folder}/${path}`),
  );
  assert.deepEqual(kept.toSorted(), [...files.keys()].toSorted());
});

test("three portfolios of two years are held, and nothing looks wrong but what was planted", () => {
  assert.equal(agreements.length, 6);
  const found = agreements.flatMap((agreement) => reconcile(agreement).findings).map(({ key }) => key);
  const planted =
    /^(f23\..*\.mur2\.6\.|m6\..*\.mup2\.4\.|c1\..*\.(mup1\.2|mur1\.3)\b|c2\..*\.mup1\.2\b|c3\..*\.mur2\.1\b)/;
  assert.deepEqual(
    found.filter((key) => !planted.test(key)),
    [],
  );
});

test("its Housing Revenue Account and Collection Fund add up and roll forward, from one year into the next", async () => {
  const keeping = agreements.filter(({ nonCashLimits }) => nonCashLimits.length > 0);
  assert.deepEqual(
    keeping.map((one) => [
      one.portfolio.portfolio,
      ringFenced("hra")(one),
      ringFenced("collection-fund")(one),
    ]),
    [
      ["MUP", twoSums, nothing],
      ["MUR", nothing, twoSums],
      ["MUP", twoSums, nothing],
      ["MUR", nothing, twoSums],
    ],
  );
  const balances = (row: "brought forward" | "carried forward", year: number) =>
    keeping
      .filter(({ portfolio }) => portfolio.year === year)
      .flatMap(({ nonCashLimits }) => nonCashLimits.filter((one) => one.row === row))
      .map(({ fund, amount }) => [fund, amount]);
  assert.deepEqual(balances("brought forward", 2024), balances("carried forward", 2023));
  assert.deepEqual(balances("carried forward", 2023), [
    ["hra", -350_000_000],
    ["collection-fund", -48_400_000],
  ]);
});

test("what savings have achieved grows from period to period and is never more than was to be saved", async () => {
  const days = ["2024-07-01", "2024-10-01", "2025-01-01"].map((day) =>
    Temporal.Instant.from(`${day}T09:00Z`),
  );
  const achieved = await Promise.all(
    days.map(async (day) => {
      const at = { ...(await present(fresh.ledger, now)), known: day };
      const held = await readAgreement(fresh.ledger, at, "MUW", financialYear(2024));
      return held?.savings.find(({ row }) => row === "total")?.achieved;
    }),
  );
  assert.deepEqual(achieved, [undefined, 20_000_000, 45_000_000]);
});

test("what the council prints over all its portfolios is the sum of theirs, and virements net to nothing", async () => {
  const council = await readCouncilYear(fresh.ledger, await present(fresh.ledger, now), financialYear(2024));
  const { portfolios, before: closed } = council;
  const total = (amounts: readonly (number | undefined)[]) =>
    amounts.reduce<number>((all, amount = 0) => all + amount, 0);
  const said = (statement: string) =>
    council.councilStatements.find((row) => row.statement === statement)?.amount;
  const limits = portfolios.flatMap(({ budgetLines }) => budgetLines.filter(({ row }) => row === "total"));
  const expected = portfolios.flatMap(({ forecasts }) => forecasts.filter(({ period }) => period === "q2"));
  const lines = portfolios.flatMap(({ actuals }) => actuals.filter(({ period }) => period === "q2"));
  assert.equal(said("net-cash-limit"), total(limits.map(({ net }) => net)));
  assert.equal(said("outturn-q2"), total(expected.map(({ outturn }) => outturn)));
  assert.equal(said("outturn-q2"), total(lines.map(({ forecast }) => forecast)));
  assert.equal(said("virements-q3"), total(council.virements.map(({ amount }) => amount)));
  assert.equal(total(virementHalves(council.virements).map(({ amount }) => amount)), 0);
  const steps = portfolios.flatMap(({ budgetMovements }) =>
    budgetMovements.filter(({ virement }) => virement !== undefined),
  );
  assert.deepEqual([steps.length, total(steps.map(({ amount }) => amount))], [4, 0]);
  assert.deepEqual([portfolios.length, closed.length], [3, 3]);
});

test("every measure of every agreement can be assessed", () => {
  const assessed = agreements.flatMap(assessAgreement).flatMap(({ parts }) => parts);
  assert.equal(assessed.length, 72);
  for (const { measure, latest, current, yearEnd, direction, spc, standingOf } of assessed) {
    assert.ok(latest !== undefined, measure.measure);
    for (const { workings } of [current.verdict, yearEnd.verdict, standingOf(latest).verdict]) {
      assert.notEqual(workings, "", measure.measure);
    }
    assert.ok(direction.change.words !== "" && spc.kind !== undefined);
  }
});

test("signals are where the README says: a real improvement, a real worsening, and ups and downs alone", () => {
  assert.deepEqual(
    ["MUP1.1", "MUR1.3", "MUP1.2"].map((measure) => {
      const { spc } = whole(measure);
      return spc.kind === "chart" ? [spc.values.length, spc.variation] : spc.words;
    }),
    [
      [66, "improvement"],
      [66, "concern"],
      [66, "common-cause"],
    ],
  );
  const { reported, standingOf } = whole("MUP1.2");
  const states = reported.filter(hasFigure).map((figure) => standingOf(figure).verdict.state);
  assert.ok(states.slice(-12).every((state) => state === "missed"));
});

test("a target is met so far that the service expects to miss, and the parts of a measure go apart", () => {
  const trees = whole("MUP1.4");
  assert.deepEqual(
    [trees.current.verdict.state, trees.yearEnd.verdict.state, trees.yearEnd.forecast.kind],
    ["met", "missed", "officer"],
  );
  const parts = partsOf("MUW1.2").map(({ spc }) => (spc.kind === "chart" ? spc.variation : spc.kind));
  assert.deepEqual(parts, ["improvement", "concern"]);
});

function partsOf(measure: string) {
  const newest = agreements.filter(({ portfolio }) => portfolio.year === 2024).flatMap(assessAgreement);
  return newest.flatMap(({ parts }) => parts).filter((part) => part.measure.measure === measure);
}

function whole(measure: string) {
  const [first] = partsOf(measure);
  assert.ok(first !== undefined, measure);
  return first;
}

test("each odd figure imported on top is found", async () => {
  const packages = await readPackages(join(examples, "made-up-odd-figures"));
  const report = await importPackages(fresh.ledger, asked(packages));
  assert.deepEqual([...report.issues, ...report.doubts], []);
  const keys = (await agreementsHeld()).flatMap((one) => reconcile(one).findings).map(({ key }) => key);
  for (const key of [
    "m1.mur.2024-25.results.mur2.5.all.council.2024-25.q2",
    "m1.mur.2024-25.results.mur1.4.all.council.2024-25.q2",
    "m1.mup.2024-25.results.mup1.4.all.council.2024-25.q1",
    "m2.mup.2024-25.results.mup2.5.all.council.2024-25.sep",
    "m3.mur.2024-25.results.mur2.2.all.council.2034-35.year",
  ]) {
    assert.ok(keys.includes(key), key);
  }
});
