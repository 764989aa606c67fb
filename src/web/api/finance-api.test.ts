import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { ExampleSite } from "../../../test/example-site.ts";
import { madeUpSite } from "../../../test/made-up-site.ts";
import { councilMoneyAnswer } from "./council-money.ts";
import { financePaths } from "./finance-lists.ts";

type Item = { readonly [field: string]: unknown };
type List = { readonly items: readonly Item[]; readonly next: string | null };

describe("money for programs", () => {
  let site: ExampleSite;
  before(async () => {
    site = await madeUpSite();
  });
  after(async () => {
    await site.close();
    assert.deepEqual(site.problems, []);
  });

  const get = async (path: string, status = 200) => {
    const answer = await fetch(`${site.address}${path}`);
    assert.equal(answer.status, status, path);
    return answer;
  };
  const list = async (path: string): Promise<List> => (await get(path)).json();

  it("gives budget lines in whole pence and as printed, bound to their receipts", async () => {
    const { items } = await list("/api/v1/finance/budget-lines?portfolio=mup&year=2024-25");
    const total = items.find(({ row }) => row === "total");
    assert.deepEqual(total?.["net"], {
      pence: 2_346_800_000,
      printed: "23468",
      figure: "budget_lines/MUP/2024-25/total/net",
      receipt: "/trace/budget_lines/MUP/2024-25/total/net",
    });
    assert.deepEqual([total?.["year"], total?.["unit"]], ["2024-25", "GBP thousand"]);
  });

  it("lists the virements of a portfolio on either side", async () => {
    const of = async (portfolio: string) =>
      (await list(`/api/v1/finance/virements?portfolio=${portfolio}&year=2024-25`)).items.map(
        ({ virement }) => virement,
      );
    assert.ok((await of("MUP")).includes("rangers"));
    assert.ok((await of("MUW")).includes("rangers"));
    assert.ok(!(await of("MUR")).includes("rangers"));
  });

  it("narrows forecasts to a period", async () => {
    const { items } = await list("/api/v1/finance/forecasts?year=2024-25&period=q2");
    assert.deepEqual(
      items.map(({ portfolio, period }) => [portfolio, period]),
      [
        ["MUP", "q2"],
        ["MUR", "q2"],
        ["MUW", "q2"],
      ],
    );
  });

  it("lists what is outside the cash limit, and what savings have achieved", async () => {
    const carried = (await list("/api/v1/finance/outside-cash-limit?year=2024-25")).items.filter(
      ({ row }) => row === "carried forward",
    );
    assert.deepEqual(
      carried.map(({ portfolio, fund, amount }) => [portfolio, fund, Object(amount).pence]),
      [
        ["MUP", "hra", -387_500_000],
        ["MUR", "collection-fund", -12_000_000],
      ],
    );
    const savings = (await list("/api/v1/finance/savings?portfolio=MUW&year=2024-25")).items;
    const total = savings.find(({ row }) => row === "total");
    assert.deepEqual(
      [Object(total?.["achieved"]).pence, Object(total?.["value"]).pence],
      [45_000_000, 106_000_000],
    );
  });

  it("says what pays for the programme, beside the paper that says so", async () => {
    const { items } = await list("/api/v1/finance/capital-funding?portfolio=MUP&year=2024-25");
    assert.ok(items.some(({ fundingSource }) => fundingSource === "capital grants"));
    assert.ok(
      items.every(({ source }) => source === null),
      "no paper of this council is held",
    );
  });

  it("goes page by page through every row once, in one order", async () => {
    const whole = (await list("/api/v1/finance/savings?limit=200")).items;
    const seen: Item[] = [];
    for (let next: string | null = "/api/v1/finance/savings?limit=5"; next !== null; ) {
      const page: List = await list(next);
      seen.push(...page.items);
      next = page.next;
    }
    assert.deepEqual(seen, whole);
    assert.ok(whole.length > 10);
  });

  it("says what is not known, and does not send again what has not changed", async () => {
    const refused = await (await get("/api/v1/finance/savings?portfolio=MUX", 400)).json();
    assert.match(refused.detail, /No portfolio has the code “MUX”\. Did you mean MU[PRW]\?/);
    const first = await get("/api/v1/finance/council");
    const again = await fetch(`${site.address}/api/v1/finance/council`, {
      headers: { "if-none-match": first.headers.get("etag") ?? "" },
    });
    assert.equal(again.status, 304);
    const missing = await (await get("/api/v1/finance/council?year=1999-00", 404)).json();
    assert.equal(missing.suggestions[0].href, "/api/v1/finance/council?year=2024-25");
  });

  it("adds the council up over its portfolios", async () => {
    const facts = councilMoneyAnswer.parse(await (await get("/api/v1/finance/council?year=2024-25")).json());
    assert.equal(facts.forecastPeriod, "q2");
    assert.deepEqual(facts.outturn.totals["deficit"], { pence: 169_000_000, printedBy: 3, portfolios: 3 });
    assert.deepEqual(facts.outturn.portfolios[0]?.figures["cashLimit"], {
      pence: 2_346_800_000,
      figures: ["budget_lines/MUP/2024-25/total/net"],
    });
    assert.equal(facts.capital.totals["2024-25"]?.pence, 938_000_000);
  });

  it("is what the council's page leads to where JSON is asked for", async () => {
    const answer = await fetch(`${site.address}/finance?year=2023-24`, {
      headers: { accept: "application/json" },
      redirect: "manual",
    });
    assert.equal(answer.headers.get("location"), "/api/v1/finance/council?year=2023-24");
  });

  it("is as its description says, for every list", async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    ajv.addSchema({ $id: "api", ...(await (await get("/api/openapi.json")).json()) });
    for (const path of financePaths) {
      const place = encodeURIComponent(path.replaceAll("/", "~1"));
      const validate = ajv.getSchema(
        `api#/paths/${place}/get/responses/200/content/application~1json/schema`,
      );
      assert.ok(validate !== undefined, path);
      const answer = await list(`${path}?limit=200`);
      assert.ok(validate(answer), `${path}: ${ajv.errorsText(validate.errors)}`);
    }
  });
});
