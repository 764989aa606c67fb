import { financialYear } from "../../period/financial-year.ts";
import { drawAmount, printedIn, total } from "./draw.ts";
import type { Making, Totals, Use } from "./making.ts";
import { add } from "./rows.ts";

type Scheme = {
  readonly key: string;
  /** As last approved, and now, by year of spending. */
  readonly opening: readonly [number, number];
  readonly now: readonly [number, number];
  /** What revenue pays of it in the first year. */
  readonly revenue: number;
};

/** Two years of a programme with what changed in it and what pays for it; the first scheme is paid in part from a reserve. */
export function addCapital(making: Making, totals: Totals, use: Use): void {
  const { rows, of, unit, size } = making;
  const print = printedIn(unit);
  const schemes = Array.from({ length: size.schemes }, (_, at) => addScheme(making, at, use));
  for (const year of [0, 1] as const) {
    const spendYear = financialYear(of.year + year);
    const sums = {
      opening: total(schemes.map(({ opening }) => opening[year])),
      now: total(schemes.map(({ now }) => now[year])),
    };
    const common = { ...of, spendYear, unit };
    for (const [at, scheme] of schemes.entries()) {
      add(rows, "capitalSchemes", {
        ...{ ...common, scheme: scheme.key, row: "line", name: `Scheme ${at + 1}`, position: at + 1 },
        opening: print(scheme.opening[year]),
        amount: print(scheme.now[year]),
      });
      addFunding(making, scheme.key, year, scheme.now[year], year === 0 ? scheme.revenue : 0);
    }
    const whole = { ...common, scheme: "total", row: "total", name: "Programme", position: 999 } as const;
    add(rows, "capitalSchemes", { ...whole, opening: print(sums.opening), amount: print(sums.now) });
    const before = financialYear(of.year - 1);
    add(rows, "capitalSchemes", { ...whole, year: before, amount: print(sums.opening) });
    addFunding(making, "programme", year, sums.now, year === 0 ? use.first : 0);
    if (year === 0) totals.programme += sums.now;
  }
}

function addScheme({ rows, draw, of, unit }: Making, at: number, use: Use): Scheme {
  const print = printedIn(unit);
  const key = `c${at + 1}`;
  const opening = [drawAmount(draw, 2000, 9000), drawAmount(draw, 500, 4000)] as const;
  const later = drawAmount(draw, 20, 300);
  const added = drawAmount(draw, 20, 300);
  const cut = drawAmount(draw, 5, 20);
  const change = (
    year: 0 | 1,
    movement: string,
    kind: "addition" | "reduction" | "rephasing",
    amount: number,
  ) =>
    add(rows, "capitalMovements", {
      ...{ ...of, scheme: key, spendYear: financialYear(of.year + year), movement, kind, unit },
      ...{ amount: print(amount), position: 1 },
    });
  change(0, "later", "rephasing", -later);
  change(1, "later", "rephasing", later);
  change(0, "grant", "addition", added);
  change(1, "tender", "reduction", -cut);
  const now = [opening[0] - later + added, opening[1] + later - cut] as const;
  return { key, opening, now, revenue: at === 0 ? use.first : 0 };
}

/** Grants pay for what revenue does not. The total of funding is printed for the programme. */
function addFunding(making: Making, scheme: string, year: 0 | 1, cost: number, revenue: number): void {
  const { rows, of, unit } = making;
  const print = printedIn(unit);
  const common = { ...of, scheme, spendYear: financialYear(of.year + year), unit };
  const pay = (source: "capital grants" | "revenue contributions" | "all sources", amount: number) =>
    add(rows, "capitalFunding", { ...common, source, name: source, amount: print(amount), position: 1 });
  pay("capital grants", cost - revenue);
  if (revenue !== 0) pay("revenue contributions", revenue);
  if (scheme === "programme") pay("all sources", cost);
}
