import type { Notice } from "../model/notice.ts";
import type { Report } from "../model/report.ts";

/**
 * Exactly the words and values of a report as one text, for a digest: what an approver approves. Its version, its
 * instant and what is said of its being a draft stand outside, since they change when it is published.
 */
export function valuesText({ id, kind, title, subject, council, notices, sections, cover }: Report): string {
  return JSON.stringify({
    id,
    kind,
    title,
    subject,
    council: council.name,
    image: cover.image ?? null,
    notices: notices.filter(isOfValues),
    sections,
  });
}

function isOfValues({ tone }: Notice): boolean {
  return tone !== "draft" && tone !== "withdrawn" && tone !== "information";
}
