import { financialYear } from "../../period/financial-year.ts";
import { drawAmount, printedIn, total } from "./draw.ts";
import type { Making, Totals, Use } from "./making.ts";
import { add } from "./rows.ts";

type Reserve = {
  readonly key: string;
  readonly baseline: number;
  readonly approved: number;
  readonly use: number;
  readonly closing: number;
};

export function addReserves(making: Making, totals: Totals): Use {
  const { rows, of, unit, size } = making;
  const print = printedIn(unit);
  const reserves = Array.from({ length: size.reserves }, (_, at) => addReserve(making, at));
  const before = financialYear(of.year - 1);
  for (const [at, reserve] of reserves.entries()) {
    const name = { row: "line", fund: "revenue", name: `Reserve ${at + 1}`, unit, position: at + 1 } as const;
    add(rows, "reserves", {
      ...{ ...of, reserve: reserve.key, ...name },
      baseline: print(reserve.baseline),
      approved: print(reserve.approved),
      forecastUse: print(reserve.use),
      balance: print(reserve.approved - reserve.use),
      closing: print(reserve.closing),
    });
    add(rows, "reserves", {
      ...{ ...of, year: before, reserve: reserve.key, ...name },
      closing: print(reserve.baseline),
    });
  }
  const sum = (amount: (reserve: Reserve) => number) => print(total(reserves.map(amount)));
  add(rows, "reserves", {
    ...{ ...of, reserve: "total", row: "total", fund: "revenue", name: "Total", unit, position: 999 },
    baseline: sum(({ baseline }) => baseline),
    approved: sum(({ approved }) => approved),
    forecastUse: sum(({ use }) => use),
    balance: sum(({ approved, use }) => approved - use),
    closing: sum(({ closing }) => closing),
  });
  totals.closing += total(reserves.map(({ closing }) => closing));
  return { all: total(reserves.map(({ use }) => use)), first: reserves[0]?.use ?? 0 };
}

function addReserve(making: Making, at: number): Reserve {
  const { rows, draw, of, unit } = making;
  const print = printedIn(unit);
  const key = `r${at + 1}`;
  const baseline = drawAmount(draw, 3000, 9000);
  const use = drawAmount(draw, 200, 1500);
  const contribution = drawAmount(draw, 10, 500);
  const move = (movement: string, kind: "contribution" | "use", amount: number) =>
    add(rows, "reserveMovements", { ...of, reserve: key, movement, kind, amount: print(amount), unit });
  move("in", "contribution", contribution);
  move("used", "use", -use);
  const net = at === 0 ? addTransfers(making) : 0;
  const approved = use + drawAmount(draw, 0, 400);
  return { key, baseline, approved, use, closing: baseline + contribution - use + net };
}

function addTransfers({ rows, of, unit, next, former, reserveGiven, reserveTaken }: Making): number {
  const print = printedIn(unit);
  const common = { ...of, reserve: "r1", partnerReserve: "r1", unit };
  add(rows, "reserveMovements", {
    ...{ ...common, movement: "to-next", kind: "transfer out", partner: next },
    amount: print(-reserveGiven),
  });
  add(rows, "reserveMovements", {
    ...{ ...common, movement: "from-former", kind: "transfer in", partner: former },
    amount: print(reserveTaken),
  });
  return reserveTaken - reserveGiven;
}
