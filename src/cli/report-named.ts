import { nearest } from "../domain/data-package/nearest.ts";
import { reportKinds, wholeCouncil } from "../domain/data-package/tables/reports.ts";
import { parseFinancialYear } from "../domain/period/financial-year.ts";
import type { ReportName } from "../domain/publication/report-id.ts";
import { WrongUse } from "./effects.ts";

/** The options that name a report beside its kind. */
export type ReportOptions = {
  readonly portfolio?: string;
  readonly committee?: string;
  readonly year?: string;
  readonly period?: string;
};

/** The report a command is about. Refuses a kind there is none of, and one without whom or which year it is about. */
export function reportGiven(
  kindGiven: string,
  { portfolio, committee, year, period }: ReportOptions,
): ReportName {
  const kind = reportKinds.find((one) => one === kindGiven.toLowerCase());
  if (kind === undefined) {
    const near = nearest(kindGiven, reportKinds);
    const remedy = near === undefined ? `Give one of: ${reportKinds.join(", ")}.` : `Did you mean ${near}?`;
    throw new WrongUse(`“${kindGiven}” is not a kind of report. ${remedy}`);
  }
  if (year === undefined) throw new WrongUse("Give the financial year: --year 2021/22.");
  const read = parseFinancialYear(year);
  if (!read.ok) throw new WrongUse(read.issues.map(({ message }) => message).join("\n"));
  const subject = kind === "cpr" ? wholeCouncil : kind === "pack" ? committee : portfolio;
  if (subject === undefined) {
    const option = kind === "pack" ? "--committee CODE" : "--portfolio CODE";
    throw new WrongUse(`Say whom the report is for: ${option}.`);
  }
  const name = { portfolio: subject, year: read.value, kind };
  if (kind === "agreement" && period !== undefined) {
    throw new WrongUse("An agreement is for a whole year. Leave --period out, or ask for ppr.");
  }
  if (period !== undefined) return { ...name, period };
  if (kind === "ppr") throw new WrongUse("Say which period it reports: --period mid-year.");
  return name;
}
