import { pence } from "../../money/pence.ts";
import { decimal } from "../../value/decimal.ts";
import { drawAmount, printedIn } from "./draw.ts";
import type { Making, Totals } from "./making.ts";
import { add, generatedYear } from "./rows.ts";

type Whole = Pick<Making, "rows" | "draw" | "unit" | "size">;

/** The virement both sides of which stand in a table, the council tax, and what the council prints over its portfolios. */
export function addOverCouncil(whole: Whole, totals: Totals, given: readonly number[]): void {
  const { rows, unit } = whole;
  const print = printedIn(unit);
  const year = generatedYear;
  add(rows, "virements", {
    ...{ year, virement: "v1", fromPortfolio: "P1", toPortfolio: "P2", amount: print(given[0] ?? 0), unit },
    ...{
      kind: "permanent",
      why: "Grounds staff move.",
      on: Temporal.PlainDate.from("2021-09-14"),
      position: 1,
    },
  });
  addTax(whole);
  const figures = [
    ["net cash limit", totals.limit],
    ["reserves closing", totals.closing],
    ["savings", totals.savings],
    ["capital programme", totals.programme],
    ["forecast deficit", totals.deficit],
    ["virements", given[0] ?? 0],
  ] as const;
  for (const [at, [figure, amount]] of figures.entries()) {
    add(rows, "councilStatements", {
      ...{ year, statement: `c${at + 1}`, figure, label: `All ${figure}`, unit, place: "table" },
      ...{ amount: print(amount), position: at + 1 },
    });
  }
}

function addTax({ rows, draw, unit }: Whole): void {
  const year = generatedYear;
  const base = draw(60_000, 99_000);
  const requirement = drawAmount(draw, 90_000, 180_000);
  const line = { year, unit, position: 1 };
  const amount = printedIn(unit)(requirement);
  add(rows, "councilTax", { ...line, line: "requirement", kind: "requirement", name: "Requirement", amount });
  const number = decimal(`${base}.0`);
  add(rows, "councilTax", { ...line, line: "base", kind: "tax base", name: "Tax base", number });
  const each = pence(Math.round(requirement / base));
  const band = { line: "band-d", kind: "band d", name: "Band D", amount: each, unit: "GBP 2dp" } as const;
  add(rows, "councilTax", { ...line, ...band });
  const police = draw(50, 150);
  const fire = draw(20, 60);
  const shares = { council: 1000 - police - fire, police, fire };
  for (const [name, tenths] of Object.entries(shares)) {
    const share = {
      line: `share-${name}`,
      kind: "share",
      name,
      number: decimal((tenths / 10).toFixed(1)),
    } as const;
    add(rows, "councilTax", { ...line, ...share });
  }
}
