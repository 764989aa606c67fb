import { virementHalves } from "../../domain/budget/virement.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { sum } from "../../domain/money/pence.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import { countAtStart } from "../portfolio/count-words.ts";
import { type Money, moneySection } from "./money-page.ts";
import { virementTable } from "./virement-table.ts";

/** The virements this portfolio is a side of; undefined where none is held. */
export function virements(money: Money): Html | undefined {
  const { virements: rows, portfolio } = money.agreement;
  if (rows.length === 0) return undefined;
  const net = sum(virementHalves(rows, portfolio.portfolio).map(({ amount }) => amount));
  const made = `${countAtStart(rows.length, "virement")} moved budget in ${yearLabel(portfolio.year)}`;
  const effect =
    net === 0
      ? html`, and left the portfolio’s total as it was.`
      : html`: the portfolio ${net > 0 ? "gained" : "gave up"} ${figure({ text: moneyWords(net) })} in all.`;
  return moneySection(
    money,
    "virements",
    html`<p>${made}${effect}</p>${virementTable(money, "virements-table", rows)}`,
  );
}
