import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { dayCount } from "../working-days/day-count.ts";
import { madeRecords } from "./made-records.ts";
import { type MadeRecordsSpec, recordsOf, scaled } from "./spec.ts";

const spec: MadeRecordsSpec = {
  feed: "requests",
  seed: 1,
  closed: new Set(["2019-04-19", "2019-04-22", "2019-05-06"]),
  dates: "iso",
  days: { weekdays: [5, 4, 4, 4, 3, 0, 0], unsteady: 0.2 },
  over: {
    column: "team",
    values: [
      { value: "Highways", weight: 3, marks: { "in time": 2 } },
      { value: "Parks", weight: 1, with: { office: "North" } },
    ],
  },
  stretches: [
    {
      from: "2019-04-01",
      to: "2019-06-30",
      records: 187,
      marks: [
        { mark: "in time", records: 174 },
        { mark: "decided", records: 150 },
        { mark: "upheld", records: 40, of: "decided" },
      ],
      sums: { cost: 1234.56 },
      set: { stage: "one" },
    },
  ],
  columns: [
    { column: "request", make: "number", first: 501 },
    { column: "received", make: "day" },
    { column: "team", make: "over" },
    { column: "office", make: "with" },
    { column: "stage", make: "set" },
    {
      column: "answered",
      make: "due",
      from: "received",
      count: "working",
      tiers: [{ mark: "in time", within: 20, median: 12, spread: 0.6 }],
      beyond: { median: 8, spread: 0.8, most: 90 },
    },
    {
      column: "upheld",
      make: "mark",
      mark: "upheld",
      yes: "Yes",
      no: "No",
      only: { mark: "decided", is: true },
    },
    {
      column: "channel",
      make: "pick",
      values: [
        { value: "email", weight: 9, weightAtEnd: 1 },
        { value: "form", weight: 1 },
      ],
    },
    { column: "pages", make: "amount", places: 0, median: 8, spread: 0.8, least: 1, most: 90 },
    { column: "cost", make: "sum", places: 2, spread: 0.5 },
  ],
  noise: {},
};

type Row = Readonly<Record<string, string>>;

function rowsOf(
  made: MadeRecordsSpec,
  days: { readonly from?: string; readonly to?: string } = {},
): readonly Row[] {
  const [headings = [], ...rows] = [...madeRecords(made, { written: (text) => text, ...days })]
    .join("")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  return rows.map((cells) => Object.fromEntries(headings.map((name, at) => [name, cells[at] ?? ""])));
}

const counted = (rows: readonly Row[], column: string, value: string) =>
  rows.filter((row) => row[column] === value).length;

const pence = (rows: readonly Row[], column: string) =>
  rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0);

describe("made-up records", () => {
  it("are the same for the same seed, and others for another", () => {
    assert.deepEqual(rowsOf(spec), rowsOf(spec));
    assert.notDeepEqual(rowsOf(spec), rowsOf({ ...spec, seed: 2 }));
  });

  it("are exactly as many as their totals say, whatever the seed and however few", () => {
    const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
    const counts = fc
      .tuple(fc.nat(60), fc.nat(60), fc.nat(60))
      .map((three) => three.toSorted((a, b) => b - a));
    fc.assert(
      fc.property(seeds, counts, fc.nat(100_000), (seed, [records = 0, decided = 0, upheld = 0], units) => {
        const [stretch] = spec.stretches;
        assert.ok(stretch !== undefined && "records" in stretch);
        const marks = [
          { mark: "in time", records: upheld },
          { mark: "decided", records: decided },
          { mark: "upheld", records: upheld, of: "decided" },
        ];
        const cost = records === 0 ? 0 : units / 100;
        const rows = rowsOf({ ...spec, seed, stretches: [{ ...stretch, records, marks, sums: { cost } }] });
        assert.equal(rows.length, records);
        assert.equal(counted(rows, "upheld", "Yes"), upheld);
        assert.equal(counted(rows, "upheld", "No"), decided - upheld);
        assert.equal(pence(rows, "cost"), Math.round(cost * 100));
      }),
      { numRuns: 60 },
    );
  });

  it("are answered within twenty working days exactly as often as was said", () => {
    const [from, to] = [Temporal.PlainDate.from("2019-04-01"), Temporal.PlainDate.from("2020-12-31")];
    const closed = [...spec.closed].map((day) => ({ day: Temporal.PlainDate.from(day) }));
    const { counts } = dayCount(closed, from, to);
    const upTo = (day: string | undefined) =>
      counts[from.until(Temporal.PlainDate.from(day ?? "")).days] ?? 0;
    const passed = rowsOf(spec).map(({ received, answered }) => upTo(answered) - upTo(received));
    assert.equal(passed.filter((days) => days >= 0 && days <= 20).length, 174);
    assert.equal(passed.filter((days) => days > 20 && days <= 90).length, 13);
  });

  it("are paid within ten days, within thirty or later exactly as often as was said, counted back from the day", () => {
    const rows = rowsOf({
      ...spec,
      stretches: [
        {
          ...{ from: "2019-04-01", to: "2019-06-30", records: 300 },
          marks: [
            { mark: "thirty", records: 281 },
            { mark: "ten", records: 244, of: "thirty" },
          ],
        },
      ],
      columns: [
        { column: "paid", make: "day" },
        {
          ...{ column: "received", make: "due", from: "paid", back: true, count: "calendar" },
          tiers: [
            { mark: "ten", within: 10, median: 7, spread: 0.5 },
            { mark: "thirty", within: 30, median: 18, spread: 0.5 },
          ],
          beyond: { median: 10, spread: 0.9, most: 200 },
        },
      ],
    });
    const days = rows.map(
      ({ received = "", paid = "" }) => Temporal.PlainDate.from(received).until(paid).days,
    );
    const upTo = (most: number) => days.filter((count) => count >= 0 && count <= most).length;
    assert.deepEqual([upTo(10), upTo(30), upTo(200)], [244, 281, 300]);
  });

  it("leave out the days that have no weight, and stand in the order of their days", () => {
    const days = rowsOf(spec).map(({ received }) => received ?? "");
    assert.deepEqual(days, days.toSorted());
    assert.ok(days.every((day) => Temporal.PlainDate.from(day).dayOfWeek <= 5 && !spec.closed.has(day)));
  });

  it("are numbered one after another, and the same whichever days are asked for", () => {
    const all = rowsOf(spec);
    assert.deepEqual(
      all.map(({ request }) => request),
      all.map((_, at) => String(501 + at)),
    );
    const may = all.filter(({ received }) => received?.startsWith("2019-05"));
    assert.deepEqual(rowsOf(spec, { from: "2019-05-01", to: "2019-05-31" }), may);
  });

  it("have what is so of their team or their stretch, and drift with time", () => {
    const rows = rowsOf(scaled(spec, 20));
    assert.equal(counted(rows, "stage", "one"), 3740);
    assert.equal(counted(rows, "office", "North"), counted(rows, "team", "Parks"));
    const share = (month: string) => {
      const own = rows.filter(({ received }) => received?.startsWith(month));
      return counted(own, "channel", "email") / own.length;
    };
    assert.ok(share("2019-04") > 0.8 && share("2019-06") < 0.75);
  });

  it("have marks where they are likelier", () => {
    const rows = rowsOf(
      scaled(
        {
          ...spec,
          stretches: spec.stretches.map((one) => ({
            ...one,
            marks: [
              { mark: "in time", records: 90 },
              { mark: "decided", records: 0 },
              { mark: "upheld", records: 0 },
            ],
          })),
        },
        20,
      ),
    );
    const quick = (team: string) => {
      const own = rows.filter((row) => row["team"] === team);
      return (
        own.filter(
          ({ received = "", answered = "" }) => Temporal.PlainDate.from(received).until(answered).days <= 27,
        ).length / own.length
      );
    };
    assert.ok(quick("Highways") > 1.5 * quick("Parks"));
  });

  it("are as many times as many as they are scaled by, to the record", () => {
    assert.equal(recordsOf(scaled(spec, 3)), 561);
    assert.equal(rowsOf(scaled(spec, 3)).length, 561);
    assert.equal(pence(rowsOf(scaled(spec, 3)), "cost"), 370_400);
  });
});

describe("made-up records of a grid", () => {
  const visits: MadeRecordsSpec = {
    ...spec,
    days: { weekdays: [0, 1, 1, 1, 1, 2, 2], months: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
    stretches: [{ from: "2019-04-01", to: "2019-04-30", every: "day", sums: { visits: 4321 } }],
    columns: [
      { column: "day", make: "day" },
      { column: "team", make: "over" },
      { column: "visits", make: "sum", places: 0, spread: 0.1 },
    ],
  };
  const sumOf = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + Number(row["visits"]), 0);

  it("are one for each open day and value, and add up exactly", () => {
    const rows = rowsOf(visits);
    assert.equal(
      rows.length,
      (30 - 5 - 1) * 2,
      "30 days, of which 5 Mondays, one of them closed, and Good Friday",
    );
    assert.equal(sumOf(rows), 4321);
  });

  it("are one for each month on its last day where a source hands over months", () => {
    const monthly = {
      ...visits,
      stretches: [{ from: "2019-04-01", to: "2019-06-30", every: "month" as const, sums: { visits: 10 } }],
    };
    const rows = rowsOf({ ...monthly, over: { column: "team", values: [{ value: "Parks", weight: 1 }] } });
    assert.deepEqual(
      rows.map(({ day }) => day),
      ["2019-04-30", "2019-05-31", "2019-06-30"],
    );
    assert.equal(sumOf(rows), 10);
  });
});

describe("noise in made-up records", () => {
  it("spoils extra rows, misspells, blanks and delays, and leaves the totals alone", () => {
    const rows = rowsOf({
      ...spec,
      noise: {
        late: { share: 0.2, days: 5 },
        blanks: [{ column: "pages", share: 0.5 }],
        misspelt: [{ column: "team", share: 0.5, spellings: { Parks: ["Parcs", "parks dept"] } }],
        spoilt: [{ column: "received", text: "31/02/2019", records: 3 }],
      },
    });
    assert.equal(rows.length, 190);
    const taken = rows.filter(({ received }) => received !== "31/02/2019");
    assert.equal(taken.length, 187);
    assert.equal(pence(taken, "cost"), 123_456);
    assert.equal(new Set(rows.map(({ request }) => request)).size, 190);
    assert.ok(counted(rows, "pages", "") > 50);
    assert.ok(counted(rows, "team", "Parcs") > 0 && counted(rows, "team", "Highways") > 0);
    const days = taken.map(({ received }) => received ?? "");
    assert.notDeepEqual(days, days.toSorted());
  });
});
