import { lastForecast } from "../../domain/budget/cash-limit.ts";
import { type SavingsAtRisk, savingsAtRisk } from "../../domain/budget/savings-at-risk.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { type HeldAmount, heldAmount } from "../../domain/data-package/held-amount.ts";
import type { SavingRow } from "../../domain/data-package/tables/reserves.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { nothing, type Pence, pence } from "../../domain/money/pence.ts";
import { listed } from "../../domain/reconciliation/sentence.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import { notice } from "../../html/notice.ts";
import type { Money } from "./money-page.ts";
import { roughWords, tableFigure } from "./printed.ts";

/** What the year end would bear if open savings slipped; undefined where none rated amber or red is open. */
export function savingSensitivity({ to, agreement }: Money): Html | undefined {
  const atRisk = savingsAtRisk(agreement.savings);
  if (atRisk.wholly === 0) return undefined;
  const row = lastForecast(agreement);
  const deficit = heldAmount(agreementTables.forecasts, row, "deficit");
  const label = agreement.periods.find(({ period }) => period === row?.period)?.label ?? row?.period ?? "";
  const said = notice({
    kind: "information",
    point: "This is a projection, not a forecast.",
    more: "It is worked out on this page.",
  });
  const words = html`<p>${figure({ text: moneyWords(atRisk.wholly) })} of the savings rated amber or red is not yet achieved: ${openNames(atRisk)}. The table shows what the year end would bear if half of it, or all of it, were not made this year.${baseWords(deficit)}${unratedWords(atRisk.unrated)}</p>`;
  const href = deficit && to.figure(deficit.table, deficit.row, deficit.property);
  return html`<h3 class="heading heading--small" id="sensitivity">If open savings slip</h3>${said}${words}${dataTable(
    {
      id: "sensitivity-table",
      caption: "Year end against the cash limit if open savings slip, projected on this page, £000",
      reading: "Brackets are a surplus.",
      columns: [
        { heading: "What happens", kind: "header" },
        { heading: "Not saved", kind: "number" },
        { heading: "Surplus or deficit", kind: "number" },
      ],
      rows: [
        line(
          deficit === undefined ? "Nothing slips" : `As officers forecast at ${label}`,
          nothing,
          deficit?.amount,
          href,
        ),
        line("Half of what is open slips", atRisk.half, deficit?.amount),
        line("All of it slips", atRisk.wholly, deficit?.amount),
      ],
      narrow: "stack",
    },
  )}`;
}

function line(name: string, slips: Pence, deficit: Pence | undefined, href?: string): Row {
  return {
    kind: "line",
    cells: [name, tableFigure(slips), tableFigure(pence((deficit ?? 0) + slips), href)],
  };
}

function openNames({ savings }: SavingsAtRisk): string {
  return listed(
    savings.map(({ saving: { name, achieved }, open }) => {
      const unsaid = achieved === undefined ? ", nothing said of what is achieved" : "";
      return `${name.replace(/\.$/, "")} (${roughWords(open)}${unsaid})`;
    }),
  );
}

/** What the scenarios are added to, and what that takes for granted. */
function baseWords(deficit: HeldAmount | undefined): string {
  return deficit === undefined
    ? " No forecast is held, so both are added to a year that ends exactly on the cash limit."
    : " Both are added to the officers’ forecast as if that counted every saving as made; where it already allows for some, the year would end better than this.";
}

function unratedWords(unrated: readonly SavingRow[]): string {
  if (unrated.length === 0) return "";
  return ` Not rated, and so not counted: ${listed(unrated.map(({ name }) => name))}.`;
}
