import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { dayCount } from "./day-count.ts";
import { isWorkingDay, workingCalendar, yearsNotCovered } from "./working-calendar.ts";
import { dueDay, workingDaysBetween } from "./working-days.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

const holidays = [
  ["2019-04-19", "Good Friday"],
  ["2019-04-22", "Easter Monday"],
  ["2019-05-06", "Early May bank holiday"],
  ["2019-05-27", "Spring bank holiday"],
  ["2019-12-25", "Christmas Day"],
  ["2019-12-26", "Boxing Day"],
  ["2020-01-01", "New Year's Day"],
  ["2020-04-10", "Good Friday"],
  ["2020-04-13", "Easter Monday"],
  ["2020-05-08", "Early May bank holiday (VE day)"],
  ["2020-05-25", "Spring bank holiday"],
].map(([on = "", name = ""]) => ({ calendar: "england", day: day(on), name }));

const england = workingCalendar("england", holidays);

const between = (from: string, to: string) => workingDaysBetween(england, day(from), day(to));
const due = (received: string, days = 20) => dueDay(england, day(received), days).toString();

describe("working days", () => {
  it("leave Good Friday and Easter Monday out: Thursday before to Tuesday after is one day", () => {
    assert.equal(between("2019-04-18", "2019-04-23"), 1);
    assert.equal(between("2019-04-17", "2019-04-24"), 3);
  });

  it("never count the day itself, so that what is answered at once took none", () => {
    assert.equal(between("2019-04-16", "2019-04-16"), 0);
  });

  it("are five a week where nothing is closed", () => {
    assert.equal(between("2019-07-01", "2019-07-31"), 22);
  });

  it("over Christmas 2019 are two between the holidays: the 27th and 30th, then the 31st", () => {
    assert.equal(between("2019-12-24", "2019-12-27"), 1);
    assert.equal(between("2019-12-24", "2020-01-02"), 4);
  });

  it("know May 2020's holiday on Friday the 8th, not on Monday the 4th", () => {
    assert.equal(between("2020-05-01", "2020-05-04"), 1);
    assert.equal(between("2020-05-01", "2020-05-11"), 5);
  });

  it("give a request of 1 April 2019 until 1 May, two holidays on the way", () => {
    assert.equal(due("2019-04-01"), "2019-05-01");
  });

  it("give a request of 2 December 2019 until 2 January 2020", () => {
    assert.equal(due("2019-12-02"), "2020-01-02");
  });

  it("count a request of a Saturday, a Sunday or a holiday from the next working day", () => {
    assert.equal(due("2019-07-06"), due("2019-07-05"));
    assert.equal(due("2019-07-07", 1), "2019-07-08");
    assert.equal(due("2019-12-25", 1), "2019-12-27");
  });

  it("are counted below nought where the later day comes first", () => {
    assert.equal(between("2019-04-23", "2019-04-18"), -1);
    // Over a Sunday back to the Saturday there is none, which is nought and not minus nought.
    assert.equal(between("2019-04-07", "2019-04-06"), 0);
  });

  it("tell of the years in which a calendar has no closed day, instead of counting on", () => {
    assert.deepEqual(yearsNotCovered(england, day("2018-05-01"), day("2021-02-01")), [2018, 2021]);
    assert.deepEqual(
      yearsNotCovered(workingCalendar("wales", holidays), day("2019-01-01"), day("2019-02-01")),
      [2019],
    );
  });

  it("refuse to wait for no day at all", () => {
    assert.throws(() => due("2019-04-01", 0), /Not a number of working days/);
  });
});

describe("working days as laws", () => {
  const start = day("2018-06-01");
  const anyDay = fc.integer({ min: 0, max: 1200 }).map((days) => start.add({ days }));

  it("from one day to a third are those to a second and on from there", () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (one, two, three) => {
        const sum = workingDaysBetween(england, one, two) + workingDaysBetween(england, two, three);
        assert.equal(workingDaysBetween(england, one, three), sum);
      }),
    );
  });

  it("to the day it is due are as many as were given, and it is due on a working day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (received, days) => {
        const last = dueDay(england, received, days);
        assert.ok(isWorkingDay(england, last));
        assert.equal(workingDaysBetween(england, received, last), days);
      }),
    );
  });

  it("are the difference of an engine's counts", () => {
    const { first, counts } = dayCount(holidays, start, start.add({ days: 1200 }));
    const countAt = (on: Temporal.PlainDate) => counts[first.until(on, { largestUnit: "days" }).days] ?? 0;
    fc.assert(
      fc.property(anyDay, anyDay, (one, two) => {
        assert.equal(countAt(two) - countAt(one), workingDaysBetween(england, one, two));
      }),
    );
  });
});
