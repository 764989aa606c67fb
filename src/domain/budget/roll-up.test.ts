import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { LedgerCodeRow } from "../data-package/tables/actuals.ts";
import { financialYear } from "../period/financial-year.ts";
import { accountingPeriods } from "./accounting-period.ts";
import { codeMapping } from "./code-mapping.ts";
import { rollUp, sumOf } from "./roll-up.ts";

const row = (costCentre: string, subjective: string, line: string): LedgerCodeRow => ({
  year: financialYear(2024),
  costCentre,
  subjective,
  portfolio: "RES",
  line,
  column: "non-employee",
  note: undefined,
  sourceFile: undefined,
  sourceLine: undefined,
});

describe("where codes of the accounting system belong", () => {
  const lineOf = (rows: readonly LedgerCodeRow[], costCentre: string, subjective: string) => {
    const found = codeMapping(rows)(costCentre, subjective);
    return found.kind === "mapped" ? found.row.line : found.kind;
  };

  it("a longer beginning stands before a shorter one, and the exact code before both", () => {
    const rows = [
      row("1*", "*", "all"),
      row("110*", "*", "libraries"),
      row("11001", "*", "central"),
      row("11001", "4*", "books"),
    ];
    assert.deepEqual(
      [
        lineOf(rows, "12000", "4000"),
        lineOf(rows, "11002", "4000"),
        lineOf(rows, "11001", "1000"),
        lineOf(rows, "11001", "4000"),
      ],
      ["all", "libraries", "central", "books"],
    );
  });

  it("two rows of which each is closer on one code are left for a person to decide", () => {
    const rows = [row("11001", "*", "central"), row("110*", "4000", "books")];
    assert.equal(lineOf(rows, "11001", "4000"), "undecided");
    assert.equal(lineOf([...rows, row("11001", "4000", "central")], "11001", "4000"), "central");
  });

  it("an unknown cost centre is told from an unknown subjective code", () => {
    const find = codeMapping([row("110*", "4*", "libraries")]);
    assert.deepEqual(find("99999", "4000"), { kind: "unknown", costCentreKnown: false });
    assert.deepEqual(find("11001", "9000"), { kind: "unknown", costCentreKnown: true });
  });

  it("codes are the same in capitals and small letters", () => {
    assert.equal(lineOf([row("ab1*", "*", "libraries")], "AB12", "4000"), "libraries");
  });

  it("what is rolled up and what falls outside come to all there was, whatever the codes", () => {
    const code = fc.constantFrom("1", "11", "12", "2", "21");
    const pattern = fc.constantFrom("1", "11", "1*", "2*", "*");
    const amount = fc.integer({ min: -1e9, max: 1e9 });
    const codes = fc.array(
      fc.record({
        costCentre: code,
        subjective: code,
        line: fc.nat(),
        rows: fc.nat(9),
        budget: amount,
        actual: amount,
        committed: amount,
      }),
    );
    const mapping = fc.array(fc.tuple(pattern, pattern), { maxLength: 6 });
    fc.assert(
      fc.property(codes, mapping, (given, patterns) => {
        const rolled = rollUp(
          given,
          patterns.map(([centre, subjective], at) => row(centre, subjective, `line-${at}`)),
        );
        const parts = [...rolled.lines, ...rolled.outside, ...rolled.undecided.map((one) => one.codes)];
        assert.deepEqual(sumOf(parts), sumOf(given));
      }),
    );
  });
});

describe("the sign of a code", () => {
  const codes = (subjective: string, actual: number, budget = 0) => {
    return { costCentre: "11001", subjective, line: 2, rows: 1, budget, actual, committed: 0 };
  };
  const mapping: readonly LedgerCodeRow[] = [
    { ...row("11001", "9*", "fees"), column: "income" },
    { ...row("11001", "1*", "pay"), column: "employee" },
  ];
  const reversed = (...given: readonly ReturnType<typeof codes>[]) =>
    rollUp(given, mapping).reversed.map((one) => one.codes.subjective);

  it("is odd where income is above nought or spending below, the largest first, and counted all the same", () => {
    assert.deepEqual(reversed(codes("9000", 500), codes("1000", -700), codes("9100", -300)), [
      "1000",
      "9000",
    ]);
    assert.equal(rollUp([codes("9000", 500)], mapping).lines[0]?.actual, 500);
  });

  it("is that of the budget too, and of nought there is none", () => {
    assert.deepEqual(reversed(codes("9000", 0), codes("1000", 0), codes("9100", -300, 20)), ["9100"]);
  });
});

describe("an accounting period", () => {
  const months = (texts: readonly string[]) => {
    const read = accountingPeriods(texts, financialYear(2024));
    return read.ok ? [...read.value.values()] : read.issues[0]?.message;
  };

  it("is read as a number from April, a month or a day", () => {
    assert.deepEqual(
      months(["6", "P06", "Period 6", "2024/25 P6", "Sep-24", "September", "30/09/2024", "2024-09-30"]),
      Array(8).fill(6),
    );
    assert.deepEqual(months(["Mar-25", "12", "P13"]), [12, 12, 12]);
  });

  it("of six digits is a calendar month or a numbered period, as all of them together tell", () => {
    assert.deepEqual(months(["202404", "202503"]), [1, 12]);
    assert.deepEqual(months(["202401", "202404"]), [1, 4]);
    assert.match(
      String(months(["202404", "202406"])),
      /“202404” can be 2024-04 of the calendar or the period numbered 04/,
    );
  });

  it("of another year is refused by name", () => {
    assert.match(
      String(months(["Sep-23"])),
      /“Sep-23” is of 2023\/24, and the extract was said to be of 2024\/25/,
    );
    assert.match(String(months(["week 3"])), /“week 3” is not an accounting period/);
  });

  it("that is none is refused with every other that is none", () => {
    const read = accountingPeriods(["P06", "P19", "Sep-23", "week 3"], financialYear(2024));
    assert.ok(!read.ok);
    assert.deepEqual(
      read.issues.map(({ text }) => text),
      ["P19", "Sep-23", "week 3"],
    );
  });
});
