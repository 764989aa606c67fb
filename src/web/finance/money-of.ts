import { isOfPortfolio } from "../../domain/reconciliation/reconcile-council.ts";
import type { CheckedAgreement, CheckedCouncilYear } from "../reading.ts";
import type { AddressBook } from "../routes.ts";
import type { Money } from "./money-page.ts";
import { moneyFindings } from "./ties.ts";

/** What the money pages of a portfolio are made from: its agreement, and its council's year for what crosses portfolios. */
export function moneyOf(
  to: AddressBook,
  { agreement, checked }: CheckedAgreement,
  { council, checked: overCouncil }: CheckedCouncilYear,
): Money {
  const isOwn = isOfPortfolio(council, agreement.portfolio.portfolio);
  return {
    to,
    agreement,
    findings: moneyFindings(agreement, checked.findings),
    over: moneyFindings(agreement, overCouncil.findings.filter(isOwn)),
    portfolios: council.portfolios,
  };
}
