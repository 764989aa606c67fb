import assert from "node:assert/strict";
import { it } from "node:test";
import fc from "fast-check";
import { loadsInEffect } from "../../../src/domain/feed/in-effect.ts";
import type { Condition } from "../../../src/domain/records/condition.ts";
import type { DayCount, RecordsMeant } from "../../../src/domain/records/tally.ts";
import { loaded, madeColumn, madeFeed } from "../../made-records.ts";
import type { Kit } from "./kit.ts";

const requests = madeFeed("conditions", {
  columns: [
    madeColumn("id", "integer"),
    madeColumn("day", "date"),
    madeColumn("answered", "date"),
    madeColumn("moment", "datetime"),
    madeColumn("topic", "text"),
    madeColumn("fee", "money"),
    madeColumn("hours", "decimal", { places: 1 }),
    madeColumn("open", "boolean"),
  ],
});

// 1 April 2019 is a Monday; 19 and 22 April are Good Friday and Easter Monday.
const lines = [
  "1,2019-04-01,2019-04-02,2019-04-01 09:00,O'Brien,0.00,1.5,yes",
  '2,2019-04-15,2019-04-30,2019-04-15 23:59:59,"x"" y",10.50,2.0,no',
  "3,2019-04-18,2019-04-23,2019-04-18,back\\slash,-5,,",
  "4,2019-04-18,,,,,10.0,no",
  "5,2019-05-01,2019-04-30,2019-05-01 00:00,£ — ü,1000000.00,-0.5,yes",
];

/** Weekdays but the two holidays, from 1 April 2019 for 61 days. */
const calendar: DayCount = (() => {
  const first = Temporal.PlainDate.from("2019-04-01");
  const closed = new Set(["2019-04-19", "2019-04-22"]);
  let worked = 0;
  const counts = Array.from({ length: 61 }, (_, at) => {
    const day = first.add({ days: at });
    if (day.dayOfWeek <= 5 && !closed.has(day.toString())) worked += 1;
    return worked;
  });
  return { first, counts };
})();

export function conditionContract(kit: () => Kit): void {
  const ids = async (where: Condition, over: Partial<RecordsMeant> = {}) => {
    const { warehouse } = kit();
    const loads = loadsInEffect(await warehouse.loads(requests.feed));
    const calendars = new Map([["office", calendar]]);
    const meant = { feed: requests, loads, where, calendars, ...over };
    const page = await warehouse.records(meant, ["id"], 0, 100);
    assert.equal(page.total, page.records.length);
    return page.records.map(({ cells }) => cells["id"]).join(" ");
  };

  it("finds records by values of every type", async () => {
    const { warehouse, folder } = kit();
    await loaded(warehouse, folder, requests, lines);
    const cases: readonly (readonly [Condition, string])[] = [
      [{ column: "topic", in: ["O'Brien", 'x" y', "nobody"] }, "1 2"],
      [{ column: "topic", in: ["back\\slash"] }, "3"],
      [{ column: "topic", in: ["£ — ü"] }, "5"],
      [{ column: "topic", in: [] }, ""],
      [{ column: "topic", notIn: ["O'Brien"] }, "2 3 5"],
      [{ column: "topic", notIn: [] }, "1 2 3 5"],
      [{ column: "id", in: [1, "3"] }, "1 3"],
      [{ column: "id", in: ["one", "1.5"] }, ""],
      [{ column: "fee", in: ["10.5", 0] }, "1 2"],
      [{ column: "fee", from: "0.01" }, "2 5"],
      [{ column: "fee", to: 0 }, "1 3"],
      [{ column: "hours", in: ["2"] }, "2"],
      [{ column: "hours", from: "-0.5", to: "1.5" }, "1 5"],
      [{ column: "open", in: [true] }, "1 5"],
      [{ column: "open", in: ["no"] }, "2 4"],
      [{ column: "day", in: ["2019-04-18"] }, "3 4"],
      [{ column: "day", from: "2019-04-15", to: "2019-04-18" }, "2 3 4"],
      [{ column: "moment", in: ["2019-04-15"] }, "2"],
      [{ column: "moment", from: "2019-04-15", to: "2019-04-18" }, "2 3"],
      [{ column: "moment", to: "2019-04-15T23:59:58" }, "1"],
      [{ column: "topic", held: false }, "4"],
      [{ column: "open", held: true }, "1 2 4 5"],
    ];
    for (const [where, expected] of cases) assert.equal(await ids(where), expected, JSON.stringify(where));
  });

  it("joins conditions, and a blank cell meets none but its being blank and what is put the other way round", async () => {
    const blue: Condition = { column: "topic", in: ["O'Brien"] };
    const cases: readonly (readonly [Condition, string])[] = [
      [{ all: [] }, "1 2 3 4 5"],
      [{ any: [] }, ""],
      [
        {
          all: [
            { column: "open", in: [true] },
            { column: "day", from: "2019-05-01" },
          ],
        },
        "5",
      ],
      [{ any: [blue, { column: "topic", held: false }] }, "1 4"],
      [{ not: blue }, "2 3 4 5"],
      [{ not: { not: blue } }, "1"],
      [{ not: { column: "topic", notIn: ["O'Brien"] } }, "1 4"],
      [{ not: { column: "fee", from: "0" } }, "3 4"],
      [{ all: [{ not: { column: "topic", held: false } }, { not: blue }] }, "2 3 5"],
    ];
    for (const [where, expected] of cases) assert.equal(await ids(where), expected, JSON.stringify(where));
  });

  it("counts days from one day to another, and working days by a calendar", async () => {
    const within = (days: number, name?: string): Condition => ({
      within: { from: "day", to: "answered", days, calendar: name },
    });
    assert.equal(await ids(within(1)), "1 5");
    assert.equal(await ids(within(5)), "1 3 5");
    assert.equal(await ids(within(15)), "1 2 3 5");
    // From 15 to 30 April are 9 working days: 16 to 18, 23 to 26, 29 and 30. From 18 to 23 April is one.
    assert.equal(await ids(within(8, "office")), "1 3 5");
    assert.equal(await ids(within(9, "office")), "1 2 3 5");
    assert.equal(await ids(within(0, "office")), "5");
    assert.equal(
      await ids({ within: { from: "moment", to: "answered", days: 1, calendar: "office" } }),
      "1 3 5",
    );
    assert.equal(await ids({ not: within(9, "office") }), "4");
  });

  it("refuses to count working days to a day its calendar does not have", async () => {
    const short = new Map([["office", { first: calendar.first, counts: calendar.counts.slice(0, 25) }]]);
    const where: Condition = { within: { from: "day", to: "answered", days: 9, calendar: "office" } };
    await assert.rejects(ids(where, { calendars: short }), /2 calls have a day .*2019-04-01 to 2019-04-25/);
    const april = { from: calendar.first, to: Temporal.PlainDate.from("2019-04-14") };
    assert.equal(await ids(where, { calendars: short, days: april }), "1");
    const late = new Map([["office", { first: calendar.first.add({ days: 5 }), counts: calendar.counts }]]);
    await assert.rejects(ids(where, { calendars: late }), /1 call has a day/);
    await assert.rejects(ids(where, { calendars: new Map() }), /the calendar office/);
  });

  it("takes any text as a text, whatever is in it", async () => {
    const { warehouse } = kit();
    const loads = loadsInEffect(await warehouse.loads(requests.feed));
    const odd = fc.string({ unit: "binary", maxLength: 30 });
    const hostile = fc.oneof(
      odd,
      fc.constantFrom(
        "'",
        "''",
        "\\'",
        "\\",
        "' OR 1=1 --",
        "'; DROP TABLE x; --",
        "\0",
        "a\0'b",
        "$x",
        "?",
        "{a:String}",
        "\n",
        "/*",
        "\u2028",
        "%_",
      ),
      fc.tuple(odd, fc.constantFrom("'", "\\", "\0", "--")).map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const known =
          lines.some((line) => line.includes(text)) && /^(O'Brien|back\\slash|£ — ü|x" y)$/.test(text);
        const where: Condition = { column: "topic", in: [text] };
        const [row] = await warehouse.tally({
          feed: requests,
          loads,
          by: [],
          tallies: [
            { tally: "count", where },
            { tally: "count", where: { not: where } },
            { tally: "count", where: { column: "topic", from: text, to: text } },
          ],
        });
        assert.deepEqual(row?.sums, known ? ["1", "4", "1"] : ["0", "5", "0"]);
      }),
      { numRuns: 60 },
    );
  });
}
