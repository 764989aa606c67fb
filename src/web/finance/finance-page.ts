import type { Agreement } from "../../domain/data-package/agreement.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { listed } from "../../domain/reconciliation/sentence.ts";
import { contents } from "../../html/contents.ts";
import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { printedPortfolioSheets } from "../../open-data/portfolio-sheets.ts";
import { moneyFileLinks } from "../finance-files/file-links.ts";
import { portfolioHead } from "../portfolio/portfolio-head.ts";
import type { CheckedAgreement, CheckedCouncilYear } from "../reading.ts";
import type { AddressBook } from "../routes.ts";
import { bridge } from "./bridge.ts";
import { capital } from "./capital.ts";
import { elsewhere } from "./elsewhere.ts";
import { forecast } from "./forecast.ts";
import { moneyHeadlines } from "./headlines.ts";
import { moneyOf } from "./money-of.ts";
import { type Money, type PartName, partNames, parts } from "./money-page.ts";
import { moneyVerdict } from "./money-verdict.ts";
import { oneOff } from "./one-off.ts";
import { outlook } from "./outlook-part.ts";
import { reserves } from "./reserves.ts";
import { resourceTable } from "./resource-table.ts";
import { ringFenced } from "./ring-fenced.ts";
import { savings } from "./savings.ts";
import { serviceTable } from "./service-table.ts";
import { spent } from "./spent.ts";
import { moneySums, tiesNotice } from "./ties.ts";
import { virements } from "./virements.ts";

export type MoneyOnPage = {
  readonly found: CheckedAgreement;
  /** The council's money of the same year. */
  readonly council: CheckedCouncilYear;
  /** The day the page is read on. */
  readonly day: Temporal.PlainDate;
};

/** The money of one portfolio's year, from what may be spent to where the paper repeats itself. */
export function financePage(to: AddressBook, { found, council, day }: MoneyOnPage): Html {
  const { agreement } = found;
  const money = moneyOf(to, found, council);
  const shown = partNames.flatMap((name) => {
    const body = makers[name](money);
    return body === undefined ? [] : [{ name, body }];
  });
  const links = shown.map(({ name }) => ({ text: parts[name].heading, href: `#${name}` }));
  return html`${portfolioHead({ to, found, day, current: "finance", title: "Money" })}
<p class="quiet">Tables are in £000. Brackets are income, savings, money from reserves or a surplus.</p>
${moneyVerdict(to, agreement)}${moneyHeadlines(money)}${tiesNotice(money, moneySums(agreement))}${contents(links)}${shown.map(({ body }) => body)}${waysOut(money)}${notPrinted(agreement)}`;
}

/** The same tables as files, and the money of the whole council in that year. */
function waysOut({ to, agreement }: Money): Html {
  const { portfolio, year } = agreement.portfolio;
  const council = link({ text: `The council’s money ${yearLabel(year)}`, href: to.finance(year) });
  return html`${moneyFileLinks(to, { portfolio, year }, printedPortfolioSheets(agreement))}<p>${council} adds up all portfolios.</p>`;
}

/** How each part of the page is made; undefined where the paper prints nothing for it. */
const makers: Readonly<Record<PartName, (money: Money) => Html | undefined>> = {
  resources: resourceTable,
  bridge,
  virements,
  services: serviceTable,
  spent,
  forecast,
  outlook,
  reserves,
  savings,
  capital,
  "ring-fenced": ringFenced,
  "one-off": oneOff,
  elsewhere,
};

/** What a reader may look for in vain, said once at the end. */
function notPrinted(agreement: Agreement): Html | undefined {
  const missing = [
    agreement.budgetMovements.length === 0 && "the steps from the last budget to this one",
    agreement.budgetLines.length === 0 && "the budget of each service",
    agreement.reserves.length === 0 && "reserves",
    agreement.savings.length === 0 && "savings",
  ].filter((words) => words !== false);
  if (missing.length === 0) return undefined;
  return html`<p class="quiet">This agreement does not print ${listed(missing).replace(/ and ([^,]*)$/, " or $1")}.</p>`;
}
