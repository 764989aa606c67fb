import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { importInto } from "../../../test/import-into.ts";
import { pageWords, sectionWords } from "../../../test/page-words.ts";
import {
  aDocument,
  aMeasure,
  aPortfolio,
  aResult,
  aTarget,
  theCouncil,
} from "../../../test/small-council.ts";
import { tell } from "../../../test/tell.ts";
import { documents } from "../../domain/data-package/tables/cycle.ts";
import { measures, results, targets } from "../../domain/data-package/tables/measures.ts";
import { council, portfolios } from "../../domain/data-package/tables/organisation.ts";
import { readPackages } from "../../ingest/read-packages.ts";
import { changesAnswer } from "../api/changes-list.ts";
import { openApp } from "../app.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const example = (name: string) => new URL(`../../../examples/${name}`, import.meta.url).pathname;

describe("what changed, on the page", () => {
  let fresh: FreshLedger;
  let app: Hono;
  before(async () => {
    fresh = await freshLedger();
    const { ledger } = fresh;
    await tell(ledger, {
      on: "2021-06-07",
      facts: [
        { table: council, row: theCouncil },
        { table: portfolios, row: aPortfolio("RES") },
        {
          table: documents,
          row: { ...aDocument("RES", "res-agreement"), title: "The agreement", date: day("2021-06-07") },
        },
        { table: documents, row: { ...aDocument("RES", "res-draft"), title: "A draft" } },
        { table: measures, row: aMeasure("RES", "RES1.1") },
        { table: measures, row: aMeasure("RES", "RES1.2") },
        { table: targets, row: aTarget("RES1.1", "96.0") },
        { table: results, row: aResult("RES1.1", "97.0") },
        { table: results, row: aResult("RES1.2", "50.0") },
      ],
    });
    await tell(ledger, {
      on: "2021-11-23",
      facts: [
        {
          table: documents,
          row: { ...aDocument("RES", "res-mid-year"), title: "The mid-year report", date: day("2021-11-23") },
        },
        { table: results, row: aResult("RES1.1", "93.0", { year: 2021 }) },
        { table: targets, row: aTarget("RES1.1", "95.5") },
      ],
    });
    app = await openApp(ledger, ({ cause }) => {
      throw cause;
    });
  });
  after(() => fresh.close());

  const ask = async (path: string, status = 200) => {
    const answer = await app.request(path);
    assert.equal(answer.status, status, path);
    return answer.text();
  };

  it("is told since the last paper before the newest entry, where nothing is asked", async () => {
    const words = pageWords(await ask("/changes"));
    assert.ok(
      words.includes(
        "Since The agreement (7 June 2021), 1 of 2 measures moved status (1 for the worse), 1 of 2 has a new result, 1 of 1 target was made easier or dropped and 2 other things changed.",
      ),
      words,
    );
  });

  it("names the worst first, each with the way to it and its figures bound to their receipts then and now", async () => {
    const page = await ask("/changes?portfolio=res&year=2021-22&since=2021-06-07");
    const words = sectionWords(page, "worst");
    assert.match(
      words,
      /^5 changes, the worst first Status, worse RES1\.1 Measure RES1\.1: was Target met, is now Missed, because of a new result: 93\.0% for 2021\/22/,
    );
    assert.match(page, /href="\/measures\/RES1.1\?year=2021-22"/);
    assert.match(page, /href="\/trace\/targets\/RES1.1\/all\/2021-22\/value">95\.5%/);
    assert.match(page, /href="\/trace\/targets\/RES1.1\/all\/2021-22\/value\?as-at=2021-06-07">96\.0%/);
  });

  it("is told from the date a paper prints", async () => {
    const words = pageWords(await ask("/changes?since-document=res-agreement"));
    assert.ok(words.includes("From the end of 7 June 2021 to"), words);
    const refused = pageWords(await ask("/changes?since-document=res-draft"));
    assert.ok(
      refused.includes("“A draft” prints no date. Give the day instead, such as 2021-11-23."),
      refused,
    );
  });

  it("says plainly that nothing changed, and how that was looked for", async () => {
    const words = pageWords(await ask("/changes?since=2021-11-23&as-at=2021-12-31"));
    assert.ok(
      words.includes(
        "Since 23 November 2021, nothing changed: 11 rows of 1 agreement were compared cell by cell.",
      ),
      words,
    );
    assert.ok(words.includes("Nothing changed."), words);
  });

  it("of the same package imported again is nothing", async () => {
    const again = await freshLedger();
    await importInto(again.ledger, await readPackages(example("stockport")), { at: "2026-11-20T09:00:00Z" });
    await importInto(again.ledger, await readPackages(example("stockport")), { at: "2026-11-21T09:00:00Z" });
    const site = await openApp(again.ledger, ({ cause }) => {
      throw cause;
    });
    const words = pageWords(await (await site.request("/changes?since=2026-11-20")).text());
    assert.match(
      words,
      /Since 20 November 2026, nothing changed: [\d,]+ rows of 3 agreements were compared cell by cell\./,
    );
    await again.close();
  });

  it("refuses a day that is none, that is still to come and that is before the ledger, each with what to do", async () => {
    const wrong = {
      "2021-02-30": "is not a day between 1900 and 2199",
      "23/11/2021": "Did you mean 2021-11-23?",
      "2199-01-01": "is after",
      "2020-01-01": "The ledger holds nothing known before 7 June 2021. Choose that day or a later one.",
    };
    for (const [since, says] of Object.entries(wrong)) {
      const page = await ask(`/changes?since=${encodeURIComponent(since)}`);
      assert.ok(pageWords(page).includes(says), `${since}: ${pageWords(page)}`);
      assert.match(page, /<a href="#field-since">/);
    }
  });

  it("narrows to one measure", async () => {
    const words = pageWords(await ask("/changes?measure=RES1.2"));
    assert.ok(words.includes("nothing changed of RES1.2 Measure RES1.2"), words);
    const other = pageWords(await ask("/changes?measure=res1.1"));
    assert.ok(other.includes("3 things changed of RES1.1 Measure RES1.1."), other);
  });

  it("that is not held is said to be so, with what is", async () => {
    const words = pageWords(await ask("/changes?portfolio=xyz", 404));
    assert.ok(words.includes("No portfolio XYZ is held."), words);
    await ask("/changes?year=2030-31", 404);
    await ask("/changes?measure=RES9.9", 404);
  });

  it("from year to year is refused where no earlier agreement is held", async () => {
    const words = pageWords(await ask("/changes?portfolio=res&year=2021-22&against=last-year"));
    assert.ok(words.includes("No agreement before RES portfolio 2021/22 is held that it follows."), words);
  });
});

describe("what changed in the made-up council", () => {
  let fresh: FreshLedger;
  let app: Hono;
  before(async () => {
    fresh = await freshLedger({ example: "made-up" });
    app = await openApp(fresh.ledger, ({ cause }) => {
      throw cause;
    });
  });
  after(() => fresh.close());
  const words = async (path: string) => pageWords(await (await app.request(path)).text());

  it("folds all changes under what they are about, with their counts", async () => {
    const page = await (await app.request("/changes?portfolio=mup&year=2024-25&since=2024-06-10")).text();
    assert.match(
      sectionWords(page, "worst"),
      /^The first 10 of \d+ changes, the worst first Status, worse MUP2\.2 /,
    );
    assert.match(page, /<details class="fold" id="changes-results"><summary>Results: \d+ changes/);
    assert.match(
      page,
      /<details class="fold" id="changes-forecasts"><summary>Forecasts: where the year is expected to end: \d+ changes/,
    );
  });

  it("tells a real change from the usual ups and downs", async () => {
    assert.match(
      await words("/changes?measure=MUR1.3&since=2024-09-09"),
      /Result, worse MUR1\.3 .*25\.5 days: declining: up 6\.3 days from 19\.2 \(September 2023\); its chart shows a worsening beyond the usual ups and downs; and before it 24\.3 days for August 2024\/25/,
    );
    assert.match(
      await words("/changes?measure=MUR1.2&since=2024-09-09"),
      /Result MUR1\.2 .* its chart shows nothing beyond the usual ups and downs\./,
    );
  });

  it("says that commentary was carried over word for word", async () => {
    assert.match(
      await words("/changes?measure=MUR2.1&since=2024-09-09"),
      /commentary for Quarter 2 2024\/25, word for word as for Quarter 1 2024\/25/,
    );
  });

  it("is told of an agreement against the one it follows: targets, measures and money, and no status", async () => {
    const told = await words("/changes?portfolio=muw&year=2024-25&against=last-year");
    assert.match(
      told,
      /From People \(made up\) 2023\/24 to People \(made up\) 2024\/25, 3 of 10 targets were made easier or dropped, 1 measure was dropped and \d+ other things changed\./,
    );
    assert.match(told, /MUW2\.7 Carers given a break: dropped: it is not in this year’s agreement\./);
    assert.ok(!told.includes("moved status"), told);
  });

  it("is the same for programs, page by page, with what it was looked for in", async () => {
    const seen: string[] = [];
    let next: string | null = "/api/v1/changes?portfolio=MUP&year=2024-25&since=2024-06-10&limit=20";
    let compared: unknown;
    while (next !== null) {
      const answer: Response = await app.request(next);
      assert.equal(answer.status, 200, next);
      const body: unknown = await answer.json();
      const facts = changesAnswer.parse(body);
      assert.deepEqual(facts, body);
      seen.push(...facts.items.map(({ sentence }) => sentence));
      assert.equal(facts.since?.on, "2024-06-10");
      compared = facts.compared;
      next = facts.next;
    }
    assert.equal(new Set(seen).size, seen.length);
    assert.ok(seen.length > 40);
    assert.match(JSON.stringify(compared), /^\{"agreements":1,"measures":12,"targets":\d+,"rows":\d+\}$/);
    const refused = await app.request("/api/v1/changes?since=2030-01-01");
    assert.deepEqual([refused.status, (await refused.json()).errors[0].field], [400, "since"]);
  });
});
