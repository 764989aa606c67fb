import Big from "big.js";
import { agreementTables } from "../data-package/agreement.ts";
import type { CouncilTaxRow } from "../data-package/tables/council-money.ts";
import { amountText, lastDigit } from "../money/money-unit.ts";
import { type Pence, pence } from "../money/pence.ts";
import { type Decimal, signOf } from "../value/decimal.ts";
import { groupedDigits } from "../value/digits.ts";
import type { CouncilIdentity } from "./council-identity.ts";
import { taxAmount, taxFigure } from "./council-tax-row.ts";
import type { Severity } from "./finding.ts";
import { noticed, type Outcome } from "./identity.ts";
import { placeOf } from "./place.ts";
import { money, type PrintedAmount } from "./printed-amount.ts";

/**
 * F19: the council tax requirement over the tax base is the tax of a dwelling in band D, to the last digit printed.
 * Held where a paper prints one of each.
 */
export const requirementMakesBandD: CouncilIdentity = ({ councilTax }) => {
  const [requirement, base, bandD] = (["requirement", "tax base", "band d"] as const).map((kind) =>
    only(councilTax.filter((row) => row.kind === kind)),
  );
  if (requirement === undefined || base?.number === undefined || bandD === undefined) return noticed([]);
  const [raised, printed] = [taxAmount(requirement), taxAmount(bandD)];
  if (raised === undefined || printed === undefined || signOf(base.number) !== 1) return noticed([]);
  return held({ raised, printed, base: base.number, rows: [requirement, base, bandD] });
};

function only(rows: readonly CouncilTaxRow[]): CouncilTaxRow | undefined {
  return rows.length === 1 ? rows[0] : undefined;
}

type Division = {
  readonly raised: PrintedAmount;
  readonly base: Decimal;
  readonly printed: PrintedAmount;
  readonly rows: readonly [CouncilTaxRow, CouncilTaxRow, CouncilTaxRow];
};

function held(division: Division): Outcome {
  const { raised, base, printed, rows } = division;
  const exact = Big(raised.amount).div(base.exact);
  const difference = Big(printed.amount).minus(exact).abs();
  const half = lastDigit(printed.unit) / 2;
  if (difference.lte(half)) return { observations: [], sums: 1 };
  const severity: Severity = canBe(division, half) ? "rounding" : "error";
  const each = pence(Number(exact.toFixed(0)));
  const apart: Pence = pence(Math.abs(printed.amount - each));
  const way = printed.amount > each ? "more" : "less";
  const ending = severity === "rounding" ? ", which rounding explains." : ".";
  return {
    observations: [
      {
        identity: "F19",
        severity,
        message: `Council tax: ${money(raised.amount, raised.unit)} over a tax base of ${groupedDigits(base)} is ${money(each, printed.unit)} at band D, but band D is printed as ${money(printed.amount, printed.unit)}: ${money(apart, printed.unit)} ${way}${ending}`,
        difference: amountText(apart, printed.unit),
        unit: printed.unit,
        figures: rows.flatMap(taxFigure),
        place: placeOf(agreementTables.councilTax, rows[2], "amount"),
      },
    ],
    sums: 1,
  };
}

/** Whether a requirement and a base that round to those printed can make the tax printed. */
function canBe({ raised, base, printed }: Division, half: number): boolean {
  const halfRaised = lastDigit(raised.unit) === 1 ? 0 : lastDigit(raised.unit) / 2;
  const halfBase = Big(`5e-${base.places + 1}`);
  const least = Big(raised.amount - halfRaised).div(base.exact.plus(halfBase));
  const most = Big(raised.amount + halfRaised).div(base.exact.minus(halfBase));
  return least.lte(printed.amount + half) && most.gte(printed.amount - half);
}
