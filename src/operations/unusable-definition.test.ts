import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { counterText, madeFeed } from "../../test/made-feed.ts";
import { madeRow } from "../../test/made-row.ts";
import { computedMeasures, type FeedRow, feeds } from "../domain/data-package/tables/records.ts";
import { computedMeasureText } from "../ingest/computed-measure-file.ts";
import { definitionText } from "../ingest/feed-file.ts";
import { unusableDefinition } from "./unusable-definition.ts";

const { text, sha256 } = definitionText(madeFeed());
const row: FeedRow = madeRow(feeds, {
  feed: "counter",
  title: "Counter visits",
  owner: "Customer Services Manager",
  definition: text,
  sha256,
});
const told = (more: Partial<FeedRow>) =>
  unusableDefinition(feeds, { ...row, ...more }).map(({ field, message }) => `${field}: ${message}`);

describe("a definition that a package brings", () => {
  it("is taken as an export has it", () => {
    assert.deepEqual(told({}), []);
  });

  it("is refused with the place of what is wrong in it", () => {
    const bad = JSON.stringify({ ...JSON.parse(text), time: "desk" });
    assert.deepEqual(told({ definition: bad }), [
      "definition: time of the definition: “desk” is text. Name the column with the date or datetime a record belongs to.",
    ]);
    assert.match(told({ definition: "{" })[0] ?? "", /^definition: The file is not JSON/);
  });

  it("says the same as the columns beside it, in the text Outturn writes", () => {
    assert.match(
      told({ owner: "Somebody else" })[0] ?? "",
      /^owner: “Somebody else” is not what the definition/,
    );
    assert.match(told({ definition: counterText() })[0] ?? "", /^definition: .*outturn feed add or/);
    assert.match(told({ sha256: "0".repeat(64) })[0] ?? "", /^sha256: /);
  });

  it("of a computed measure is refused in the same way", () => {
    const definition = {
      measure: "X1.1",
      feed: "counter",
      meaning: "Visits.",
      numerator: { tally: "count" },
    };
    const bad = madeRow(computedMeasures, { measure: "X1.1", definition: JSON.stringify(definition) });
    const told = unusableDefinition(computedMeasures, bad).map(
      ({ field, message }) => `${field}: ${message}`,
    );
    assert.match(told.join(), /definition: form of the definition: “form” is missing/);
    const fine = computedMeasureText({
      ...definition,
      part: "all",
      form: "total",
      places: 0,
      dimensions: [],
      numerator: { tally: "count" },
    });
    const said = { part: "all", feed: "counter", form: "total", meaning: "Visits." } as const;
    const good = madeRow(computedMeasures, {
      measure: "X1.1",
      ...said,
      definition: fine.text,
      sha256: fine.sha256,
    });
    assert.deepEqual(unusableDefinition(computedMeasures, good), []);
  });
});
