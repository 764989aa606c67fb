import assert from "node:assert/strict";
import { test } from "node:test";
import { assessed, at, resultRow, targetRow } from "./held-rows.test.ts";
import { usualRule } from "./rule.ts";
import { countsWords, whatIf } from "./what-if.ts";

const of = (value: string) =>
  assessed({ results: [resultRow(2020, "year", value)], targets: [targetRow(2020, "95")] }, at(2020, "year"));
const council = [of("96"), of("94"), of("90"), assessed({}, at(2020, "year"))];

test("another rule over the whole council shows which statuses it would change", () => {
  const strict = { name: "no tolerance", version: 1, test: { kind: "met-or-not" } } as const;
  const { changes, current } = whatIf(council, strict);
  assert.deepEqual(
    changes.map(({ question, before, after }) => [question, before.state, after.state, after.rule.name]),
    [
      ["current", "close", "missed", "no tolerance"],
      ["yearEnd", "close", "missed", "no tolerance"],
    ],
  );
  assert.equal(countsWords(current.before), "1 met, 1 close, 1 missed, 1 without a status");
  assert.equal(countsWords(current.after), "1 met, 2 missed, 1 without a status");
});

test("the rule in force changes nothing", () => {
  assert.deepEqual(whatIf(council, usualRule).changes, []);
});
