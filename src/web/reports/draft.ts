import { type Html, html, join } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import type { CheckedDraft, ChecklistItem } from "../../operations/report-checklist.ts";
import { reportHtml } from "../../report/html/report-html.ts";
import { homeCrumb } from "../frame.ts";
import { countWords } from "../portfolio/count-words.ts";
import type { AddressBook } from "../routes.ts";
import { answerPage, type PageHandler } from "../site.ts";
import { withDraft } from "./with-draft.ts";

/** /reports/res-2021-22-agreement/draft: the report as it would be, made from the ledger now. */
export const reportDraft: PageHandler = (visit, context) => {
  const asked = context.req.param("report") ?? "";
  return withDraft(visit, asked, (draft) => {
    const { to } = visit;
    const { report } = draft;
    if (report.id !== asked) return { kind: "moved", to: to.reports.one(report.id, "draft") };
    // That it is a draft is said above it, with what to do.
    const notices = report.notices.filter(({ tone }) => tone !== "draft");
    const article = reportHtml(
      { ...report, notices },
      {
        figure: (name) => to.trace(name),
        table: (code) => to.reports.table(report.id, "draft", code),
        picture: (sha256) => to.reports.picture(sha256),
      },
    );
    return answerPage({
      title: `Draft: ${report.title}, ${report.subject}`,
      part: "reports",
      breadcrumbs: [homeCrumb(visit), { text: "Reports", href: to.reports.library() }],
      main: html`${draftBar(to, draft)}${article}`,
      searchEngines: "hide",
    });
  });
};

function draftBar(to: AddressBook, { report, checklist }: CheckedDraft): Html {
  const { id } = report;
  const files = (
    [
      ["pdf", "PDF"],
      ["docx", "Word"],
      ["ods", "Spreadsheet of its tables"],
      ["html", "Web page in one file"],
    ] as const
  ).map(([file, text]) => link({ text, href: to.reports.file(id, "draft", file) }));
  return html`${notice({
    kind: "uncomfortable",
    point: "This is a draft. Nobody has approved or published it.",
    more: "It is made from the ledger each time it is opened, and its words and figures may still change.",
    follow: { text: checklistWords(checklist), href: to.reports.checklist(id) },
  })}<div class="report-bar"><p class="report-bar__files">Download the draft: ${join(files, " · ")}</p></div>`;
}

/** "2 errors and 13 warnings stand before publication" */
function checklistWords(checklist: readonly ChecklistItem[]): string {
  const errors = checklist.filter(({ severity }) => severity === "error").length;
  const warnings = checklist.length - errors;
  if (checklist.length === 0) return "Nothing stands between it and publication";
  const counted = [
    ...(errors === 0 ? [] : [countWords(errors, "error")]),
    ...(warnings === 0 ? [] : [countWords(warnings, "warning")]),
  ];
  return errors === 0
    ? `Nothing stops it from being approved; ${counted.join("")} to look at`
    : `${counted.join(" and ")}: the checklist before publication`;
}
