import { blankMeans, choice, code, count, date, flag, line, optional, year } from "../column.ts";
import { defineTable, type RowOf } from "../table.ts";

const ofPortfolio = { table: "portfolios", columns: ["portfolio", "year"] };

export const documents = defineTable({
  name: "documents",
  title: "Documents",
  about: "The agreements and reports the figures were printed in.",
  key: ["document"],
  references: [ofPortfolio],
  columns: {
    document: code("A short key for the document."),
    portfolio: code("The portfolio it is about."),
    year: year("The financial year it is about."),
    kind: choice(["agreement", "in-year report", "annual report", "corporate report"], "What kind it is."),
    title: line("Its title as printed."),
    date: optional(date("The date printed on it; blank where it prints none.")),
    version: optional(line("The version as printed, such as 1.0 (CRMG).")),
    approvedBy: optional(line("Who approved it, as printed.")),
    file: optional(line("The name of the file it was read from.")),
  },
});
export type DocumentRow = RowOf<typeof documents>;

export const periods = defineTable({
  name: "periods",
  title: "Reporting periods",
  about: "The stretches of a year that are reported on, with their cut-off dates.",
  key: ["year", "period"],
  columns: {
    year: year("The financial year."),
    period: code("A short key for the period, such as mid-year."),
    label: line("The label as printed, such as Mid-Year."),
    from: optional(date("Its first day.")),
    to: optional(date("Its last day.")),
    performanceCutOff: optional(date("The last day performance figures count.")),
    financeCutOff: optional(date("The last day finance figures count.")),
    position: count("Its place in the year, from 1."),
  },
});
export type PeriodRow = RowOf<typeof periods>;

export const meetings = defineTable({
  name: "meetings",
  title: "Meetings",
  about: "When a report on a portfolio goes to a committee.",
  key: ["portfolio", "year", "meeting"],
  references: [
    ofPortfolio,
    { table: "committees", columns: ["committee"] },
    { table: "periods", columns: ["year", "period"] },
  ],
  columns: {
    portfolio: code("The portfolio's code."),
    year: year("The financial year."),
    meeting: code("A short key for the meeting."),
    committee: optional(code("The committee's code; blank where the paper names none.")),
    period: optional(code("The reporting period it is about.")),
    report: line("The report as the timetable names it."),
    date: optional(date("The day of the meeting.")),
    asPrinted: optional(line("The date as printed.")),
    confirmed: blankMeans("yes", choice(["yes", "no"], "Whether the date is settled.")),
    covers: optional(line("The stretch of time it covers, as printed.")),
    byException: optional(flag("Whether it is only held when something needs reporting.")),
    position: count("Its place in the timetable, from 1."),
  },
});
export type MeetingRow = RowOf<typeof meetings>;
