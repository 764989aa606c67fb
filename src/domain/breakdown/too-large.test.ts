import assert from "node:assert/strict";
import { test } from "node:test";
import { madeFeed } from "../../../test/made-feed.ts";
import type { Axis } from "./axis.ts";
import { tooLarge } from "./too-large.ts";

const feed = madeFeed({});
const [column = assert.fail()] = feed.columns;
const axis = (values: number): Axis => ({
  column,
  values: Array.from({ length: values }, (_, at) => ({
    key: `${at}`,
    name: `${at}`,
    code: undefined,
    spelt: [`${at}`],
  })),
});

test("a column of thousands of values makes no page, nor do two whose pairs are too many", () => {
  assert.equal(tooLarge({ feed, axes: [axis(1_000)] }), undefined);
  assert.match(
    tooLarge({ feed, axes: [axis(1_001)] }) ?? "",
    /\(1,001 values\): the table would be too long to read\. Choose a column with fewer values\./,
  );
  assert.equal(tooLarge({ feed, axes: [axis(62), axis(62)] }), undefined);
  assert.match(tooLarge({ feed, axes: [axis(300), axis(300)] }) ?? "", /300 values\) and .*300 values/);
});
