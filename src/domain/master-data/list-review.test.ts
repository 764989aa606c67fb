import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { reviewLists } from "./list-review.ts";
import type { ListedCode } from "./listed-code.ts";

const blank = { kind: undefined, parent: undefined, from: undefined, to: undefined, outside: undefined };
const team = (code: string, name: string): ListedCode => ({ list: "teams", code, name, ...blank });
const master = {
  codes: [team("CSC", "Customer Service Centre"), team("LIB", "Libraries")],
  aliases: [{ list: "teams", alias: "test calls", code: undefined, decidedBy: undefined, note: undefined }],
  changes: [],
};
const values = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([text, records]) => ({ text, records }));

describe("what records make of a code list", () => {
  const [posts, teams] = reviewLists(master, [
    {
      ...{ list: "teams", feed: "calls", column: "team" },
      values: values({ CSC: 90, "Cust Service Centre": 7, "cust  service centre": 12, "Test calls": 4 }),
    },
    {
      ...{ list: "teams", feed: "visits", column: "team" },
      values: values({ Libraries: 5, "Cust service centre": 1, Elsewhere: 3 }),
    },
    { list: "posts", feed: "absence", column: "post", values: values({ "Social worker": 2 }) },
  ]);

  it("are the spellings that match no code and that nobody settled, the most records first", () => {
    assert.equal(teams?.records, 122);
    assert.deepEqual(
      teams?.unmatched.map(({ text, records }) => [text, records]),
      [
        ["cust service centre", 20],
        ["Elsewhere", 3],
      ],
    );
  });

  it("say in which feed and column they stand, and which code they are most like", () => {
    assert.deepEqual(teams?.unmatched[0]?.places, [
      { feed: "calls", column: "team", records: 19 },
      { feed: "visits", column: "team", records: 1 },
    ]);
    assert.deepEqual(
      teams?.unmatched[0]?.suggestions.map(({ code, alike }) => [code, alike]),
      [["CSC", 93]],
    );
    assert.deepEqual(teams?.unmatched[1]?.suggestions, []);
  });

  it("include a list that a feed names and nobody holds", () => {
    assert.deepEqual([posts?.list, posts?.isHeld, posts?.unmatched.length], ["posts", false, 1]);
  });
});
