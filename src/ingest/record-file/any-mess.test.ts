import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { callsFeed, layInto } from "../../../test/laid-file.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import { recordLimits } from "./record-limits.ts";

const { laid } = layInto(await temporaryFolder());

/** Only so much of a file is looked at as of one of many gigabytes. */
const asIfLarge = { ...recordLimits, bytesLookedThrough: 0, bytesAtStart: 700, bytesAtEnd: 300 };

const two = (number: number) => String(number).padStart(2, "0");
const record = fc.record({
  reference: fc.integer({ min: 1, max: 99_999 }).map((number) => `C${number}`),
  started: fc
    .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 59 }))
    .map(([day, month, minute]) => `${two(day)}/${two(month)}/2019 10:${two(minute)}`),
  team: fc.constantFrom(
    "North",
    "Smith, John",
    'The "Mill"',
    "one\ntwo",
    "Café",
    "a;b|c",
    "",
    "Total Gas and Power",
    "£5 – £10",
  ),
  answered: fc.constantFrom("yes", "No", "", "TRUE"),
  cost: fc.constantFrom("1.50", "1,234.50", "(20.00)", "20.00-", "", "£3"),
});

const column = ["reference", "started", "team", "answered", "cost"] as const;
const spellings = {
  reference: ["Reference", "REFERENCE "],
  started: ["started", "Call_Date", "CALL DATE:"],
  team: ["Team", "team name"],
  answered: ["Answered?"],
  cost: ["Cost (£)", "cost"],
};

const mess = fc.record({
  separator: fc.constantFrom(",", ";", "\t", "|"),
  end: fc.constantFrom("\n", "\r\n", "\r"),
  encoding: fc.constantFrom("utf-8", "utf-8 with a mark", "utf-16", "windows-1252"),
  order: fc.shuffledSubarray([...column], { minLength: 5 }),
  spelling: fc.nat({ max: 5 }),
  quoteAll: fc.boolean(),
  above: fc.subarray(["Calls offered", "", "Printed 01/05/2019", '"April, 2019"']),
  blankAfter: fc.array(fc.nat({ max: 12 }), { maxLength: 3 }),
  separatorsAfter: fc.option(fc.nat({ max: 12 }), { nil: -1 }),
  totalAfter: fc.option(fc.nat({ max: 12 }), { nil: -1 }),
  headingsAfter: fc.option(fc.nat({ max: 12 }), { nil: -1 }),
  below: fc.subarray(["Grand total", "12 rows", "Report end"]),
  finalEnd: fc.boolean(),
});

type Made<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;
type MadeRecord = Made<typeof record>;
type Mess = Made<typeof mess>;

/** The bytes of a messy file, and the line each of its records begins on. */
function written(records: readonly MadeRecord[], how: Mess) {
  const lines: string[] = [];
  const starts: number[] = [];
  let line = 1;
  const put = (text: string) => {
    lines.push(text);
    line += text.split("\n").length;
  };
  const cell = (text: string) =>
    how.quoteAll || /["\n]/.test(text) || text.includes(how.separator)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const row = (cells: readonly string[]) => put(cells.map(cell).join(how.separator));
  const headings = () =>
    row(how.order.map((name) => spellings[name][how.spelling % spellings[name].length] ?? name));
  const total = how.order.map((name) => (name === "team" ? "Sub-total" : name === "cost" ? "9.99" : ""));
  for (const text of how.above) put(text);
  headings();
  for (const [at, each] of records.entries()) {
    starts.push(line);
    row(how.order.map((name) => each[name]));
    if (how.blankAfter.includes(at)) put("");
    if (how.separatorsAfter === at) put(how.separator.repeat(4));
    if (how.totalAfter === at) row(total);
    if (how.headingsAfter === at) headings();
  }
  for (const text of how.below) put(text);
  const text = lines.join("\n") + (how.finalEnd || how.below.length > 0 ? "\n" : "");
  return { bytes: bytesOf(text.replaceAll("\n", how.end), how.encoding), starts };
}

function bytesOf(text: string, encoding: Mess["encoding"]): Buffer {
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text);
    case "utf-8 with a mark":
      return Buffer.from(`\ufeff${text}`);
    case "utf-16":
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case "windows-1252":
      return Buffer.from(text.replaceAll("–", "\u0096"), "latin1");
    default:
      return encoding satisfies never;
  }
}

describe("a table written in any of these messy ways", () => {
  for (const [size, limits] of [
    ["as it is", recordLimits],
    ["as if it were too large to look through", asIfLarge],
  ] as const) {
    test(`comes to the same cells and lines as a clean one, ${size}`, async () => {
      const property = fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 14 }),
        mess,
        async (records, how) => {
          const { bytes, starts } = written(records, how);
          const found = await laid(bytes, { limits, feed: callsFeed });
          assert.deepEqual(
            found.records.map(({ line, trouble, cells }) => ({ line, trouble, cells })),
            records.map((cells, at) => ({ line: starts[at], trouble: "", cells: { ...cells } })),
          );
        },
      );
      await fc.assert(property, { numRuns: 120 });
    });
  }
});
