import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Hono } from "hono";
import { type FreshLedger, freshLedger } from "../../../test/fresh-ledger.ts";
import { madeRow } from "../../../test/made-row.ts";
import { aMeasure, aPortfolio, aResult, aTarget } from "../../../test/small-council.ts";
import { tell } from "../../../test/tell.ts";
import { changePoints, targetProfiles } from "../../domain/data-package/tables/assessment.ts";
import {
  commentary,
  comparators,
  measures,
  results,
  targets,
} from "../../domain/data-package/tables/measures.ts";
import { portfolios } from "../../domain/data-package/tables/organisation.ts";
import { financialYear } from "../../domain/period/financial-year.ts";
import { decimal } from "../../domain/value/decimal.ts";
import { openApp } from "../app.ts";
import { financePaths } from "./finance-lists.ts";

type Json = { readonly [name: string]: Json } | readonly Json[] | string | number | boolean | null;

/** A measure with everything that an answer can say: limits, a comparator, commentary, a profile, a change. */
const year = financialYear(2021);
const busy = [
  { table: portfolios, row: aPortfolio("BSY") },
  { table: measures, row: aMeasure("BSY", "BSY1") },
  { table: targets, row: aTarget("BSY1", "94") },
  ...["90", "91", "90", "91", "90", "91", "90", "91", "90", "60"].map((value, at) => ({
    table: results,
    row: aResult("BSY1", value, { year: 2012 + at }),
  })),
  ...["group", "one", "two", "three"].map((body, at) => ({
    table: comparators,
    row: madeRow(comparators, {
      measure: "BSY1",
      part: "all",
      year,
      group: "england",
      body,
      name: body,
      value: decimal(String(88 + at)),
    }),
  })),
  {
    table: commentary,
    row: madeRow(commentary, { measure: "BSY1", year, period: "agreement", text: "A bad year." }),
  },
  {
    table: targetProfiles,
    row: madeRow(targetProfiles, { measure: "BSY1", part: "all", year, period: "q1", share: decimal("25") }),
  },
  {
    table: changePoints,
    row: madeRow(changePoints, {
      measure: "BSY1",
      part: "all",
      on: Temporal.PlainDate.from("2011-04-01"),
      kind: "rebase",
      why: "A new system.",
    }),
  },
];

describe("what the description of the API says", () => {
  let fresh: FreshLedger;
  let app: Hono;
  let described: Json;
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  before(async () => {
    fresh = await freshLedger({ example: "stockport" });
    await tell(fresh.ledger, { on: "2022-06-30", facts: busy });
    app = await openApp(fresh.ledger, ({ cause }) => assert.fail(String(cause)));
    described = await (await app.request("/api/openapi.json")).json();
    ajv.addSchema({ $id: "api", ...(described as Record<string, Json>) });
  });
  after(() => fresh.close());

  const asked: readonly (readonly [path: string, query: string])[] = [
    ["/api/v1/measures", "?limit=200"],
    ["/api/v1/measures/{measure}", "/RCG1.1"],
    ["/api/v1/measures/{measure}", "/BSY1"],
    ["/api/v1/results", "?limit=200"],
    ["/api/v1/assessments", "?limit=200"],
    ["/api/v1/assessments", "?measure=BSY1&year=2021-22"],
    ...financePaths.map((path) => [path, "?limit=200"] as const),
    ["/api/v1/finance/council", "?year=2015-16"],
    ["/api/v1/reports", "?kind=agreement"],
    ["/api/v1/feeds", ""],
  ];

  /** The schema of an answer, by its place in the description. */
  const check = (path: string, status: number, type: string) => {
    const pointer = ["paths", path, "get", "responses", String(status), "content", type, "schema"]
      .map((step) => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1")))
      .join("/");
    const validate = ajv.getSchema(`api#/${pointer}`);
    assert.ok(validate !== undefined, pointer);
    return (body: unknown) => {
      assert.ok(validate(body), ajv.errorsText(validate.errors));
    };
  };

  it("is true of every kind of answer", async () => {
    for (const [path, query] of asked) {
      const address = path.includes("{") ? path.replace("/{measure}", query) : `${path}${query}`;
      const answer = await app.request(address);
      assert.equal(answer.status, 200, address);
      check(path, 200, "application/json")(await answer.json());
    }
    const refused = await app.request("/api/v1/results?limit=0");
    check("/api/v1/results", 400, "application/problem+json")(await refused.json());
    const missing = await app.request("/api/v1/measures/XYZ9");
    check("/api/v1/measures/{measure}", 404, "application/problem+json")(await missing.json());
  });

  it("is tried on an answer that says everything", async () => {
    const answer = await app.request("/api/v1/assessments?measure=BSY1&year=2021-22");
    const { items } = (await answer.json()) as {
      items: { parts: Record<string, Json>[]; commentary: Json[] }[];
    };
    const part = items[0]?.parts[0] as {
      spc: { kind: string; points: { flag: Json; value: number }[]; segments: Json[] };
      comparisons: { standing: Json; whole: Json }[];
    };
    assert.equal(part.spc.kind, "chart");
    assert.deepEqual(part.spc.points.at(-1)?.flag, {
      rule: "outside-limit",
      way: "down",
      words: "below the lower limit",
    });
    assert.equal(part.spc.segments.length, 1);
    // 60 is last of itself, 89, 90 and 91, whose median is 90 and whose middle distance from it is 1.
    assert.deepEqual(part.comparisons[0]?.standing, {
      rank: 4,
      of: 4,
      quartile: 4,
      median: "90",
      deviations: "-30.0",
    });
    assert.equal(part.comparisons[0]?.whole, "88");
    assert.deepEqual(items[0]?.commentary, [{ year: "2021-22", period: "agreement", text: "A bad year." }]);
  });

  it("has examples that are true of what they stand beside", () => {
    let seen = 0;
    const walk = (schema: Json): void => {
      if (typeof schema !== "object" || schema === null) return;
      if (!Array.isArray(schema) && "example" in schema && "type" in schema) {
        seen += 1;
        const { example: given, ...rest } = schema as { readonly [name: string]: Json };
        const text = JSON.stringify(rest).replaceAll('"#/', '"api#/');
        assert.ok(ajv.validate(JSON.parse(text), given), `${JSON.stringify(given)}: ${ajv.errorsText()}`);
      }
      for (const inner of Object.values(schema)) walk(inner);
    };
    walk(described);
    assert.ok(seen > 20, `${seen} examples`);
  });
});
