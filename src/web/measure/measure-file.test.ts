import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { aMeasure, aResult, aTarget } from "../../../test/small-council.ts";
import { tell } from "../../../test/tell.ts";
import { measures, results, targets } from "../../domain/data-package/tables/measures.ts";
import { openApp } from "../app.ts";

describe("the file of a measure", () => {
  let fresh: FreshLedger;
  let app: Awaited<ReturnType<typeof openApp>>;
  before(async () => {
    fresh = await freshLedger();
    const facts = [
      { table: measures, row: aMeasure("RES", "RES1.1") },
      { table: results, row: aResult("RES1.1", "94.0") },
      { table: targets, row: aTarget("RES1.1", "95.0") },
    ];
    await tell(fresh.ledger, { on: "2021-06-07", facts });
    app = await openApp(fresh.ledger, ({ cause }) => assert.fail(String(cause)));
  });
  after(() => fresh.close());

  const ask = async (path: string) => app.request(new Request(`http://localhost${path}`));

  it("is a table to keep, named for the measure and the day looked from", async () => {
    const answer = await ask("/measures/RES1.1.csv?as-at=2021-06-08");
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("content-type"), "text/csv; charset=utf-8; header=present");
    assert.equal(
      answer.headers.get("content-disposition"),
      'attachment; filename="RES1.1-as-at-2021-06-08.csv"',
    );
    const [head, ...lines] = (await answer.text()).split("\r\n");
    assert.match(head ?? "", /^measure,code,title,part,/);
    assert.match(
      lines[0] ?? "",
      /^RES1\.1,RES1\.1,Measure RES1\.1,all,,council,2020\/21,year,,94\.0,percentage,/,
    );
    assert.match(lines[1] ?? "", /2021\/22,year,,,percentage,,,,,,95\.0,,95\.0%,/);
    assert.deepEqual(lines.slice(2), [""]);
  });

  it("is found by another spelling of the code, under its own", async () => {
    const answer = await ask("/measures/res1.1.csv");
    assert.deepEqual([answer.status, answer.headers.get("location")], [302, "/measures/RES1.1.csv"]);
  });

  it("as JSON is the same measure in the API", async () => {
    const answer = await ask("/measures/RES1.1.json?as-at=2021-06-08");
    assert.equal(answer.headers.get("location"), "/api/v1/measures/RES1.1?as-at=2021-06-08");
  });

  it("is not there for a code nobody has", async () => {
    assert.equal((await ask("/measures/XYZ9.csv")).status, 404);
  });
});
