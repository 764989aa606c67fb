import { blankMeans, choice, code, count, date, flag, line, optional, text, year } from "../column.ts";
import { defineTable, type RowOf } from "../table.ts";

/** What stands in the portfolio column for a report on the council as a whole. */
export const wholeCouncil = "council";

/** The three columns that name a report: `res-2021-22-ppr-mid-year` is RES, 2021/22, ppr-mid-year. */
const ofReport = {
  portfolio: code("The code of the portfolio it is about, or of the committee it goes to; “council” is all."),
  year: year("The financial year it is about."),
  report: code("The kind of report, with the period where it has one: agreement, or ppr-mid-year."),
};

const position = count("Its place in print, from 1.");

export const reportKinds = ["agreement", "ppr", "exceptions", "finance", "cpr", "pack", "summary"] as const;

export const reportSections = defineTable({
  name: "report_sections",
  title: "Sections of reports",
  about:
    "How a kind of report is laid out where it differs from the usual: sections in another order, under another name, left out, or of the council's own.",
  key: ["kind", "section"],
  columns: {
    kind: choice(reportKinds, "The kind of report."),
    section: code("The key of a section Outturn knows, or of one of the council's own, filled by texts."),
    title: optional(line("The heading; blank keeps the usual one.")),
    shown: blankMeans("yes", choice(["yes", "no"], "Whether it is printed.")),
    position,
  },
});
export type ReportSectionRow = RowOf<typeof reportSections>;

export const reportTexts = defineTable({
  name: "report_texts",
  title: "Texts of reports",
  about:
    "The words of a report, section by section. Figures are written as tokens such as {{RES1.1}}, so that they are always the ledger's.",
  key: ["portfolio", "year", "report", "section"],
  columns: {
    ...ofReport,
    section: code("The section it stands in, such as introduction."),
    title: optional(line("The heading; blank keeps the section's own.")),
    text: text("What it says, in Markdown."),
    writtenBy: optional(line("The post that answers for the words; never a person's name.")),
  },
});
export type ReportTextRow = RowOf<typeof reportTexts>;

export const reportCovers = defineTable({
  name: "report_covers",
  title: "Covers of reports",
  about: "What the first page of a report says beyond its title.",
  key: ["portfolio", "year", "report"],
  columns: {
    ...ofReport,
    title: optional(line("The title; blank keeps the usual one.")),
    subtitle: optional(line("A line beneath it.")),
    committee: optional(code("The committee it goes to.")),
    meetingOn: optional(date("The day of the meeting.")),
    from: optional(line("The post that brings the report, such as Deputy Chief Executive.")),
    image: optional(code("The key of a picture for the cover.")),
    since: optional(code("The report it is held against, such as ppr-q1; blank means the one before.")),
  },
});
export type ReportCoverRow = RowOf<typeof reportCovers>;

export const recommendations = defineTable({
  name: "recommendations",
  title: "Recommendations",
  about: "What a committee is asked to do with a report.",
  key: ["portfolio", "year", "report", "recommendation"],
  columns: {
    ...ofReport,
    recommendation: code("A short key for the recommendation, such as a."),
    committee: optional(code("The committee asked; blank means every one that takes the report.")),
    verb: choice(["note", "approve", "review", "identify", "agree"], "What it is asked to do."),
    text: line("What it is asked to note, approve or review: the rest of the sentence."),
    section: optional(code("The section of the report it is about.")),
    position,
  },
});
export type RecommendationRow = RowOf<typeof recommendations>;

export const contacts = defineTable({
  name: "contacts",
  title: "Contacts",
  about: "Whom to ask about a portfolio's figures and words, by their post.",
  key: ["portfolio", "year", "contact"],
  columns: {
    portfolio: code("The portfolio's code; “council” is for every report."),
    year: year("The financial year."),
    contact: code("A short key for the contact."),
    role: line("The post or team; never a person's name."),
    about: optional(line("What to ask it about.")),
    email: optional(line("A shared address.")),
    phone: optional(line("A telephone number.")),
    position,
  },
});
export type ContactRow = RowOf<typeof contacts>;

export const images = defineTable({
  name: "images",
  title: "Pictures",
  about: "Photographs and pictures that reports print. The files lie in the package's folder “files”.",
  key: ["image"],
  columns: {
    image: code("A short key for the picture."),
    file: line("The name of its file in the folder “files”: a JPEG or PNG of at most 5 MB."),
    alt: line("What it shows, in words for who cannot see it."),
    credit: optional(line("Whose picture it is.")),
    sha256: optional(line("The file's SHA-256; worked out on import.")),
  },
});
export type ImageRow = RowOf<typeof images>;

export const notices = defineTable({
  name: "notices",
  title: "Notices",
  about:
    "What every page and report that shows certain figures must say first: that some are made up, that a service is not counted.",
  key: ["portfolio", "year", "notice"],
  columns: {
    portfolio: code("The portfolio's code; “council” is for all."),
    year: year("The financial year."),
    notice: code("A short key for the notice."),
    period: optional(code("The reporting period whose figures it is about; blank means the whole year.")),
    madeUp: optional(flag("Whether it says that figures are made up.")),
    text: line("What it says, in a sentence."),
  },
});
export type NoticeRow = RowOf<typeof notices>;

export const publications = defineTable({
  name: "publications",
  title: "Publications",
  about: "Versions of reports that were approved, published or withdrawn. Outturn writes this table.",
  key: ["portfolio", "year", "report", "version"],
  columns: {
    ...ofReport,
    version: code("The version, such as 1.0."),
    label: optional(line("The version as printed, such as 1.0 (CRMG).")),
    title: line("The report's title."),
    stage: choice(["approved", "published", "withdrawn"], "How far it has come."),
    asAt: line("The instant its figures were known at, such as 2021-11-23T10:00:00Z."),
    entry: count("The newest entry of the ledger its figures were taken from."),
    approvedBy: line("The post or person that approved it."),
    approvedOn: date("The day it was approved."),
    publishedOn: optional(date("The day it was published.")),
    withdrawnOn: optional(date("The day it was withdrawn.")),
    reason: optional(text("Why it was withdrawn.")),
    note: optional(text("The public note on what this version changed.")),
    valuesSha256: line("The SHA-256 of exactly the words and values approved."),
    model: optional(line("The SHA-256 of the report as kept.")),
    html: optional(line("The SHA-256 of the page.")),
    pdf: optional(line("The SHA-256 of the PDF.")),
    docx: optional(line("The SHA-256 of the Word document.")),
    ods: optional(line("The SHA-256 of the spreadsheet.")),
  },
});
export type PublicationRow = RowOf<typeof publications>;
