import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { aMeasure, aPortfolio, aResult } from "../../../test/small-council.ts";
import { tell } from "../../../test/tell.ts";
import { measures, results } from "../../domain/data-package/tables/measures.ts";
import { portfolios } from "../../domain/data-package/tables/organisation.ts";
import { openApp } from "../app.ts";
import { problemFacts } from "./problem.ts";
import { resultsAnswer } from "./results-list.ts";

describe("a list that the ledger grows under", () => {
  let fresh: FreshLedger;
  let app: Hono;
  before(async () => {
    fresh = await freshLedger();
    const keys = ["RES1", "RES2", "RES3"];
    const facts = [
      { table: portfolios, row: aPortfolio("RES") },
      ...keys.map((key) => ({ table: measures, row: aMeasure("RES", key) })),
      ...keys.map((key) => ({ table: results, row: aResult(key, "50.0") })),
    ];
    await tell(fresh.ledger, { on: "2021-06-07", facts });
    app = await openApp(fresh.ledger, ({ cause }) => assert.fail(String(cause)));
  });
  after(() => fresh.close());

  const pageAt = async (path: string) => {
    const answer = await app.request(path);
    assert.equal(answer.status, 200, path);
    return { ...resultsAnswer.parse(await answer.json()), tag: answer.headers.get("etag") };
  };
  const correct = () =>
    tell(fresh.ledger, {
      on: "2021-06-08",
      facts: [
        { table: results, row: aResult("RES2", "60.0") },
        { table: results, row: aResult("RES3", "60.0") },
      ],
    });

  it("goes on at the point where it was begun, so that its pages never mix two states", async () => {
    const first = await pageAt("/api/v1/results?limit=1");
    await correct();
    const second = await pageAt(first.next ?? "");
    const third = await pageAt(second.next ?? "");
    const seen = [first, second, third];
    assert.deepEqual(
      seen.map(({ items, point }) => [items[0]?.measure, items[0]?.value, point.entry]),
      [
        ["RES1", "50.0", first.point.entry],
        ["RES2", "50.0", first.point.entry],
        ["RES3", "50.0", first.point.entry],
      ],
    );
    assert.equal(third.next, null);
    assert.equal(second.tag, first.tag);
  });

  it("begun anew is that of the ledger as it has become, under another tag", async () => {
    const before = await pageAt("/api/v1/results?limit=1");
    const items = (await pageAt("/api/v1/results")).items.map(({ value }) => value);
    assert.deepEqual(items, ["50.0", "60.0", "60.0"]);
    await correct();
    assert.notEqual((await pageAt("/api/v1/results?limit=1")).tag, before.tag);
  });

  it("refuses a cursor of a point that is still to come, or of another day looked from", async () => {
    const { next } = await pageAt("/api/v1/results?limit=1");
    const url = new URL(next ?? "", "http://localhost");
    const cursor = url.searchParams.get("cursor") ?? "";
    const [list, place, point] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const forged = (changed: object) =>
      Buffer.from(JSON.stringify([list, place, { ...point, ...changed }])).toString("base64url");
    const refused = [
      `cursor=${forged({ entry: point.entry + 1 })}`,
      `cursor=${forged({ known: "2999-01-01T00:00:00Z" })}`,
      `cursor=${forged({ day: "2999-01-01" })}`,
      `cursor=${forged({ known: "yesterday" })}`,
      `cursor=${cursor}&as-at=2021-06-07`,
    ];
    for (const query of refused) {
      const answer = await app.request(`/api/v1/results?${query}`);
      const { errors } = problemFacts.parse(await answer.json());
      assert.deepEqual([answer.status, errors?.[0]?.field], [400, "cursor"], query);
    }
  });

  it("as at a day goes on as at that day", async () => {
    const first = await pageAt("/api/v1/results?limit=1&as-at=2021-06-07");
    const second = await pageAt(first.next ?? "");
    assert.deepEqual([second.items[0]?.measure, second.items[0]?.value], ["RES2", "50.0"]);
    assert.match(first.next ?? "", /as-at=2021-06-07/);
  });
});
