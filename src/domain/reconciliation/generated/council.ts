import type { MoneyUnit } from "../../money/money-unit.ts";
import { financialYear } from "../../period/financial-year.ts";
import { addBudget } from "./budget.ts";
import { addCapital } from "./capital.ts";
import { type Draw, drawAmount } from "./draw.ts";
import type { Making, Size, Totals } from "./making.ts";
import { addOverCouncil } from "./over-council.ts";
import { addReserves } from "./reserves.ts";
import { addRingFenced } from "./ring-fenced.ts";
import { add, type GeneratedRows, generatedYear, noRows } from "./rows.ts";

/**
 * A council whose budgets are right, drawn from the top down to the penny and then printed in one unit with rounding:
 * nothing in it is wrong, and no sum is further out than rounding explains. Each portfolio gives to the next in a ring.
 */
export function generatedCouncil(draw: Draw, unit: MoneyUnit, size: Size): GeneratedRows {
  const rows = noRows();
  const year = generatedYear;
  const codes = Array.from({ length: size.portfolios }, (_, at) => `P${at + 1}`);
  const given = codes.map(() => drawAmount(draw, 20, 400));
  const reserveGiven = codes.map(() => drawAmount(draw, 20, 90));
  const totals: Totals = { limit: 0, deficit: 0, closing: 0, savings: 0, programme: 0 };
  add(rows, "periods", { year, period: "q2", label: "Q2", position: 1 });
  for (const [at, portfolio] of codes.entries()) {
    const former = (at + codes.length - 1) % codes.length;
    for (const held of [year, financialYear(year - 1)]) {
      add(rows, "portfolios", { portfolio, year: held, name: `Portfolio ${at + 1}`, position: at + 1 });
    }
    const making: Making = {
      ...{ rows, draw, unit, size, of: { portfolio, year } },
      next: codes[(at + 1) % codes.length] ?? portfolio,
      former: codes[former] ?? portfolio,
      isFirst: at === 0,
      isLast: at === codes.length - 1,
      given: given[at] ?? 0,
      taken: given[former] ?? 0,
      reserveGiven: reserveGiven[at] ?? 0,
      reserveTaken: reserveGiven[former] ?? 0,
    };
    const use = addReserves(making, totals);
    addBudget(making, totals, use);
    addCapital(making, totals, use);
    if (making.isFirst) addRingFenced(making);
  }
  addOverCouncil({ rows, draw, unit, size }, totals, given);
  return rows;
}
