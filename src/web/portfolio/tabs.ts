import type { Html } from "../../html/html.ts";
import type { Link } from "../../html/link.ts";
import { sectionTabs } from "../../html/section-tabs.ts";
import type { CheckedAgreement } from "../reading.ts";
import type { AddressBook, PortfolioPart } from "../routes.ts";
import { portfolioName } from "./portfolio-name.ts";
import { unsettled } from "./unsettled.ts";

/** The parts of one portfolio's year, the one shown marked. Risks only where the agreement has any. */
export function portfolioTabs(
  to: AddressBook,
  found: CheckedAgreement,
  current: "plan" | "changes" | PortfolioPart,
): Html {
  const { portfolio, measures, risks, milestones } = found.agreement;
  const at = (part?: PortfolioPart) => to.portfolio(portfolio.portfolio, portfolio.year, part);
  const changed = to.changes({ portfolio: portfolio.portfolio, year: portfolio.year });
  const doubtful = unsettled(found.checked).length;
  const tabs: readonly (Link | undefined)[] = [
    { text: "Plan", href: at() },
    { text: `Measures (${measures.length})`, href: at("measures") },
    { text: "Money", href: at("finance") },
    risks.length + milestones.length === 0 ? undefined : { text: "Risks and milestones", href: at("risks") },
    { text: "Reports", href: at("reports") },
    { text: "What changed", href: changed },
    { text: `Does it add up? (${doubtful})`, href: to.findings(portfolio) },
  ];
  return sectionTabs({
    label: portfolioName(portfolio),
    tabs: tabs.filter((tab) => tab !== undefined),
    current: current === "plan" ? at() : current === "changes" ? changed : at(current),
  });
}
