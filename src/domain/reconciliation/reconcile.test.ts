import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Agreement } from "../data-package/agreement.ts";
import { amountText, lastDigit } from "../money/money-unit.ts";
import { pence } from "../money/pence.ts";
import { reconcile } from "./reconcile.ts";
import { sampleAgreement, sampleRow, sampleRows } from "./sample-agreement.ts";

test("an accepted finding stays, with who accepted it, why and when", () => {
  const budgetLines = sampleRows(
    "budgetLines",
    "line row name gross income net",
    "a line Museums 100 -40 70",
  );
  const { findings } = reconcile(
    sampleAgreement({
      budgetLines,
      acceptances: [
        sampleRow("acceptances", {
          finding: "F2.tst.2021-22.budget_lines.a.net",
          reason: "The grant came late.",
          acceptedBy: "Head of Finance",
          acceptedOn: "2021-06-07",
        }),
      ],
    }),
  );
  assert.deepEqual(
    findings.map(({ key, accepted }) => [key, accepted]),
    [
      [
        "f2.tst.2021-22.budget_lines.a.net",
        { by: "Head of Finance", reason: "The grant came late.", on: "2021-06-07" },
      ],
    ],
  );
});

test("an agreement without figures has nothing to find and says that nothing was added up", () => {
  assert.deepEqual(reconcile(sampleAgreement({})), { findings: [], sumsChecked: 0 });
});

/** True amounts in pence of one service: nothing about them is a round thousand. */
const service = fc.record({
  employee: fc.integer({ min: 0, max: 900_000_000 }),
  nonEmployee: fc.integer({ min: -90_000_000, max: 900_000_000 }),
  income: fc.integer({ min: -900_000_000, max: 0 }),
});
const services = fc.array(service, { minLength: 1, maxLength: 14 });
const blocks = fc.array(
  fc.array(fc.integer({ min: -90_000_000, max: 90_000_000 }), { minLength: 1, maxLength: 6 }),
  {
    minLength: 1,
    maxLength: 4,
  },
);
const reserve = fc
  .record({ use: fc.nat(90_000_000), left: fc.nat(90_000_000) })
  .map(({ use, left }) => ({ approved: use + left, use }));
const uses = fc.array(reserve, {
  minLength: 1,
  maxLength: 8,
});
const truth = fc.record({ services, blocks, uses });
type Truth = typeof truth extends fc.Arbitrary<infer Value> ? Value : never;

/** As a council prints it: each figure rounded to £000 on its own. */
function printed(amount: number): string {
  return amountText(pence(amount), "GBP thousand");
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** The three tables of money as a council would print them, every sum struck before rounding. */
function agreementOf({ services, blocks, uses }: Truth): Agreement {
  const inAll = {
    employee: total(services.map(({ employee }) => employee)),
    nonEmployee: total(services.map(({ nonEmployee }) => nonEmployee)),
    income: total(services.map(({ income }) => income)),
  };
  const lines = [...services, inAll].map(({ employee, nonEmployee, income }, at) => {
    const gross = employee + nonEmployee;
    const amounts = [employee, nonEmployee, gross, income, gross + income].map(printed);
    return [at < services.length ? `s${at} line` : "total total", ...amounts].join(" ");
  });
  const closing = inAll.employee + inAll.nonEmployee + inAll.income;
  const opening = closing - total(blocks.flat());
  const steps = blocks.flatMap((block, at) => [
    ...block.map((amount, step) => `m${at}-${step} line b${at} ${printed(amount)}`),
    `t${at} subtotal b${at} ${printed(total(block))}`,
  ]);
  const sums = {
    approved: total(uses.map(({ approved }) => approved)),
    use: total(uses.map(({ use }) => use)),
  };
  const reserves = [...uses, sums].map(({ approved, use }, at) =>
    [
      at < uses.length ? `r${at} line` : "total total",
      "revenue",
      ...[approved, use, approved - use].map(printed),
    ].join(" "),
  );
  return sampleAgreement({
    budgetLines: sampleRows("budgetLines", "line row employee nonEmployee gross income net", ...lines),
    budgetMovements: sampleRows(
      "budgetMovements",
      "movement row block amount",
      `opening opening - ${printed(opening)}`,
      ...steps,
      `closing closing - ${printed(closing)}`,
    ),
    reserves: sampleRows("reserves", "reserve row fund approved forecastUse balance", ...reserves),
    forecasts: [sampleRow("forecasts", { period: "q1", appropriations: printed(-sums.use) })],
  });
}

function errorsOf(agreement: Agreement): readonly string[] {
  return reconcile(agreement)
    .findings.filter(({ severity }) => severity === "error")
    .map(({ message }) => message);
}

test("true tables raise no error, though every figure was rounded to £000 on its own", () => {
  fc.assert(fc.property(truth, (figures) => assert.deepEqual(errorsOf(agreementOf(figures)), [])));
});

const amounts = {
  budgetLines: ["employee", "nonEmployee", "gross", "income", "net"],
  budgetMovements: ["amount"],
  reserves: ["approved", "forecastUse", "balance"],
  forecasts: ["appropriations"],
} as const;

/** Every cell of the agreement that holds an amount, as a way to change it by a number of printed units. */
function changes(agreement: Agreement): readonly ((units: number) => Agreement)[] {
  return Object.entries(amounts).flatMap(([name, columns]) => {
    const rows = Object.entries(agreement).find(([table]) => table === name)?.[1];
    if (!Array.isArray(rows)) return [];
    return rows.flatMap((row, at) =>
      columns.map((column) => (units: number) => {
        const amount = row[column] + units * lastDigit("GBP thousand");
        return { ...agreement, [name]: rows.with(at, { ...row, [column]: amount }) };
      }),
    );
  });
}

test("one cell changed by more than rounding can explain always raises an error", () => {
  const units = fc.integer({ min: 20, max: 5_000 });
  fc.assert(
    fc.property(truth, fc.nat(), units, fc.boolean(), (figures, pick, size, up) => {
      const cells = changes(agreementOf(figures));
      const changed = cells[pick % cells.length]?.(up ? size : -size);
      assert.ok(changed !== undefined && errorsOf(changed).length > 0);
    }),
  );
});

test("every finding has a key of its own that a file can hold", () => {
  fc.assert(
    fc.property(truth, fc.nat(), (figures, pick) => {
      const cells = changes(agreementOf(figures));
      const { findings } = reconcile(cells[pick % cells.length]?.(500) ?? sampleAgreement({}));
      const keys = findings.map(({ key }) => key);
      assert.equal(new Set(keys).size, keys.length);
      for (const key of keys) assert.match(key, /^[a-z0-9._~-]+$/);
    }),
  );
});
