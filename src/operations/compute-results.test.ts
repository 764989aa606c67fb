import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type FreshLedger, freshLedger } from "../../test/fresh-ledger.ts";
import { held } from "../../test/import-into.ts";
import { madeRow } from "../../test/made-row.ts";
import { inTimeText, requestsCouncil, y2019 } from "../../test/requests-council.ts";
import { loadRequests, someRequests } from "../../test/requests-loads.ts";
import { tell } from "../../test/tell.ts";
import { temporaryFolder } from "../../test/temporary-folder.ts";
import type { Proposal } from "../domain/computed-measure/proposal.ts";
import { computedFigure, sumsWords } from "../domain/computed-measure/proposal-words.ts";
import { results } from "../domain/data-package/tables/measures.ts";
import { computedResults } from "../domain/data-package/tables/records.ts";
import { decimal, decimalText } from "../domain/value/decimal.ts";
import { endOfDay, present } from "../ledger/as-at.ts";
import { openDuckDb } from "../warehouse/duckdb/open-duckdb.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { type AcceptingResults, acceptResults } from "./accept-results.ts";
import { addComputedMeasure } from "./add-computed-measure.ts";
import { computeResults } from "./compute-results.ts";
import { previewComputedMeasure } from "./preview-computed-measure.ts";
import { proposalDigest } from "./proposal-digest.ts";

const measure = "RES4.1";
const folder = await temporaryFolder();

describe("measures worked out from records", () => {
  let fresh: FreshLedger;
  let warehouse: Warehouse;
  before(async () => {
    fresh = await freshLedger();
    warehouse = await openDuckDb(folder);
    await requestsCouncil(fresh.ledger);
    const printed = { measure, year: y2019, value: decimal("90.0"), sourceFile: "paper.txt", sourceLine: 12 };
    await tell(fresh.ledger, {
      on: "2020-04-02",
      facts: [
        {
          table: results,
          row: madeRow(results, { ...printed, period: "mid-year", numerator: 9, denominator: 10 }),
        },
        { table: results, row: madeRow(results, printed) },
      ],
    });
    const first = someRequests("a", { received: "2019-04-02", answered: "2019-04-30", count: 10, inTime: 9 });
    const second = someRequests("b", {
      received: "2019-12-02",
      answered: "2020-01-02",
      count: 10,
      inTime: 8,
    });
    const last = someRequests("c", { received: "2020-03-31", answered: "2020-04-20", count: 1, inTime: 1 });
    await loadRequests(warehouse, folder, {
      ...{ name: "2019.csv", at: "2020-06-01T09:00:00Z" },
      requests: [...first, ...second, ...last],
    });
  });
  after(async () => {
    await warehouse.close();
    await fresh.close();
  });

  const point = async (day = "2020-07-01") => {
    const head = await present(fresh.ledger, Temporal.Instant.from(`${day}T12:00:00Z`));
    return { ...head, known: endOfDay(Temporal.PlainDate.from(day)) };
  };
  const compute = async (day?: string) => computeResults(fresh.ledger, warehouse, { at: await point(day) });
  const told = (proposals: readonly Proposal[]) =>
    proposals.map((one) => `${one.period} ${computedFigure(one)} ${sumsWords(one)} ${one.standing.kind}`);
  const choose = async (period: string, day?: string): Promise<AcceptingResults["chosen"]> =>
    (await compute(day)).proposals
      .filter((one) => one.period === period)
      .map((one) => ({ measure, part: "all", year: one.year, period, digest: proposalDigest(one) }));
  const accept = (chosen: AcceptingResults["chosen"], on = "2020-07-02", note?: string) =>
    acceptResults(fresh.ledger, warehouse, {
      ...{ chosen, by: "Head of Performance", note, actor: "tester" },
      now: Temporal.Instant.from(`${on}T09:00:00Z`),
    });
  const lineage = async (period: string) =>
    (await held(fresh.ledger, computedResults, { measure, period }))[0];

  it("count working days by the calendar: Easter and Christmas stand between question and answer", async () => {
    const { proposals, doubts } = await compute();
    assert.deepEqual(told(proposals), [
      "mid-year 90.0% 9 of 10 same",
      "q3 85.0% 17 of 20 new",
      "year 85.7% 18 of 21 differs",
    ]);
    assert.deepEqual(doubts, []);
  });

  it("confirm a figure that agrees: where it comes from is written, and the printed row stands", async () => {
    const before_ = (await held(fresh.ledger, results, { measure, period: "mid-year" }))[0];
    const accepted = await accept(await choose("mid-year"));
    assert.ok(accepted.ok);
    assert.equal(accepted.value.confirmed, 1);
    assert.deepEqual((await held(fresh.ledger, results, { measure, period: "mid-year" }))[0], before_);
    const row = await lineage("mid-year");
    assert.deepEqual(
      [row?.status, row?.records, row?.from.toString(), row?.to.toString()],
      ["confirmed", 10, "2019-04-01", "2019-09-30"],
    );
    assert.equal(row?.loads.length, 1);
    const again = await accept(await choose("mid-year"));
    assert.ok(!again.ok && /was accepted already/.test(again.issues[0]?.message ?? ""));
  });

  it("enter one that the ledger has not, and restate one that differs, with what it was", async () => {
    const entered = await accept(await choose("q3"), "2020-07-03", "First worked out from records.");
    assert.ok(entered.ok);
    const [q3] = await held(fresh.ledger, results, { measure, period: "q3" });
    assert.deepEqual(
      [q3?.value && decimalText(q3.value), q3?.numerator, q3?.denominator, q3?.markers],
      ["85.0", 17, 20, undefined],
    );
    assert.equal((await lineage("q3"))?.status, "entered");
    const restated = await accept(await choose("year"), "2020-07-03");
    assert.ok(restated.ok);
    const [year] = await held(fresh.ledger, results, { measure, period: "year" });
    assert.deepEqual(
      [year?.value && decimalText(year.value), year?.markers, year?.note],
      ["85.7", ["revised"], "Worked out from records; it was 90.0%."],
    );
    assert.deepEqual([(await lineage("year"))?.status, (await lineage("year"))?.was], ["restated", "90.0%"]);
  });

  it("say on an earlier day what records and ledger said then", async () => {
    assert.deepEqual(told((await compute("2020-07-01")).proposals).at(-1), "year 85.7% 18 of 21 differs");
    assert.deepEqual((await compute("2020-05-01")).proposals, []);
  });

  it("propose an accepted figure anew once late records come, naming the load that brought them", async () => {
    const shown = await choose("year");
    const late = await loadRequests(warehouse, folder, {
      ...{ name: "late.csv", at: "2020-07-10T09:00:00Z" },
      requests: someRequests("d", { received: "2020-03-30", answered: "2020-04-20", count: 4, inTime: 0 }),
    });
    const { proposals, loads } = await compute("2020-07-10");
    const year = proposals.at(-1);
    assert.ok(year?.standing.kind === "differs");
    assert.deepEqual(year.standing.why, { kind: "records changed", loads: [late.id] });
    assert.equal(year.standing.difference && decimalText(year.standing.difference), "-13.7");
    assert.equal(loads.get(late.id)?.file.name, "late.csv");
    const stale = await accept(shown, "2020-07-11");
    assert.ok(
      !stale.ok && /is no longer what was shown: it is 72\.0% now/.test(stale.issues[0]?.message ?? ""),
    );
  });

  it("say that a definition changed since, and doubt a calendar without a closed day", async () => {
    const text = inTimeText.replace('"england"', '"wales"');
    const added = await addComputedMeasure(fresh.ledger, {
      ...{ text, actor: "tester", now: Temporal.Instant.from("2020-07-12T09:00:00Z") },
    });
    assert.ok(added.ok && added.value.kind === "changed");
    const { proposals, doubts } = await compute("2020-07-13");
    assert.deepEqual(proposals[0]?.standing, { kind: "same", settled: false });
    assert.ok(proposals.at(-1)?.standing.kind === "differs");
    assert.match(
      doubts.join(),
      /^The calendar wales has no closed day in 2019 and 2020: .* Add them to closed_days\.$/,
    );
  });

  it("are previewed on the records that are there before a definition is saved, without personal columns", async () => {
    const definition = {
      ...JSON.parse(inTimeText),
      numerator: { tally: "sum", column: "cost" },
      form: "mean",
    };
    const at = await point("2020-07-13");
    const preview = await previewComputedMeasure(fresh.ledger, warehouse, {
      text: JSON.stringify(definition),
      at,
    });
    assert.ok(preview.ok);
    const { computed, samples } = preview.value;
    assert.equal(told(computed.proposals).at(-1), "year 12.5% £312.50 over 25 differs");
    assert.equal(samples.total, 25);
    assert.deepEqual(Object.keys(samples.records[0]?.cells ?? {}).includes("requester"), false);
    const refused = await previewComputedMeasure(fresh.ledger, warehouse, {
      text: JSON.stringify({ ...definition, measure: "RES4.2", feed: "requests", oncePer: ["refrence"] }),
      at,
    });
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.issues.map(({ field, message }) => `${field}: ${message}`),
      [
        "oncePer.0: The feed requests has no column “refrence”. Did you mean “reference”?",
        "measure: No measure has the key “RES4.2”. The nearest are RES4.1.",
      ],
    );
  });
});
