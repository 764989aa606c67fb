import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { agreementIn } from "../../../test/golden/agreements.ts";
import { pageWords } from "../../../test/page-words.ts";
import { assessAgreement } from "../../domain/assessment/assess-agreement.ts";
import { type WhatIfChange, whatIf } from "../../domain/assessment/what-if.ts";
import { addressBook } from "../routes.ts";
import { changesTable } from "./changes-table.ts";
import type { JudgedPortfolio } from "./judged-year.ts";

const to = addressBook();

describe("the statuses another rule would change", () => {
  let portfolios: readonly JudgedPortfolio[] = [];
  let changes: readonly WhatIfChange[] = [];
  before(async () => {
    const agreement = await agreementIn("cfe-2020-21");
    const measures = assessAgreement(agreement);
    portfolios = [{ portfolio: agreement.portfolio, measures }];
    ({ changes } = whatIf(measures, { name: "strict", version: 1, test: { kind: "met-or-not" } }));
  });

  const pageOf = (many: readonly WhatIfChange[], page: number) =>
    changesTable({ to, address: "/rules/what-if?rule=met-or-not", page, portfolios, changes: many });

  it("come a page at a time, and the address keeps the rule", () => {
    const [first] = changes;
    assert.ok(first !== undefined);
    const many = Array.from({ length: 61 }, () => first);
    const one = pageOf(many, 1).toString();
    assert.equal(one.match(/row-line/g)?.length, 60);
    assert.match(one, /href="\/rules\/what-if\?rule=met-or-not&amp;page=2#changes"/);
    const last = pageOf(many, 99);
    assert.match(pageWords(last), /61 to 61 of 61 changes/);
  });

  it("lead to the measure and to the rule that judges it", () => {
    const table = pageOf(changes, 1).toString();
    assert.match(table, /href="\/measures\/CFE1\.1\?year=2020-21"/);
    assert.match(table, /href="\/rules#rule-usual-tolerance-1"/);
  });

  it("may be none, which is said", () => {
    assert.equal(pageWords(pageOf([], 1)), "No status would change.");
  });
});
