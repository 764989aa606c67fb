import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { z } from "@hono/zod-openapi";
import { Validator } from "@seriousme/openapi-schema-validator";
import type { Hono } from "hono";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { held } from "../../../test/import-into.ts";
import { results } from "../../domain/data-package/tables/measures.ts";
import { openApp } from "../app.ts";
import { assessmentsAnswer } from "./assessments-list.ts";
import { financePaths } from "./finance-lists.ts";
import { measuresAnswer } from "./measures-list.ts";
import { noticesBeside } from "./notice-facts.ts";
import { measureAnswer } from "./one-measure.ts";
import { problemFacts } from "./problem.ts";
import { resultsAnswer } from "./results-list.ts";

describe("the facts for programs", () => {
  let fresh: FreshLedger;
  let app: Hono;
  before(async () => {
    fresh = await freshLedger({ example: "stockport" });
    app = await openApp(fresh.ledger, ({ cause }) => {
      throw cause;
    });
  });
  after(() => fresh.close());

  const ask = async (path: string, headers: Record<string, string> = {}) =>
    app.request(`/api/v1${path}`, { headers });
  /** The facts at an address, having the form that the description gives them and nothing besides. */
  const factsAt = async <Facts>(path: string, form: z.ZodType<Facts>): Promise<Facts> => {
    const answer = await ask(path);
    assert.deepEqual([answer.status, answer.headers.get("content-type")], [200, "application/json"], path);
    const body: unknown = await answer.json();
    const facts = form.and(noticesBeside).parse(body);
    assert.deepEqual(facts, body, path);
    return facts;
  };
  const refused = async (path: string, status = 400) => {
    const answer = await ask(path);
    assert.equal(answer.headers.get("content-type"), "application/problem+json", path);
    const body: unknown = await answer.json();
    const found = problemFacts.parse(body);
    assert.deepEqual([found, found.status, answer.status], [body, status, status], path);
    return found;
  };

  it("are described by a valid OpenAPI 3.1 document that names every address", async () => {
    const answer = await app.request("/api/openapi.json");
    const text = await answer.text();
    const { valid, errors } = await new Validator().validate(JSON.parse(text));
    assert.ok(valid, JSON.stringify(errors));
    const described = JSON.parse(text);
    assert.match(described.openapi, /^3\.1/);
    assert.deepEqual(Object.keys(described.paths), [
      "/api/v1/measures",
      "/api/v1/measures/{measure}",
      "/api/v1/measures/{measure}/breakdown",
      "/api/v1/measures/{measure}/records",
      "/api/v1/results",
      "/api/v1/proposals",
      "/api/v1/assessments",
      "/api/v1/changes",
      ...financePaths,
      "/api/v1/finance/council",
      "/api/v1/reports",
      "/api/v1/reports/{report}",
      "/api/v1/codes",
      "/api/v1/codes/{list}",
      "/api/v1/feeds",
      "/api/v1/feeds/{feed}/loads",
    ]);
    const limit = described.paths["/api/v1/results"].get.parameters.find(
      ({ name }: { name: string }) => name === "limit",
    );
    assert.deepEqual(
      [limit.schema.type, limit.schema.minimum, limit.schema.maximum, limit.schema.default],
      ["integer", 1, 200, 50],
    );
  });

  it("hold each result once, over however many pages", async () => {
    const seen: string[] = [];
    let next: string | null = "/results?limit=97";
    while (next !== null) {
      const page: z.infer<typeof resultsAnswer> = await factsAt(next, resultsAnswer);
      assert.ok(page.items.length > 0 && page.items.length <= 97);
      seen.push(...page.items.map(({ figure }) => figure));
      next = page.next?.replace("/api/v1", "") ?? null;
    }
    assert.equal(new Set(seen).size, seen.length);
    assert.equal(seen.length, (await held(fresh.ledger, results, {})).length);
  });

  it("give a figure exactly, as printed, with its counts and the line it was printed on", async () => {
    const at = "/results?measure=RCG1.1&year=2020-21&period=year";
    const [figure, ...others] = (await factsAt(at, resultsAnswer)).items;
    assert.deepEqual(others, []);
    assert.deepEqual(
      [figure?.value, figure?.unit, figure?.words, figure?.asPrinted, figure?.source],
      ["97.36", "percentage", "97.36%", "97.36%", { file: "rcg-agreement-2021-22.txt", line: 245 }],
    );
    assert.equal(figure?.figure, "results/RCG1.1/all/council/2020-21/year/value");
    assert.equal((await app.request(figure.receipt)).status, 200);
  });

  it("say why there is no figure, with the counts that are left", async () => {
    const [figure] = (await factsAt("/results?measure=CFE1.10&year=2017-18", resultsAnswer)).items;
    assert.deepEqual(
      [figure?.value, figure?.missing, figure?.numerator, figure?.denominator],
      [null, { reason: "not-legible", words: "not legible" }, 1475, 1770],
    );
  });

  it("name a measure by its code in any spelling, with its targets and results up to the year", async () => {
    const { measure } = await factsAt("/measures/rcg%201.1?year=2021/22", measureAnswer);
    assert.deepEqual([measure.measure, measure.year], ["RCG1.1", "2021-22"]);
    assert.ok(measure.targets.length > 0 && measure.results.length > 0);
    for (const link of Object.values(measure.links)) {
      assert.equal((await app.request(link)).status, 200, link);
    }
  });

  it("are said to be late where the year asked about has none", async () => {
    const [late] = (await factsAt("/assessments?measure=CFE1.2&year=2020-21", assessmentsAnswer)).items;
    const [part] = late?.parts ?? [];
    assert.deepEqual([part?.latest?.value, part?.latest?.year], ["33.9", "2019-20"]);
    assert.deepEqual([part?.current.state, part?.current.reason], ["none", "not-supplied"]);
  });

  it("are judged by the target for their own year where the year asked about has none yet", async () => {
    const at = "/assessments?measure=RCG1.1&year=2021-22&as-at=2021-11-22";
    const [assessed] = (await factsAt(at, assessmentsAnswer)).items;
    const [part] = assessed?.parts ?? [];
    assert.deepEqual([part?.part, part?.latest?.value], ["all", "97.36"]);
    assert.deepEqual([part?.target?.year, part?.judgedBy?.year], ["2021-22", "2020-21"]);
    assert.deepEqual([part?.current.state, part?.current.reason], ["none", "not-due"]);
    assert.equal(part?.lastHeld?.state, "met");
    assert.equal(part?.lastHeld?.workings, "97.36% against 96.30%: 1.06 points above: met");
    assert.deepEqual([part?.direction.kind, part?.direction.difference], ["improving", "0.22"]);
  });

  it("are those known on an earlier day, and every link keeps to it", async () => {
    const { items, point } = await factsAt("/measures?as-at=2020-12-01&limit=1", measuresAnswer);
    assert.equal(point.on, "2020-12-01");
    assert.match(items[0]?.links.self ?? "", /as-at=2020-12-01/);
    const later = await factsAt("/measures?as-at=2020-12-01&year=2021-22", measuresAnswer);
    assert.deepEqual(later.items, []);
  });

  it("are narrowed by portfolio and year", async () => {
    const { items } = await factsAt("/measures?portfolio=rcg&year=2021-22&limit=200", measuresAnswer);
    assert.ok(items.length > 10);
    assert.ok(items.every(({ portfolio, year }) => portfolio === "RCG" && year === "2021-22"));
    const none = await factsAt("/measures?portfolio=rcg&year=1999-00", measuresAnswer);
    assert.deepEqual([none.items, none.next], [[], null]);
  });

  it("say of every measure how it stands, by which rule and with which workings", async () => {
    const { items } = await factsAt("/assessments?limit=200", assessmentsAnswer);
    const { items: all } = await factsAt("/measures?limit=200", measuresAnswer);
    assert.deepEqual(
      items.map(({ measure }) => measure),
      all.map(({ measure }) => measure),
    );
    for (const { parts, worstPart } of items) {
      assert.ok(parts.some(({ part }) => part === worstPart));
      for (const { current } of parts) {
        assert.deepEqual([current.rule.name, current.rule.version], ["usual tolerance", 1]);
        assert.notEqual(current.workings, "");
        assert.equal(current.reason === null, current.state !== "none");
      }
    }
  });

  it("refuse a parameter that cannot be used, naming it and what to do", async () => {
    const cases: readonly (readonly [path: string, field: string, remedy: RegExp])[] = [
      ["/measures?potfolio=RCG", "potfolio", /Did you mean portfolio\?/],
      [
        "/results?zzzzzzzzzz=1",
        "zzzzzzzzzz",
        /It can be portfolio, year, measure, period, as-at, limit, cursor/,
      ],
      ["/results?year=2021", "year", /Write it as 2021\/22/],
      ["/results?year=2021-23", "year", /Did you mean 2021\/22\?/],
      ["/results?year=2021-22&year=2020-21", "year", /Give it once/],
      ["/results?limit=0", "limit", /from 1 to 200/],
      ["/results?limit=201", "limit", /from 1 to 200/],
      ["/results?limit=ten", "limit", /from 1 to 200/],
      ["/results?cursor=nonsense", "cursor", /Leave it out to begin anew/],
      ["/results?portfolio=RGC", "portfolio", /Did you mean RCG\?/],
      ["/results?measure=RES1.11111", "measure", /No measure has the code/],
      ["/results?as-at=yesterday", "as-at", /write it as 2021-11-23/],
      ["/results?as-at=2999-01-01", "as-at", /still to come/],
      ["/assessments?period=mid-year", "period", /Give year as well/],
      ["/assessments?period=never&year=2021-22", "period", /It can be year|Did you mean/],
      ["/results?measure=%00", "measure", /No measure has the code/],
    ];
    for (const [path, field, remedy] of cases) {
      const [error, ...others] = (await refused(path)).errors ?? [];
      assert.deepEqual([error?.field, others], [field, []], path);
      assert.match(error?.message ?? "", remedy, path);
    }
    const { next } = await factsAt("/measures?limit=1", measuresAnswer);
    const cursor = new URL(next ?? "", "http://localhost").searchParams.get("cursor");
    assert.equal((await refused(`/results?cursor=${cursor}`)).errors?.[0]?.field, "cursor");
    assert.equal((await refused("/results?limit=0&year=2021")).errors?.length, 2);
  });

  it("say what may have been meant by a measure that there is not, and which years have one", async () => {
    const near = await refused("/measures/RCG1.111", 404);
    assert.ok((near.suggestions?.length ?? 0) > 0);
    for (const { href } of near.suggestions ?? []) assert.equal((await app.request(href)).status, 200, href);
    const other = await refused("/measures/RCG1.1?year=1999-00", 404);
    assert.match(other.detail, /in no agreement for 1999\/00/);
    assert.equal((await app.request(other.suggestions?.[0]?.href ?? "")).status, 200);
    const twice = await refused("/measures/RCG%203.1", 404);
    assert.match(twice.detail, /2 measures carry the code “RCG 3.1”/);
    assert.equal(twice.suggestions?.length, 2);
    await refused("/nowhere", 404);
    await refused("/measures/%00", 404);
  });

  it("are only read, and by pages of any site", async () => {
    const answer = await app.request("/api/v1/measures", { method: "POST" });
    assert.deepEqual([answer.status, answer.headers.get("allow")], [405, "GET, HEAD, OPTIONS"]);
    assert.equal(answer.headers.get("content-type"), "application/problem+json");
    const preflight = await app.request("/api/v1/measures", { method: "OPTIONS" });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get("access-control-allow-headers"), "If-None-Match");
    const read = await ask("/measures?limit=1");
    assert.equal(read.headers.get("access-control-allow-origin"), "*");
    assert.notEqual(read.headers.get("content-security-policy"), null);
  });

  it("are not sent again to who holds them, in whatever coding, until the ledger holds more", async () => {
    const packed = await ask("/measures", { "accept-encoding": "br" });
    const tag = packed.headers.get("etag") ?? "";
    assert.deepEqual(
      [packed.headers.get("content-encoding"), packed.headers.get("vary")],
      ["br", "accept-encoding"],
    );
    assert.match(tag, /^"\d+-\d{4}-\d\d-\d\d-now-\d+-br"$/);
    const again = await ask("/measures", { "if-none-match": `"other", ${tag}` });
    assert.deepEqual([again.status, await again.text(), again.headers.get("etag")], [304, "", tag]);
    const plain = (await ask("/measures")).headers.get("etag") ?? "";
    assert.notEqual(plain, tag);
    assert.equal((await ask("/measures", { "if-none-match": '"0-2021-06-07-now-1"' })).status, 200);
    assert.equal((await ask("/measures/RES9.9", { "if-none-match": tag })).status, 404);
  });

  it("are where a page says they are when it is asked for JSON", async () => {
    const moved = async (path: string, accept: string) => {
      const answer = await app.request(path, { headers: { accept } });
      assert.match(answer.headers.get("vary") ?? "", /\baccept\b(?!-)/, path);
      return answer.headers.get("location");
    };
    assert.equal(await moved("/measures?year=2021-22", "application/json"), "/api/v1/measures?year=2021-22");
    assert.equal(await moved("/measures/RES1.1", "application/json, */*;q=0.1"), "/api/v1/measures/RES1.1");
    assert.equal(await moved("/measures/RES1.1", "text/html,application/xhtml+xml,*/*;q=0.8"), null);
    assert.equal(await moved("/measures", "*/*"), null);
  });
});

describe("an answer for programs that could not be made", () => {
  it("tells the log why and the asker nothing", async () => {
    const fresh = await freshLedger();
    const problems: unknown[] = [];
    const app = await openApp(fresh.ledger, ({ cause }) => problems.push(cause));
    await fresh.run("drop table results cascade");
    const answer = await app.request("/api/v1/assessments");
    const body: unknown = await answer.json();
    await fresh.close();
    assert.deepEqual([answer.status, problems.length], [500, 1]);
    assert.equal(answer.headers.get("access-control-allow-origin"), "*");
    assert.doesNotMatch(JSON.stringify(body), /relation|select|\.ts/);
    problemFacts.parse(body);
  });
});
