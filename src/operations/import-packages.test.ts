import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { held, importInto } from "../../test/import-into.ts";
import { madePackage } from "../../test/made-package.ts";
import { aMeasure, aPortfolio, aResult } from "../../test/small-council.ts";
import { columnName } from "../domain/data-package/table.ts";
import { measures, results } from "../domain/data-package/tables/measures.ts";
import { portfolios } from "../domain/data-package/tables/organisation.ts";
import { decimalText } from "../domain/value/decimal.ts";
import { present } from "../ledger/as-at.ts";
import { readEntries } from "../ledger/read-entries.ts";
import type { ImportReport } from "./import-packages.ts";
import { retractFigure } from "./retract-figure.ts";

describe("importing data packages", () => {
  let fresh: FreshLedger;
  before(async () => {
    fresh = await freshLedger();
  });
  after(() => fresh.close());

  /** A portfolio with one measure and its results, as a package known on a day. */
  const paper = (code: string, figures: readonly [measure: string, value: string][], knownOn?: string) =>
    madePackage({
      name: code.toLowerCase(),
      title: `${code} agreement`,
      ...(knownOn === undefined ? {} : { knownOn }),
      tables: [
        [portfolios, [aPortfolio(code)]],
        [measures, figures.map(([measure]) => aMeasure(code, measure))],
        [results, figures.map(([measure, value]) => aResult(measure, value))],
      ],
    });

  const figure = async (measure: string, on?: string) => {
    const [row] = await held(fresh.ledger, results, { measure }, on);
    return row?.value === undefined ? undefined : decimalText(row.value);
  };

  it("writes one entry for each file that changes something, named with its package", async () => {
    const report = await importInto(fresh.ledger, [paper("A", [["A1", "10.0"]], "2021-06-07")]);
    assert.deepEqual(
      report.files.map(({ name }) => name),
      ["a/portfolios.csv", "a/measures.csv", "a/results.csv"],
    );
    const entries = [...(await readEntries(fresh.ledger, report.entries)).values()];
    assert.deepEqual(
      entries.map(({ sourceName, note, knownAt }) => [sourceName, note, knownAt]).sort(),
      ["measures", "portfolios", "results"].map((table) => [
        `a/${table}.csv`,
        "A agreement",
        "2021-06-06T23:00:00.000Z",
      ]),
    );
  });

  it("the same package again changes nothing", async () => {
    const package_ = paper("B", [["B1", "10.0"]], "2021-06-07");
    await importInto(fresh.ledger, [package_]);
    const again = await importInto(fresh.ledger, [package_]);
    assert.deepEqual(again.entries, []);
    assert.deepEqual(counts(again, "results"), { unchanged: 1 });
  });

  it("a corrected file supersedes just what changed, from now on", async () => {
    await importInto(fresh.ledger, [
      paper(
        "C",
        [
          ["C1", "10.0"],
          ["C2", "20.0"],
        ],
        "2021-06-07",
      ),
    ]);
    const corrected = paper(
      "C",
      [
        ["C1", "10.5"],
        ["C2", "20.0"],
      ],
      "2021-06-07",
    );
    const report = await importInto(fresh.ledger, [corrected]);
    assert.equal(report.entries.length, 1);
    assert.deepEqual(counts(report, "results"), { corrected: 1, unchanged: 1 });
    assert.equal(await figure("C1"), "10.5");
    assert.equal(await figure("C1", "2021-06-08"), "10.0");
    assert.equal(await figure("C2"), "20.0");
  });

  it("a figure that only gains a place, from 10 to 10.0, counts as corrected", async () => {
    await importInto(fresh.ledger, [paper("D", [["D1", "10"]])]);
    await importInto(fresh.ledger, [paper("D", [["D1", "10.0"]])]);
    assert.equal(await figure("D1"), "10.0");
  });

  it("the original again, after a correction, leaves the correction", async () => {
    const original = paper("E", [["E1", "10.0"]], "2021-06-07");
    await importInto(fresh.ledger, [original]);
    await importInto(fresh.ledger, [paper("E", [["E1", "10.5"]], "2021-06-07")]);
    const again = await importInto(fresh.ledger, [original]);
    assert.deepEqual(again.entries, []);
    assert.equal(await figure("E1"), "10.5");
  });

  it("an older paper loaded later fills its own day and leaves newer figures", async () => {
    await importInto(fresh.ledger, [paper("F", [["F1", "12.0"]], "2021-11-23")]);
    const older = await importInto(fresh.ledger, [paper("F", [["F1", "11.0"]], "2021-06-07")]);
    assert.deepEqual(counts(older, "results"), { older: 1 });
    assert.equal(await figure("F1"), "12.0");
    assert.equal(await figure("F1", "2021-06-07"), "11.0");
    assert.equal(await figure("F1", "2021-06-06"), undefined);
  });

  it("an older paper that also corrects something still leaves newer figures", async () => {
    const first = paper("G", [["G1", "1.0"]], "2021-06-07");
    const newer = paper("G", [["G2", "3.0"]], "2021-11-23");
    await importInto(fresh.ledger, [first, newer]);
    const reissued = paper(
      "G",
      [
        ["G1", "1.5"],
        ["G2", "2.0"],
      ],
      "2021-06-07",
    );
    const report = await importInto(fresh.ledger, [reissued]);
    assert.deepEqual(counts(report, "results"), { corrected: 1, older: 1 });
    assert.equal(await figure("G1"), "1.5");
    assert.equal(await figure("G1", "2021-06-08"), "1.0");
    assert.equal(await figure("G2"), "3.0");
    assert.equal(await figure("G2", "2021-06-08"), "2.0");
    assert.deepEqual((await importInto(fresh.ledger, [reissued])).entries, []);
  });

  it("a retracted figure stays retracted when the same old package comes again", async () => {
    const package_ = paper("H", [["H1", "10.0"]], "2021-06-07");
    await importInto(fresh.ledger, [package_]);
    const retraction = {
      table: results,
      key: { measure: "H1", part: "all", area: "council", year: "2020", period: "year" },
      reason: "Counted twice",
      actor: "a performance officer",
    };
    await retractFigure(fresh.ledger, { ...retraction, now: Temporal.Now.instant() });
    assert.deepEqual((await importInto(fresh.ledger, [package_])).entries, []);
    assert.equal(await figure("H1"), undefined);
    assert.equal(await figure("H1", "2021-06-08"), "10.0");
  });

  it("an import that waited for another's counts as made after it", async () => {
    const late = Temporal.Now.instant();
    const early = late.subtract({ milliseconds: 400 });
    await importInto(fresh.ledger, [paper("I", [["I1", "1.0"]])], { at: late.toString() });
    const report = await importInto(fresh.ledger, [paper("I", [["I1", "2.0"]])], { at: early.toString() });
    assert.deepEqual(counts(report, "results"), { corrected: 1 });
    assert.equal(await figure("I1"), "2.0");
  });

  it("a newer paper that gives another figure restates it from its own day, whichever is loaded first", async () => {
    const june = paper("L", [["L1", "1.0"]], "2021-06-07");
    const november = paper("L", [["L1", "2.0"]], "2021-11-23");
    await importInto(fresh.ledger, [june]);
    const report = await importInto(fresh.ledger, [november]);
    assert.deepEqual(counts(report, "results"), { corrected: 1 });
    assert.equal(await figure("L1", "2021-11-22"), "1.0");
    assert.equal(await figure("L1", "2021-11-23"), "2.0");
    assert.deepEqual((await importInto(fresh.ledger, [june, november])).entries, []);
  });

  it("a newer paper's restatement leaves a correction made since", async () => {
    await importInto(fresh.ledger, [paper("M", [["M1", "1.0"]], "2021-06-07")]);
    await importInto(fresh.ledger, [paper("M", [["M1", "1.7"]])]);
    await importInto(fresh.ledger, [paper("M", [["M1", "2.0"]], "2021-11-23")]);
    assert.equal(await figure("M1", "2021-11-23"), "2.0");
    assert.equal(await figure("M1"), "1.7");
  });

  it("packages handed in together are imported one after the other", async () => {
    const report = await importInto(fresh.ledger, [
      paper("J", [["J1", "1.0"]], "2021-06-07"),
      paper("J", [["J1", "2.0"]], "2021-11-23"),
    ]);
    assert.equal(report.files.length, 6);
    assert.equal(await figure("J1", "2021-06-08"), "1.0");
    assert.equal(await figure("J1"), "2.0");
  });

  it("a proposal says what would happen and writes nothing", async () => {
    const before_ = await present(fresh.ledger);
    const report = await importInto(fresh.ledger, [paper("K", [["K1", "1.0"]])], { write: false });
    assert.deepEqual(report.entries, []);
    assert.deepEqual(counts(report, "results"), { added: 1 });
    assert.equal((await present(fresh.ledger)).entry, before_.entry);
    assert.equal(await figure("K1"), undefined);
  });
});

/** The counts of one table over all files of a report, noughts left out. */
function counts({ files }: ImportReport, name: string): Record<string, number> {
  const [found] = files
    .flatMap(({ tables }) => tables)
    .filter(({ table }) => table.name === columnName(name));
  assert.ok(found);
  const { table, facts, ownDayFacts, corrects, ...numbers } = found;
  return Object.fromEntries(Object.entries(numbers).filter(([, count]) => count !== 0));
}
