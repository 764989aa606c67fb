import { type Html, html, join } from "../../html/html.ts";
import { section, titleBlock } from "../../html/layout.ts";
import { type Link, link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import { verdict } from "../../html/verdict.ts";
import type { Draft } from "../../operations/draft-report.ts";
import type { ChecklistItem } from "../../operations/report-checklist.ts";
import { everySection } from "../../report/model/walk.ts";
import { homeCrumb } from "../frame.ts";
import { countAtStart } from "../portfolio/count-words.ts";
import type { AddressBook } from "../routes.ts";
import { answerPage, type PageHandler } from "../site.ts";
import { withDraft } from "./with-draft.ts";

/** /reports/res-2021-22-agreement/checklist: what stands between the draft and its publication. */
export const reportChecklistPage: PageHandler = (visit, context) =>
  withDraft(visit, context.req.param("report") ?? "", (draft) => {
    const { to } = visit;
    const { report, checklist: items } = draft;
    const title = `Checklist: ${report.title}, ${report.subject}`;
    return answerPage({
      title,
      part: "reports",
      breadcrumbs: [
        homeCrumb(visit),
        { text: "Reports", href: to.reports.library() },
        { text: `Draft: ${report.title}`, href: to.reports.one(report.id, "draft") },
      ],
      main: html`${titleBlock({ title, about: "What stands between this draft and its publication." })}${verdict(standing(items))}${body(to, draft, items)}`,
      searchEngines: "hide",
    });
  });

function standing(items: readonly ChecklistItem[]): string {
  const errors = items.filter(({ severity }) => severity === "error").length;
  const warnings = items.length - errors;
  const stops =
    errors === 0
      ? "Nothing stops this report from being approved."
      : `${countAtStart(errors, "error stops", "errors stop")} this report from being approved.`;
  const more =
    warnings === 0 ? "" : ` ${countAtStart(warnings, "warning is", "warnings are")} to be looked at.`;
  return stops + more;
}

function body(to: AddressBook, draft: Draft, items: readonly ChecklistItem[]): Html {
  if (items.length === 0) {
    return notice({
      kind: "well",
      point: "Everything on the checklist is clear.",
      more: "Sums tie, every figure named in words is held, and nothing that is due is missing.",
    });
  }
  const errors = items.filter(({ severity }) => severity === "error");
  const warnings = items.filter(({ severity }) => severity === "warning");
  return html`${part(to, draft, errors, {
    id: "errors",
    heading: "Errors: put these right",
    said: "A report with an error cannot be approved. A sum that is right as it stands can be let stand, with a reason and a name.",
  })}${part(to, draft, warnings, {
    id: "warnings",
    heading: "Warnings: look at these",
    said: "They don’t stop the report. Put them right, or say in its words why they are so.",
  })}`;
}

type Part = { readonly id: string; readonly heading: string; readonly said: string };

function part(
  to: AddressBook,
  draft: Draft,
  items: readonly ChecklistItem[],
  { id, heading, said }: Part,
): Html | false {
  return (
    items.length > 0 &&
    section({
      id,
      heading: `${heading} (${items.length})`,
      level: 2,
      ruled: true,
      body: html`<p>${said}</p><ol class="said">${items.map((item) => html`<li>${item.message} ${places(to, draft, item)}</li>`)}</ol>`,
    })
  );
}

/** Where it stands: in the draft, among the findings, in the ledger. */
function places(
  to: AddressBook,
  { report, source }: Draft,
  { section: place, finding, figure }: ChecklistItem,
): Html {
  const { portfolio, year } = source.name;
  const title = [...everySection(report.sections)].find(({ id }) => id === place)?.title;
  const own = source.of === "portfolio" ? { portfolio, year } : { year };
  const links: readonly (Link | undefined)[] = [
    title === undefined || place === undefined
      ? undefined
      : { text: `In “${title}”`, href: `${to.reports.one(report.id, "draft")}#${place}` },
    finding === undefined ? undefined : { text: "Among what does not add up", href: to.findings(own) },
    figure === undefined ? undefined : { text: "The figure’s receipt", href: to.trace(figure) },
  ];
  return join(links.filter((one) => one !== undefined).map(link), " · ");
}
