import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { requestsFeed } from "../../test/requests-feed.ts";
import {
  computedMeasureJsonSchema,
  computedMeasureText,
  readComputedMeasure,
} from "./computed-measure-file.ts";

const inTime = { within: { from: "received", to: "answered", days: 20, calendar: "england" } };

const written = {
  measure: "RES4.1",
  feed: "requests",
  meaning: "Requests answered within 20 working days, of all that were answered.",
  where: { column: "answered", held: true },
  numerator: { tally: "count", where: inTime },
  denominator: { tally: "count" },
  form: "percentage",
  places: 1,
};

const issuesOf = (given: object, feed = requestsFeed) => {
  const read = readComputedMeasure(JSON.stringify({ ...written, ...given }), feed);
  return read.ok ? [] : read.issues.map(({ field, message }) => `${field}: ${message}`);
};

describe("a computed measure's definition", () => {
  it("is read with what it leaves out filled in", () => {
    const read = readComputedMeasure(JSON.stringify({ ...written, firstYear: "2019/20" }), requestsFeed);
    assert.ok(read.ok);
    assert.equal(read.value.part, "all");
    assert.deepEqual(read.value.dimensions, []);
    assert.equal(read.value.firstYear, 2019);
    assert.deepEqual(read.value.numerator, { tally: "count", where: inTime });
  });

  it("is the same definition however its file is laid out, and reads back as it was kept", () => {
    const one = readComputedMeasure(JSON.stringify({ ...written, firstYear: "2019/20" }));
    const other = readComputedMeasure(
      JSON.stringify({ firstYear: "2019-20", part: "all", ...written, dimensions: [] }, undefined, 4),
    );
    assert.ok(one.ok && other.ok);
    const kept = computedMeasureText(one.value);
    assert.deepEqual(computedMeasureText(other.value), kept);
    assert.match(kept.sha256, /^[0-9a-f]{64}$/);
    assert.deepEqual(readComputedMeasure(kept.text), one);
  });

  it("needs a denominator for a percentage, and per for a rate", () => {
    assert.deepEqual(issuesOf({ denominator: undefined }), [
      'denominator: A percentage needs a denominator: what it is of. Add one, such as { "tally": "count" }.',
    ]);
    assert.deepEqual(issuesOf({ form: "rate" }), ["per: A rate needs per: for each so many, such as 1000."]);
    assert.deepEqual(issuesOf({ form: "total" }), [
      "denominator: A total is of nothing. Leave the denominator out.",
    ]);
  });

  it("names the place of a column the feed has not, and what may be meant", () => {
    assert.deepEqual(issuesOf({ numerator: { tally: "count", where: { column: "chanel", in: ["web"] } } }), [
      "numerator.where.column: The feed requests has no column “chanel”. Did you mean “channel”?",
    ]);
    assert.deepEqual(issuesOf({ numerator: { tally: "sum", column: "team" } }), [
      "numerator.column: “team” is of the type text; it must be integer or decimal or money. Name another column.",
    ]);
  });

  it("holds the values of conditions against the type of their column", () => {
    const where = {
      all: [
        { column: "cost", from: "£500" },
        { column: "received", to: "31/03/2019" },
        { not: { column: "upheld", in: ["perhaps"] } },
        { column: "team", from: "A" },
        { column: "hours", in: [12, "12.5"] },
      ],
    };
    assert.deepEqual(issuesOf({ where }), [
      "where.all.0.from: “£500” is no value of “cost”, which is of the type money. Give pounds and pence such as 500.00, without a sign or commas.",
      "where.all.1.to: “31/03/2019” is no value of “received”, which is of the type date. Give a day such as 2019-04-01.",
      "where.all.2.not.in.0: “perhaps” is no value of “upheld”, which is of the type boolean. Give true or false.",
      "where.all.3.from: “team” holds words, which have no order. List the values with in.",
      "where.all.4.in.1: “12.5” is no value of “hours”, which is of the type integer. Give a whole number such as 12.",
    ]);
  });

  it("counts working days between two dates, and only between dates", () => {
    const within = { from: "received", to: "team", days: -1, calender: "england" };
    assert.deepEqual(issuesOf({ where: { within } }), [
      "where.within.calender: “calender” is no name known here. “calendar” is.",
      "where.within.to: “team” is of the type text; it must be date or datetime. Name another column.",
      "where.within.days: This is -1. Give a whole number of days, 0 or more.",
    ]);
  });

  it("breaks nothing down by a person, though a condition may look at one", () => {
    assert.deepEqual(issuesOf({ dimensions: ["team", "requester", "hours"] }), [
      "dimensions.1: “requester” tells about a person, so figures can't be broken down by it. Leave it out.",
      'dimensions.2: “hours” is no dimension of the feed requests. Leave it out, or make it one there: "dimension": true.',
    ]);
    assert.deepEqual(issuesOf({ where: { column: "requester", held: true }, oncePer: ["requester"] }), []);
  });

  it("is refused for another feed, a form that is none, and a name nobody knows", () => {
    assert.deepEqual(issuesOf({ feed: "request" }), [
      "feed: “request” is not the feed it is held against. “requests” is.",
    ]);
    assert.match(issuesOf({ form: "average" }).join(), /^form: .*“average”.*“percentage” or “rate”/);
    assert.match(
      issuesOf({ dimension: ["team"] }).join(),
      /^dimension: “dimension” is no name known here\. “dimensions” is\./,
    );
  });

  it("says which forms a condition has where it has none of them", () => {
    assert.match(
      issuesOf({ where: "web" }).join(),
      /^where: This is “web”, no condition\. A condition is one of/,
    );
    assert.match(issuesOf({ where: { column: "team" } }).join(), /^where: A condition with column alone\./);
    assert.match(
      issuesOf({ where: { all: [] } }).join(),
      /^where\.all: This is a list\. Give a list of at least one/,
    );
    assert.match(
      issuesOf({ where: { column: "team", in: ["A"], held: true } }).join(),
      /^where\.held: “held” does not go with “in” in one condition/,
    );
  });

  it("has a schema for editors, with conditions inside conditions", () => {
    const schema = JSON.stringify(computedMeasureJsonSchema());
    assert.match(schema, /"\$ref":"#\/\$defs\/condition"/);
    assert.match(schema, /such as 2019\/20/);
  });
});
