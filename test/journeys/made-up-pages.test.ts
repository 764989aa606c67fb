import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import type { ExampleSite } from "../example-site.ts";
import { madeUpSite } from "../made-up-site.ts";
import { htmlProblems } from "../valid-html.ts";

const agreement = new URL("../../examples/made-up/agreement-2024-25/measures.csv", import.meta.url);

const places = ["mup", "muw", "mur"];
const parts = ["", "/measures", "/finance", "/risks"];
/** One that gave budget up, one whose net is a small part of its gross, one that gained budget within the year. */
const budgetLines = [
  "mup/2024-25/finance/parks",
  "muw/2024-25/finance/public-health",
  "mur/2024-25/finance/technology",
];
const days = ["2023-06-15", "2023-12-10", "2024-06-20", "2024-09-15", "2024-12-10", "2025-02-28"];

describe("a council with long series", () => {
  let site: ExampleSite;
  before(async () => {
    site = await madeUpSite();
  });
  after(() => site.close());

  it("has a page for every measure and every part of its portfolios", async () => {
    const rows: { measure: string }[] = parse(await readFile(agreement), { columns: true });
    const paths = [
      ...rows.map(({ measure }) => `/measures/${measure}?as-at=2025-02-28`),
      ...places.flatMap((place) =>
        parts.map((part) => `/portfolios/${place}/2024-25${part}?as-at=2025-02-28`),
      ),
      ...budgetLines.map((line) => `/portfolios/${line}?as-at=2025-02-28`),
      "/finance?as-at=2025-02-28",
      "/finance?year=2023-24&as-at=2024-01-31",
      "/performance?as-at=2025-02-28",
      "/coverage?as-at=2025-02-28",
      "/rules?as-at=2025-02-28",
    ];
    for (const path of paths) assert.deepEqual(await problemsOf(path), [], path);
    assert.deepEqual(site.problems, []);
  });

  it("is shown as it was known on each day a package says", async () => {
    for (const day of days) {
      for (const path of [
        "/portfolios/mup/2023-24",
        "/measures/MUP1.1",
        "/measures/MUP1.4",
        "/performance",
      ]) {
        assert.deepEqual(await problemsOf(`${path}?as-at=${day}`), [], `${path} as at ${day}`);
      }
    }
    assert.deepEqual(site.problems, []);
  });

  async function problemsOf(path: string): Promise<readonly string[]> {
    const answer = await fetch(`${site.address}${path}`);
    const page = await answer.text();
    return answer.status === 200 ? htmlProblems(page) : [`answers ${answer.status}`];
  }
});
