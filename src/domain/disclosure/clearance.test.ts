import assert from "node:assert/strict";
import { test } from "node:test";
import { madeRow } from "../../../test/made-row.ts";
import { disclosureRules } from "../data-package/tables/records.ts";
import { disclosureOf, ruleTrouble, withheldWords } from "./clearance.ts";

const rule = (feed: string, least: number, records: "shown" | "withheld") =>
  madeRow(disclosureRules, { feed, least, records, reason: "Settled.", approvedBy: "Head of data" });

const rules = [rule("all", 10, "withheld"), rule("calls", 0, "shown")];
const anybody = { kind: "public" } as const;

test("a feed's own rule goes before the one for all feeds", () => {
  assert.deepEqual(disclosureOf("calls", rules, anybody), {
    kind: "ruled",
    least: 0,
    records: "shown",
    reason: "Settled.",
  });
  assert.deepEqual(disclosureOf("visits", rules, anybody), {
    kind: "ruled",
    least: 10,
    records: "withheld",
    reason: "Settled.",
  });
});

test("where nobody settled a rule there is none", () => {
  assert.deepEqual(disclosureOf("calls", [], anybody), { kind: "unruled" });
});

test("whoever is cleared sees more, and never less than the public", () => {
  const cleared = { kind: "cleared", least: 0, records: "shown" } as const;
  assert.deepEqual(disclosureOf("visits", rules, cleared), {
    kind: "ruled",
    least: 0,
    records: "shown",
    reason: "Settled.",
  });
  const hardly = { kind: "cleared", least: 20, records: "withheld" } as const;
  assert.deepEqual(disclosureOf("calls", rules, hardly), {
    kind: "ruled",
    least: 0,
    records: "shown",
    reason: "Settled.",
  });
});

test("records that would give a withheld count away are withheld with it, whatever the rule says of them", () => {
  const given = [rule("calls", 5, "shown")];
  const ruled = disclosureOf("calls", given, anybody);
  assert.ok(ruled.kind === "ruled" && ruled.records === "withheld");
  assert.match(
    ruleTrouble(rule("calls", 5, "shown")) ?? "",
    /can count what is withheld below 5\. Withhold the records/,
  );
  assert.equal(ruleTrouble(rule("calls", 5, "withheld")), undefined);
  assert.equal(ruleTrouble(rule("calls", 0, "shown")), undefined);
});

test("what is withheld says why", () => {
  assert.equal(withheldWords(5), "Withheld: fewer than 5");
});
