import { agreementTables } from "../data-package/agreement.ts";
import type { CouncilYear } from "../data-package/council-year.ts";
import type { CouncilStatementRow } from "../data-package/tables/council-money.ts";
import type { VirementRow } from "../data-package/tables/virements.ts";
import { councilFigures } from "./council-figures.ts";
import { type CouncilIdentity, ofPortfolio, portfolioCalled } from "./council-identity.ts";
import { type PrintedAmount, printedAmount } from "./printed-amount.ts";
import type { Sum, Weighed } from "./sum.ts";
import { virementAmount, virementWords } from "./virement-amount.ts";
import { bestOf, outcomeOf, weigh } from "./weigh.ts";

/**
 * The council's own figures are those of its portfolios added up. A portfolio that prints none of a figure could hold
 * any amount of it, so that a difference is then a doubt; where none prints it nothing is said.
 */
export function portfoliosMakeTheCouncil(identity: string): CouncilIdentity {
  return (council) => outcomeOf(council.councilStatements.flatMap((row) => summed(identity, council, row)));
}

function summed(identity: string, council: CouncilYear, statement: CouncilStatementRow): readonly Weighed[] {
  const whole = printedAmount(agreementTables.councilStatements, statement, "amount", {
    name: "the council’s figure",
    label: `${statement.label} (the council’s own ${statement.place === "prose" ? "text" : statement.place})`,
  });
  if (whole === undefined) return [];
  const base = { identity, subject: `${statement.label}, all portfolios`, whole };
  if (statement.figure === "virements") return identity === "F12" ? moved(council, statement, base) : [];
  const figure = councilFigures[statement.figure];
  if (figure.identity !== identity) return [];
  const each = council.portfolios.map((money) => ({
    name: money.portfolio.name,
    amounts: figure
      .of(money, statement)
      .flatMap((amount) => (amount ? [ofPortfolio(money.portfolio, amount)] : [])),
  }));
  const parts = each.flatMap(({ amounts }) => amounts);
  const blank = each.filter(({ amounts }) => amounts.length === 0).map(({ name }) => name);
  if (parts.length === 0) return [];
  return [weigh({ ...base, parts, partsAre: "portfolios", blank })];
}

/** What the virements moved: in the period or by it, all of them or those between portfolios, whichever a paper counts. */
function moved(
  council: CouncilYear,
  { period }: CouncilStatementRow,
  base: Pick<Sum, "identity" | "subject" | "whole">,
): readonly Weighed[] {
  const { virements, periods } = council;
  const called = portfolioCalled(council);
  const place = (key: string | undefined) => periods.find((row) => row.period === key)?.position ?? 0;
  const within = virements.filter((row) => period === undefined || row.period === period);
  const by = virements.filter((row) => period === undefined || place(row.period) <= place(period));
  const [first, ...others] = [within, by]
    .flatMap((rows) => [rows, rows.filter((row) => row.fromPortfolio !== row.toPortfolio)])
    .filter((rows) => rows.length > 0)
    .map(
      (rows): Sum => ({
        ...base,
        parts: rows.flatMap((row) => amountMoved(row, called)),
        partsAre: "virements",
      }),
    );
  return first === undefined ? [] : [bestOf(first, ...others)];
}

function amountMoved(row: VirementRow, called: (code: string) => string): readonly PrintedAmount[] {
  const words = virementWords(row, called);
  const amount = virementAmount(row, words);
  return amount === undefined ? [] : [{ ...amount, name: words }];
}
