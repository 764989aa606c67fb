import assert from "node:assert/strict";
import { it } from "node:test";
import { requestsFeed } from "../../../test/requests-feed.ts";
import type { ComputedMeasure } from "./computed-measure.ts";
import { definitionWords } from "./definition-words.ts";

const measure: ComputedMeasure = {
  ...{ measure: "M", part: "all", feed: "requests", meaning: "Answered in time." },
  where: { column: "answered", held: true },
  numerator: {
    tally: "count",
    where: { within: { from: "received", to: "answered", days: 20, calendar: "england" } },
  },
  denominator: { tally: "count" },
  ...{ form: "percentage", places: 1, dimensions: [], settles: 30, oncePer: ["reference"] },
};

it("a definition in words says what is counted, what it is of, and which records count", () => {
  assert.equal(
    definitionWords(measure, requestsFeed),
    "Requests where answered within 20 working days (england) of received, as a percentage of all requests. " +
      "Only requests where answered is filled in count. Of requests that agree in “Reference” only the newest counts. " +
      "A request belongs to the day of “Received”. Provisional until 30 days after the period's end.",
  );
});

it("a rate, a mean and a total are said as such", () => {
  const said = (given: Partial<ComputedMeasure>) =>
    definitionWords(
      { ...measure, where: undefined, oncePer: undefined, settles: undefined, ...given },
      requestsFeed,
    ).replace(/ A request belongs.*$/, "");
  const cost = { tally: "sum", column: "cost" } as const;
  assert.equal(said({ form: "mean", numerator: cost }), "“Cost” of all requests, divided by all requests.");
  assert.equal(
    said({ form: "total", numerator: cost, denominator: undefined }),
    "“Cost” of all requests, added up.",
  );
  assert.match(said({ form: "rate", per: 1000 }), /, for every 1,000 of all requests\.$/);
});
