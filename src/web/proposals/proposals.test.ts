import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { madeRow } from "../../../test/made-row.ts";
import { pageWords } from "../../../test/page-words.ts";
import { fillRequests } from "../../../test/requests-site.ts";
import { tell } from "../../../test/tell.ts";
import { temporaryFolder } from "../../../test/temporary-folder.ts";
import { disclosureRules } from "../../domain/data-package/tables/records.ts";
import { present } from "../../ledger/as-at.ts";
import { acceptResults } from "../../operations/accept-results.ts";
import { computeResults } from "../../operations/compute-results.ts";
import { proposalDigest } from "../../operations/proposal-digest.ts";
import { openDuckDb } from "../../warehouse/duckdb/open-duckdb.ts";
import type { Warehouse } from "../../warehouse/warehouse.ts";
import { openApp } from "../app.ts";

const folder = await temporaryFolder();
const trace = "/trace/results/RES4.1/all/council/2019-20/mid-year/value";

describe("the page of what the records say", () => {
  let fresh: FreshLedger;
  let warehouse: Warehouse;
  let app: Hono;
  before(async () => {
    fresh = await freshLedger();
    warehouse = await openDuckDb(folder);
    await fillRequests(fresh.ledger, warehouse, folder);
    app = await openApp(
      fresh.ledger,
      ({ cause }) => {
        throw cause;
      },
      warehouse,
    );
  });
  after(async () => {
    await warehouse.close();
    await fresh.close();
  });

  const words = async (path: string) => pageWords(await (await app.request(path)).text());

  const acceptMidYear = async () => {
    const at = await present(fresh.ledger);
    const { proposals } = await computeResults(fresh.ledger, warehouse, { at });
    const chosen = proposals
      .filter(({ period }) => period === "mid-year")
      .map((one) => ({
        measure: "RES4.1",
        part: "all",
        year: one.year,
        period: one.period,
        digest: proposalDigest(one),
      }));
    const now = Temporal.Now.instant();
    const accepted = await acceptResults(fresh.ledger, warehouse, {
      chosen,
      by: "Head of Performance",
      actor: "tester",
      now,
    });
    assert.ok(accepted.ok);
  };

  it("says in a sentence how many figures agree, and shows what differs first with the difference in points", async () => {
    const said = await words("/proposals");
    assert.ok(
      said.includes("1 figure worked out from records agrees with the ledger; 1 differs and 1 is new."),
      said,
    );
    assert.match(
      said,
      /RES4\.1 Requests answered in time ?2019\/20 April 2019 to March 2020 85\.0% 17 of 20 86\.0% 1\.0 points less/,
    );
    assert.ok(said.indexOf("Differ from the ledger") < said.indexOf("New to the ledger"), said);
    assert.match(said, /outturn compute accept --measure RES4\.1 --year 2019\/20 --by/);
  });

  it("withholds small numbers, and with them the figure they would give away, unless the ledger has it", async () => {
    const rule = {
      feed: "requests",
      least: 5,
      records: "withheld",
      reason: "Few.",
      approvedBy: "Monitoring Officer",
    } as const;
    const row = madeRow(disclosureRules, rule);
    await tell(fresh.ledger, { on: "2020-04-03", facts: [{ table: disclosureRules, row }] });
    const said = await words("/proposals");
    assert.ok(!said.includes("17 of 20") && !said.includes("85.0%"), said);
    assert.match(said, /Withheld: small numbers/);
    assert.match(
      said,
      /1 figure agrees with the ledger, of which 1 not accepted yet .* 90\.0% 90\.0% Agrees, not accepted yet/,
    );
    await tell(fresh.ledger, { on: "2020-04-04", facts: [{ table: disclosureRules, row, retracted: true }] });
    assert.ok((await words("/proposals")).includes("85.0%"));
    const shown = { ...row, least: 0, records: "shown" as const };
    await tell(fresh.ledger, { on: "2020-04-05", facts: [{ table: disclosureRules, row: shown }] });
  });

  it("says on the measure's page what the records say, and how exactly", async () => {
    const said = await words("/measures/RES4.1");
    assert.match(
      said,
      /Worked out from records Requests answered within 20 working days, as a share of all requests\./,
    );
    assert.ok(said.includes("The records say otherwise than the ledger for a period."), said);
    assert.match(said, /2019\/20 April 2019 to March 2020 85\.0% 17 of 20 86\.0% Differs 1\.0 points less/);
  });

  it("leads from an accepted figure's receipt to its load and definition", async () => {
    await acceptMidYear();
    const text = await (await app.request(trace)).text();
    const said = pageWords(text);
    assert.match(
      said,
      /Worked out from records Borne out by the records of Requests for information\. Counted 9 of 10 From 10 requests, April to September 2019/,
    );
    assert.match(text, /href="\/feeds\/requests\/loads\/[0-9a-f]{16}"/);
    assert.match(
      said,
      /The definition, exactly Requests where answered within 20 working days \(england\) of received/,
    );
  });

  it("answers programs with the same proposals, each with its digest", async () => {
    const answer = await app.request("/api/v1/proposals?measure=res4.1");
    assert.equal(answer.status, 200);
    const { items } = JSON.parse(await answer.text());
    assert.deepEqual(
      items.map((one: { period: string; standing: string; value: string }) => [
        one.period,
        one.standing,
        one.value,
      ]),
      [
        ["mid-year", "same", "90.0"],
        ["q3", "new", "90.0"],
        ["year", "differs", "85.0"],
      ],
    );
    assert.equal(items[2].difference, "-1.0");
    assert.match(items[2].digest, /^[0-9a-f]{16}$/);
  });

  it("helps where a measure is not worked out from records", async () => {
    const answer = await app.request("/proposals?measure=RES4.2");
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /href="\/proposals\?measure=RES4\.1"/);
  });
});
