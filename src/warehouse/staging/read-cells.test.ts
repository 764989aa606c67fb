import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import { madeColumn, madeFeed } from "../../../test/made-records.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import { type DuckEngine, startEngine } from "../duckdb/engine.ts";
import { shownCell } from "../sql/shown-cell.ts";
import { problemsOf } from "./problem-words.ts";
import { stagingSql } from "./staging-sql.ts";

const spill = await temporaryFolder();

/** What a text is read as, or a part of what is said of it where it is refused. */
type Case = readonly [text: string, read: string | RegExp];

const wholeNumber = /must be a whole number/;
const amount = /must be an amount of pounds/;
const aDate = /must be a date, such as/;
const noDay = /no day of the calendar/;
const monthFirst = /has the month before the day.*never guessed/;

const tables: Readonly<Record<string, { readonly column: FeedColumn; readonly cases: readonly Case[] }>> = {
  "a text is taken without the blanks around it": {
    column: madeColumn("words", "text"),
    cases: [
      ["as it is", "as it is"],
      ["  two  words\t", "two  words"],
      ["\u00a0no-break\u00a0", "no-break"],
      ["007", "007"],
      ["", ""],
      [" \u00a0 ", ""],
    ],
  },
  "a whole number may have thousands and a sign either side": {
    column: madeColumn("calls", "integer"),
    cases: [
      ["12", "12"],
      ["-12", "-12"],
      ["−12", "-12"],
      ["+12", "12"],
      [" 12 ", "12"],
      ["012", "12"],
      ["1,234,567", "1234567"],
      ["1,234.00", "1234"],
      ["12.", "12"],
      ["(12)", "-12"],
      ["12-", "-12"],
      ["9223372036854775807", "9223372036854775807"],
      ["9223372036854775808", wholeNumber],
      ["1.5", wholeNumber],
      ["1e3", wholeNumber],
      ["0x1F", wholeNumber],
      ["1_000", wholeNumber],
      ["12,34", wholeNumber],
      ["1234,567", wholeNumber],
      ["1 234", wholeNumber],
      ["twelve", wholeNumber],
      ["-", wholeNumber],
      ["--1", wholeNumber],
      ["N/A", wholeNumber],
    ],
  },
  "a word of the column's own stands for a blank": {
    column: madeColumn("days", "integer", { blank: ["N/A", "-"] }),
    cases: [
      ["n/a", ""],
      [" N/A ", ""],
      ["-", ""],
      ["-2", "-2"],
      ["NULL", /must be a whole number.*If it stands for a blank, name it under “blank”/],
    ],
  },
  "a decimal keeps its places exactly and loses none": {
    column: madeColumn("rate", "decimal", { places: 3 }),
    cases: [
      ["1.5", "1.500"],
      ["1.125", "1.125"],
      ["1.1250", "1.125"],
      [".5", "0.500"],
      ["-0.001", "-0.001"],
      ["1,000.1", "1000.100"],
      ["123456789012345.678", "123456789012345.678"],
      ["1.0005", /at most 3 decimal places/],
      ["80.5%", "80.500"],
      ["-0.5 %", "-0.500"],
      ["%", /must be a number/],
      ["5%5", /must be a number/],
      ["1.2.3", /must be a number/],
    ],
  },
  "money is whole pence, and a half of a penny is refused": {
    column: madeColumn("cost", "money"),
    cases: [
      ["1,234.50", "1234.50"],
      ["(20.00)", "-20.00"],
      ["20.00-", "-20.00"],
      ["-20", "-20.00"],
      ["−20.5", "-20.50"],
      ["£1,234", "1234.00"],
      ["-£5", "-5.00"],
      ["£-5", "-5.00"],
      ["(£5.05)", "-5.05"],
      ["£(5.05)", "-5.05"],
      ["20.00 CR", "-20.00"],
      ["20.00cr", "-20.00"],
      ["20.00 DR", "20.00"],
      ["£ 20", "20.00"],
      ["\u00a020.00\u00a0", "20.00"],
      ["1.500", "1.50"],
      ["-0", "0.00"],
      ["92233720368547758.07", "92233720368547758.07"],
      ["1.005", /at most two decimal places/],
      ["12,34", amount],
      ["1.234,50", amount],
      ["£", amount],
      ["(20", amount],
      ["20)", amount],
      ["(-20)", amount],
      ["-20 CR", amount],
      ["$5", amount],
      ["20p", amount],
      ["1e2", amount],
    ],
  },
  "a date is read however it is written, and never guessed": {
    column: madeColumn("due", "date"),
    cases: [
      ["2019-04-01", "2019-04-01"],
      ["2019/4/1", "2019-04-01"],
      ["01/04/2019", "2019-04-01"],
      ["1/4/2019", "2019-04-01"],
      ["1.4.2019", "2019-04-01"],
      ["01-04-2019", "2019-04-01"],
      ["1/4/19", "2019-04-01"],
      ["31/12/49", "2049-12-31"],
      ["01/01/50", "1950-01-01"],
      ["01-Apr-2019", "2019-04-01"],
      ["1-APR-19", "2019-04-01"],
      ["1 April 2019", "2019-04-01"],
      ["1 Sep 2019", "2019-09-01"],
      ["20190401", "2019-04-01"],
      ["43556", "2019-04-01"],
      ["43556.75", "2019-04-01"],
      ["29/02/2020", "2020-02-29"],
      ["2019-04-01 23:59:59", "2019-04-01"],
      ["2019-04-01T00:00:00Z", "2019-04-01"],
      ["01/04/2019 09:30", "2019-04-01"],
      ["01/04/2019 00:00:00.000", "2019-04-01"],
      [" 01/04/2019 ", "2019-04-01"],
      ["12/25/2019", monthFirst],
      ["12/13/19", monthFirst],
      ["29/02/2019", noDay],
      ["31/04/2019", noDay],
      ["2019-13-01", noDay],
      ["0019-04-01", noDay],
      ["01/04/0219", noDay],
      ["19999", aDate],
      ["80001", aDate],
      ["99999999", aDate],
      ["April 2019", aDate],
      ["1 Smarch 2019", aDate],
      ["today", aDate],
      ["infinity", aDate],
      ["epoch", aDate],
      ["2019-04-01 BC", noDay],
      ["01/04/2019 and on", noDay],
    ],
  },
  "a moment is one of the council's own clock": {
    column: madeColumn("at", "datetime"),
    cases: [
      ["2019-04-01 09:30:15", "2019-04-01T09:30:15"],
      ["2019-04-01T09:30", "2019-04-01T09:30:00"],
      ["2019-04-01", "2019-04-01T00:00:00"],
      ["01/04/2019 9:30", "2019-04-01T09:30:00"],
      ["01/04/2019 09:30:59.999", "2019-04-01T09:30:59"],
      ["01/04/2019, 9:30 PM", "2019-04-01T21:30:00"],
      ["01/04/2019 12:15 am", "2019-04-01T00:15:00"],
      ["01/04/2019 12:15 pm", "2019-04-01T12:15:00"],
      ["1-Apr-19 10:00", "2019-04-01T10:00:00"],
      ["43556.5", "2019-04-01T12:00:00"],
      ["43556", "2019-04-01T00:00:00"],
      ["2019-07-01T10:00:00Z", "2019-07-01T11:00:00"],
      ["2019-01-01T10:00:00Z", "2019-01-01T10:00:00"],
      ["2019-07-01T10:00:00+02:00", "2019-07-01T09:00:00"],
      ["2019-06-30T23:30:00Z", "2019-07-01T00:30:00"],
      ["2019-04-01 25:00", noDay],
      ["2019-04-01 13:00 PM", noDay],
      ["12/25/2019 10:00", monthFirst],
      ["10:00", aDate],
    ],
  },
  "yes and no are the usual words and those a column names": {
    column: madeColumn("answered", "boolean", { yes: ["Answered", "0"], no: ["Gave up", "y"] }),
    cases: [
      ["Yes", "yes"],
      ["TRUE", "yes"],
      ["1", "yes"],
      ["answered", "yes"],
      ["0", "yes"],
      ["n", "no"],
      ["False", "no"],
      [" gave up ", "no"],
      ["Y", "no"],
      ["", ""],
      ["maybe", /must be yes or no/],
      ["2", /must be yes or no/],
    ],
  },
};

describe("reading values", () => {
  let engine: DuckEngine;
  before(async () => {
    engine = await startEngine({ folders: [], files: [], spill });
  });
  after(() => engine.close());

  for (const [name, { column, cases }] of Object.entries(tables)) {
    it(name, async () => {
      const read = await readAll(
        engine,
        column,
        cases.map(([text]) => text),
      );
      for (const [at, [text, expected]] of cases.entries()) {
        const found = read[at];
        if (typeof expected === "string") assert.equal(found, expected, `“${text}”`);
        else assert.match(found ?? "", expected, `“${text}”`);
      }
    });
  }

  it("reads every amount that is written by the rules, and nothing else stops the load", async () => {
    const amounts = fc.array(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), {
      minLength: 1,
      maxLength: 200,
    });
    await fc.assert(
      fc.asyncProperty(amounts, async (pences) => {
        const texts = pences.map((pence, at) => written(pence, at));
        const read = await readAll(engine, madeColumn("cost", "money"), texts);
        assert.deepEqual(
          read,
          pences.map((pence) => shownCell(madeColumn("cost", "money"), String(pence))),
        );
      }),
      { numRuns: 10 },
    );
  });

  it("has an answer to any text in a column of any type", async () => {
    const texts = fc.array(fc.string({ unit: "binary", maxLength: 20 }), { minLength: 1, maxLength: 100 });
    const columns = Object.values(tables).map(({ column }) => column);
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom(...columns), async (cells, column) => {
        assert.equal((await readAll(engine, column, cells)).length, cells.length);
      }),
      { numRuns: 15 },
    );
  });
});

/** An amount as people write it, one way or another. */
function written(pence: bigint, at: number): string {
  const plain = shownCell(madeColumn("cost", "money"), String(pence < 0n ? -pence : pence));
  const [pounds = "", rest = ""] = plain.split(".");
  const grouped = `${pounds.replaceAll(/\B(?=(\d{3})+$)/g, ",")}.${rest}`;
  if (pence >= 0n) return [plain, grouped, `£${grouped}`, ` ${plain}\u00a0`, `${plain}0`][at % 5] ?? plain;
  return (
    [`-${plain}`, `(${grouped})`, `${plain}-`, `−£${grouped}`, `${grouped} CR`, `£(${plain})`][at % 6] ??
    plain
  );
}

/** Each text as it is shown once read; the words of its first problem where it was refused. */
async function readAll(
  engine: DuckEngine,
  column: FeedColumn,
  texts: readonly string[],
): Promise<readonly string[]> {
  const feed = madeFeed("read", { columns: [madeColumn("day", "date"), column] });
  const cells = texts.map((text, at) => `(${duckDbDialect.text(text)}, ${at})`).join(", ");
  const raw = `SELECT '2019-04-01' AS _r0, c AS _r1, FALSE AS _few, FALSE AS _many, n AS _at FROM (VALUES ${cells}) v(c, n)`;
  const sql = stagingSql({ feed, spellings: new Map() }, "load", { sql: raw, lines: { kind: "column" } });
  const shown = duckDbDialect.asText(duckDbDialect.name(column.name), column.type, 2);
  const rows = await engine.query(`SELECT ${shown} AS shown, _problem FROM (${sql}) ORDER BY _line`);
  return rows.map((cell, at) => {
    const problem = cell("_problem");
    if (problem !== null) {
      return problemsOf(problem, feed, { [column.name]: texts[at] ?? "" })[0]?.message ?? "";
    }
    const text = cell("shown");
    return text === null ? "" : shownCell(column, text);
  });
}
