import { agreementTables } from "../data-package/agreement.ts";
import { addDecimals, decimal, decimalText, subtractDecimals } from "../value/decimal.ts";
import type { CouncilIdentity } from "./council-identity.ts";
import { taxFigure } from "./council-tax-row.ts";
import { noticed } from "./identity.ts";
import { placeOf } from "./place.ts";
import { countWord } from "./sentence.ts";

const ALL = decimal("100");

/** F20: the shares in which council tax is split total 100%, but for half of a last printed digit of each. */
export const sharesTotalAHundred: CouncilIdentity = ({ councilTax }) => {
  const rows = councilTax.filter(({ kind, number }) => kind === "share" && number !== undefined);
  const shares = rows.flatMap(({ number }) => number ?? []);
  const [last] = rows.slice(-1);
  if (last === undefined) return noticed([]);
  const total = shares.reduce(addDecimals, decimal("0"));
  const difference = subtractDecimals(total, ALL).exact.abs();
  if (difference.eq(0)) return { observations: [], sums: 1 };
  const slack = shares.reduce((all, { places }) => all + 0.5 / 10 ** places, 0);
  const isRounding = shares.length > 1 && difference.lt(slack);
  const apart = `${difference.toFixed(total.places)} points ${total.exact.gt(100) ? "more" : "less"}`;
  return {
    observations: [
      {
        identity: "F20",
        severity: isRounding ? "rounding" : "error",
        message: `Council tax: the ${countWord(shares.length)} shares add up to ${decimalText(total)}%, which is ${apart} than the whole${isRounding ? "; rounding explains it" : ""}.`,
        difference: difference.toFixed(total.places),
        unit: "percentage",
        figures: rows.flatMap(taxFigure),
        place: placeOf(agreementTables.councilTax, last, "number"),
      },
    ],
    sums: 1,
  };
};
