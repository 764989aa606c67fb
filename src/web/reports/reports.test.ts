import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { DOMParser } from "@xmldom/xmldom";
import { parse } from "csv-parse/sync";
import type { Hono } from "hono";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { madePictures } from "../../../test/made-pictures.ts";
import { publishedAgreement, publishReports } from "../../../test/published-reports.ts";
import { present } from "../../ledger/as-at.ts";
import { keepFile } from "../../ledger/kept-files.ts";
import { versionsOf } from "../../operations/publication-rows.ts";
import { openApp } from "../app.ts";

const agreement = "/reports/mup-2024-25-agreement";

describe("published reports on the web", () => {
  let fresh: FreshLedger;
  let app: Hono;
  before(async () => {
    fresh = await freshLedger({ example: "made-up" });
    await publishReports(fresh.ledger);
    app = await openApp(fresh.ledger, ({ cause }) => assert.fail(String(cause)));
  });
  after(() => fresh.close());

  const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
  const page = async (path: string, status = 200) => {
    const answer = await get(path);
    assert.equal(answer.status, status, path);
    return answer.text();
  };
  const main = async (path: string, status?: number) =>
    (await page(path, status))
      .replace(/^[\s\S]*<main/, "<main")
      .replace(/<footer[\s\S]*/, "")
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/\s+/g, " ");
  const rows = async () => versionsOf(fresh.ledger, await present(fresh.ledger), publishedAgreement);

  it("stand in the library, withdrawn ones too, then what can be drafted", async () => {
    const said = await main("/reports");
    assert.match(said, /One report is published\. One other was withdrawn\. Every version stays: 3 in all/);
    assert.match(said, /Agreement 2024\/25 .*Version 1\.1, published/);
    assert.match(said, /Summary for residents 2024\/25 .*withdrawn/);
    assert.match(said, /Drafts that can be made now .*Quarter 1 report of Places/);
  });

  it("are narrowed by portfolio, year, kind and committee, and found by the words and figures inside", async () => {
    assert.doesNotMatch(await page("/reports?kind=summary"), /href="\/reports\/mup-2024-25-agreement"/);
    assert.match(await main("/reports?portfolio=mur"), /None of the 2 reports published is of this kind/);
    assert.match(await main("/reports?q=fly-tips"), /Clean and green places .*MUP1\.1 · Fly-tips cleared/);
    assert.match(await main("/reports?q=4,444&kind=agreement"), /“4,444” stands in 1 place of 1 published/);
    assert.match(await main("/reports?q=xylophone"), /Nothing was found for “xylophone”/);
    assert.match(await page("/reports?q=%3Cscript%3E"), /“&lt;script&gt;”/);
  });

  it("are not there before the day they were published", async () => {
    assert.match(await main("/reports?as-at=2025-03-02"), /No report has been published here yet/);
    assert.match(
      await main(`${agreement}?as-at=2025-03-02`, 404),
      /was published by 2 March 2025\..*Read its draft/,
    );
    assert.match(await main(`${agreement}?as-at=2025-03-04`), /Version 1\.0 \(Scrutiny\)/);
    assert.match(await main("/reports/mup-2024-25-summary?as-at=2025-03-04"), /Version 1\.0 , published/);
  });

  it("show the newest version, its figures open as they stood then, and every version keeps its address", async () => {
    const newest = await page(agreement);
    assert.match(newest, /85\.1%/);
    const first = await page(`${agreement}/1.0`);
    assert.match(first, /85\.0%/);
    assert.match(first, /A later version of this report was published/);
    assert.match(
      first,
      /href="\/trace\/results\/MUP1\.1\/all\/council\/2023-24\/year\/value\?as-at=2025-03-03"/,
    );
    assert.equal(
      (await get("/reports/MUP-2024-25-Agreement/1.0?as-at=2025-03-04")).headers.get("location"),
      `${agreement}/1.0?as-at=2025-03-04`,
    );
  });

  it("say what a version changed, by figure, then by sentence", async () => {
    const said = await main(`${agreement}/changes?from=1.0&to=1.1`);
    assert.match(said, /2 figures and no sentence changed/);
    assert.match(said, /MUP1\.1 Fly-tips cleared within two working days, 2023\/24 85\.0% 85\.1%/);
    assert.match(said, /counted five cases too few/);
    assert.match(await main("/reports/mup-2024-25-summary/changes", 404), /has no two such versions/);
  });

  it("stay when they are withdrawn, and say so with the day and the reason", async () => {
    const said = await main("/reports/mup-2024-25-summary");
    assert.match(said, /This version was withdrawn on \d+ \w+ \d{4}\. It was printed from an old draft\./);
    assert.equal((await get("/reports/mup-2024-25-summary.pdf")).status, 200);
  });

  it("are handed out as the bytes that were kept, each under its digest", async () => {
    const [amended, first] = await rows();
    for (const file of ["pdf", "docx", "ods", "html"] as const) {
      const answer = await get(`${agreement}/1.0.${file}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      assert.equal(createHash("sha256").update(bytes).digest("hex"), first?.[file], file);
      assert.equal(answer.headers.get("etag"), `"${first?.[file]}"`);
      assert.match(answer.headers.get("cache-control") ?? "", /immutable/);
      assert.match(answer.headers.get("content-disposition") ?? "", /filename="mup-2024-25-agreement-1\.0\./);
    }
    const newest = await get(`${agreement}.pdf`);
    assert.equal(newest.headers.get("etag"), `"${amended?.pdf}"`);
    assert.equal(newest.headers.get("cache-control"), "no-cache");
    const again = await get(`${agreement}.pdf`, { "if-none-match": `"${amended?.pdf}"` });
    assert.equal(again.status, 304);
    assert.match((await (await get(`${agreement}/1.1.json`)).json()).title, /Agreement 2024\/25/);
  });

  it("print a code with each table, which opens the receipt of every figure in it, and the table as CSV", async () => {
    const codes = (await page(`${agreement}/1.0`)).matchAll(/\/tables\/([2-9A-HJ-NP-Z]{6})"/g);
    const [, , code = ""] = [...codes].map(([, one]) => one);
    const said = await main(`${agreement}/1.0/tables/${code}`);
    assert.match(said, new RegExp(`Table ${code} of`));
    assert.match(said, /Each of its 28 figures opens .*MUP2\.2 .*2024\/25 target 75 Receipt/);
    assert.equal(
      (await get(`/t/${code.toLowerCase()}`)).headers.get("location"),
      `${agreement}/1.1/tables/${code}`,
    );
    const csv = await get(`${agreement}/1.0/tables/${code}.csv`);
    assert.match(csv.headers.get("content-type") ?? "", /text\/csv/);
    const lines = parse(await csv.text()) as string[][];
    assert.deepEqual(
      lines.find(([code]) => code === "MUP2.4"),
      ["MUP2.4", "Main roads that need work soon", "6%", "6%", "7%", "8%", "Close"],
    );
    assert.match(await main(`${agreement}/1.0/tables/ABCDEF`, 404), /prints no table with the code “ABCDEF”/);
  });

  it("are told in a feed: published, amended and withdrawn, each under a name that stays", async () => {
    const answer = await get("/reports.atom");
    assert.match(answer.headers.get("content-type") ?? "", /application\/atom\+xml/);
    const feed = new DOMParser().parseFromString(await answer.text(), "application/xml");
    const texts = (name: string) =>
      Array.from(feed.getElementsByTagName(name), ({ textContent }) => textContent ?? "");
    assert.deepEqual(
      texts("title")
        .slice(1)
        .map((title) => title.split(":")[0]),
      ["Amended", "Withdrawn", "Published", "Published"],
    );
    const ids = texts("id");
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids)
      assert.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const time of texts("updated")) Temporal.Instant.from(time);
    assert.match(
      await page("/"),
      /<link rel="alternate" type="application\/atom\+xml"[^>]*href="\/reports\.atom"/,
    );
  });

  it("answer programs with the same facts", async () => {
    const moved = await get(agreement, { accept: "application/json" });
    assert.equal(moved.headers.get("location"), `/api/v1${agreement}`);
    const one = await (await get(`/api/v1${agreement}`)).json();
    assert.equal(one.version, "1.1");
    assert.deepEqual(
      one.report.versions.map(({ label }: { label: string }) => label),
      ["1.1", "1.0 (Scrutiny)"],
    );
    assert.ok(
      one.values.some(
        ({ printed, figure }: { printed: string; figure: string }) =>
          printed === "85.1%" && figure === "results/MUP1.1/all/council/2023-24/year/value",
      ),
    );
    const first = await (await get("/api/v1/reports?limit=1")).json();
    const next = await (await get(first.next)).json();
    assert.deepEqual(
      [...first.items, ...next.items].map(({ report }) => report),
      ["mup-2024-25-agreement", "mup-2024-25-summary"],
    );
    assert.equal(next.next, null);
    assert.match((await (await get("/api/v1/reports/none")).json()).detail, /\/api\/v1\/reports lists all/);
  });

  it("are drafts until they are approved: marked so, not for search engines, with a checklist", async () => {
    const draft = await page("/reports/mur-2024-25-agreement/draft");
    assert.match(draft, /This is a draft\. Nobody has approved or published it/);
    assert.match(draft, /<meta name="robots" content="noindex">/);
    assert.match(await main("/reports/mur-2024-25-agreement/checklist"), /approved/);
    assert.match(await main("/reports/mur-2024-25-ppr-q9/draft", 404), /has no reporting period “q9”/);
    assert.match(await main("/reports/poem/draft", 404), /names no report/);
    const pdf = await get("/reports/mur-2024-25-agreement/draft.pdf");
    assert.equal(pdf.headers.get("content-type"), "application/pdf");
    assert.equal(pdf.headers.get("cache-control"), "no-cache");
  });

  it("are drafted one at a time, and whoever asks too much at once is asked to come again", async () => {
    const kinds = ["agreement", "summary", "finance", "exceptions"];
    const asked = ["mup", "mur", "mul"].flatMap((code) =>
      kinds.flatMap((kind) => ["2024-25", "2023-24"].map((year) => `/reports/${code}-${year}-${kind}/draft`)),
    );
    const answers = await Promise.all(asked.map((path) => get(path)));
    const busy = answers.filter(({ status }) => status === 503);
    assert.ok(busy.length > 0);
    assert.equal(busy[0]?.headers.get("retry-after"), "10");
    assert.ok(answers.some(({ status }) => status === 200));
    assert.equal((await get("/reports/mup-2024-25-agreement/draft")).status, 200);
  });

  it("print pictures that are sent with their type and nothing else", async () => {
    const [[sha256, picture] = []] = madePictures;
    assert.ok(sha256 && picture);
    await fresh.ledger
      .transaction()
      .execute((writing) => keepFile(writing, { mediaType: picture.type, bytes: picture.bytes }));
    const answer = await get(`/reports/pictures/${sha256}`);
    assert.equal(answer.headers.get("content-type"), "image/png");
    assert.equal(answer.headers.get("x-content-type-options"), "nosniff");
    assert.match(answer.headers.get("cache-control") ?? "", /immutable/);
    const [row] = await rows();
    assert.equal((await get(`/reports/pictures/${row?.pdf}`)).status, 404);
  });

  it("can be checked by anybody against the digest of each day", async () => {
    const { digests } = await (await get("/digests.json")).json();
    assert.equal(digests.length, 1);
    const { entry } = await present(fresh.ledger);
    assert.equal(digests[0].entries, entry);
    assert.match(await main("/digests"), new RegExp(`a chain of ${entry} entries`));
    assert.match(await page("/digests"), new RegExp(digests[0].head));
  });
});
