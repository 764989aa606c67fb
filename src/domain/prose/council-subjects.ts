import type { Added } from "../budget/added-up.ts";
import { councilCapital } from "../budget/council-capital.ts";
import { councilOutturn } from "../budget/council-outturn.ts";
import { councilReserves } from "../budget/council-reserves.ts";
import { councilSavings } from "../budget/council-savings.ts";
import { agreementTables } from "../data-package/agreement.ts";
import type { CouncilYear } from "../data-package/council-year.ts";
import { yearLabel } from "../period/financial-year.ts";
import { cellAmount, moneySubject } from "./money-subject.ts";
import type { Amount, Subject } from "./subject.ts";

/** The money of the whole council: sums over its portfolios, and the lines it prints for itself. */
export function councilSubjects(council: CouncilYear): readonly Subject[] {
  const { cashLimit, outturn, deficit } = councilOutturn(council).figures.totals;
  const savings = councilSavings(council).totals;
  const reserves = councilReserves(council).totals;
  const subject = (name: string, choices: Readonly<Record<string, Added>>) =>
    moneySubject(
      { name: `council ${name}` },
      Object.fromEntries(Object.entries(choices).map(([words, added]) => [words, amountOf(added)])),
    );
  return [
    subject("cash limit", { "": cashLimit }),
    subject("forecast outturn", { "": outturn }),
    subject("forecast variance", { "": deficit }),
    subject("savings total", { "": savings.value, achieved: savings.achieved }),
    subject("reserves total", {
      "": reserves.approved,
      opening: reserves.baseline,
      approved: reserves.approved,
      "forecast use": reserves.forecastUse,
      balance: reserves.balance,
      closing: reserves.closing,
    }),
    capital(council),
    ...ownLines(council),
  ];
}

function capital(council: CouncilYear): Subject {
  const { years, programme } = councilCapital(council);
  const none: Amount = { amount: undefined, cells: [] };
  const byYear = years.map((year): readonly [string, Amount] => {
    const added = programme.totals[String(year)];
    return [yearLabel(year), added === undefined ? none : amountOf(added)];
  });
  const own = byYear.find(([label]) => label === yearLabel(council.year))?.[1] ?? none;
  return moneySubject({ name: "council capital programme" }, { "": own, ...Object.fromEntries(byYear) });
}

function ownLines({ councilTax, councilStatements, virements }: CouncilYear): readonly Subject[] {
  return [
    ...councilTax.map((row) =>
      moneySubject(
        { name: `council tax ${row.line}`, also: [`council tax ${row.name}`] },
        { "": cellAmount(agreementTables.councilTax, row, "amount") },
      ),
    ),
    ...councilStatements.map((row) =>
      moneySubject(
        { name: `council statement ${row.statement}` },
        { "": cellAmount(agreementTables.councilStatements, row, "amount") },
      ),
    ),
    ...virements.map((row) =>
      moneySubject(
        { name: `virement ${row.virement}` },
        { "": cellAmount(agreementTables.virements, row, "amount") },
      ),
    ),
  ];
}

function amountOf({ amount, parts }: Added): Amount {
  return { amount, cells: parts.map(({ at }) => at) };
}
