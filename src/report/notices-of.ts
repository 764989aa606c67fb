import type { Notice } from "./model/notice.ts";
import type { Words } from "./model/words.ts";
import type { ReportSource } from "./report-source.ts";
import { writtenBlocks } from "./section-words.ts";

/** What the version of a report that nobody has approved is called. */
export const draft = "Draft";

/** What must be said before anything else: that figures are made up, then that it is a draft, then the council's notices. */
export function noticesOf(source: ReportSource): readonly Notice[] {
  const rows = source.written.notices.filter(
    ({ period }) => period === undefined || period === source.name.period,
  );
  const notice = (row: (typeof rows)[number]): Notice => ({
    tone: row.madeUp === true ? "made up" : "information",
    title: row.madeUp === true ? "Some figures are made up" : "Please note",
    text: firstWords(source, row.text),
  });
  const { true: madeUp = [], false: others = [] } = Object.groupBy(
    rows,
    (row) => String(row.madeUp === true) as "true" | "false",
  );
  return [...madeUp.map(notice), ...draftNotice(source), ...others.map(notice)];
}

function draftNotice({ version }: ReportSource): readonly Notice[] {
  if (version !== draft) return [];
  return [
    {
      tone: "draft",
      title: "Draft",
      text: ["Nobody has approved this report. Its words and figures may change."],
    },
  ];
}

function firstWords(source: ReportSource, markdown: string): Words {
  const [first] = writtenBlocks(source, markdown, "").blocks;
  return first?.kind === "paragraph" ? first.text : [markdown];
}
