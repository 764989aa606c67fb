import type { Link } from "../../html/link.ts";
import type { CheckedDraft } from "../../operations/report-checklist.ts";
import { type Answer, notFound } from "../site.ts";
import type { Visit } from "../visit.ts";
import { draftOf, TooManyAtOnce } from "./draft-of.ts";

const busy =
  "Drafts are made when they are asked for, one after another, and several are being made. Nothing is wrong: ask again in a minute.";

/** Answers for the draft the address names; one that can't be made is not found, with why. */
export async function withDraft(
  visit: Visit,
  id: string,
  answer: (draft: CheckedDraft) => Answer | Promise<Answer>,
): Promise<Answer> {
  try {
    const draft = await draftOf(visit, id);
    if (draft === undefined) {
      const example = "A report is named by a portfolio, a year and a kind, such as abc-2021-22-agreement.";
      return notFound(`“${id.slice(0, 80)}” names no report. ${example}`, [library(visit)]);
    }
    if (!draft.ok) return notFound(draft.issues.map(({ message }) => message).join(" "), [library(visit)]);
    return await answer(draft.value);
  } catch (cause) {
    if (cause instanceof TooManyAtOnce) return { kind: "busy", what: busy };
    throw cause;
  }
}

function library({ to }: Visit): Link {
  return { text: "All reports, and the drafts that can be made", href: to.reports.library() };
}
