import type { AddedOver } from "../../domain/budget/added-up.ts";
import { type CouncilOutturn, councilOutturn } from "../../domain/budget/council-outturn.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { type Html, html } from "../../html/html.ts";
import { verdict } from "../../html/verdict.ts";
import { totalWords } from "./added-cells.ts";
import type { CouncilMoney } from "./council-money.ts";

/** What the portfolios may spend together, and how far from it they expect to end; of how many, always. */
export function councilVerdict(money: CouncilMoney): Html {
  const outturn = councilOutturn(money.council);
  const { cashLimit } = outturn.figures.totals;
  const year = yearLabel(money.council.year);
  if (cashLimit.amount === undefined) {
    const { portfolios } = cashLimit;
    return verdict(
      portfolios === 1
        ? `The one portfolio held for ${year} prints no cash limit.`
        : `None of the ${portfolios} portfolios held for ${year} prints a cash limit.`,
    );
  }
  const limit = totalWords(money, cashLimit, { figure: "net cash limit" });
  return verdict(
    html`${whoWords(cashLimit)} may spend ${limit} net in ${year}.${forecastWords(money, outturn)}`,
  );
}

/** "The council’s 3 portfolios"; where some print none, only those that do. */
function whoWords({ printedBy, portfolios }: AddedOver): string {
  if (portfolios === 1) return "The one portfolio held";
  if (printedBy < portfolios)
    return `${printedBy} of the ${portfolios} portfolios held print a cash limit and together`;
  return `The ${portfolios} portfolios held`;
}

function forecastWords(money: CouncilMoney, { figures, period, label }: CouncilOutturn): Html {
  const { deficit } = figures.totals;
  if (deficit.amount === undefined || period === undefined) {
    const none = deficit.portfolios === 1 ? "It has no" : "None of them has a";
    return html` ${none} forecast of where the year will end.`;
  }
  const all = figures.rows.flatMap(({ figures: one }) => one.deficit.amount ?? []);
  const over = all.filter((amount) => amount > 0).length;
  const who = deficit.portfolios === 1 ? "it expects" : "they expect";
  const some =
    deficit.printedBy < deficit.portfolios
      ? `the ${deficit.printedBy} of ${deficit.portfolios} with a forecast expect`
      : who;
  if (deficit.amount === 0)
    return html` At ${label} ${some} to end the year exactly on that${counted(over, all.length)}.`;
  const words = totalWords(money, deficit, { figure: "forecast deficit", period });
  const way = deficit.amount > 0 ? "over" : "under";
  return html` At ${label} ${some} to end the year ${words} ${way} that${counted(over, all.length)}.`;
}

function counted(over: number, of: number): string {
  return of < 2 ? "" : `: ${over} of ${of} over their limits`;
}
