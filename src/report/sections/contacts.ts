import type { ContactRow } from "../../domain/data-package/tables/reports.ts";
import { tableBlock } from "../finance/parts.ts";
import type { Words } from "../model/words.ts";
import type { ReportSource } from "../report-source.ts";
import type { SectionBuilder } from "../section-builder.ts";

/** Whom to ask about the figures and the words, by their post. */
export const contacts: SectionBuilder<ReportSource> = (source, { id, title }) => {
  const rows = contactsOf(source);
  if (rows.length === 0) return undefined;
  const table = tableBlock(source, {
    id,
    caption: "Posts that answer questions about this report",
    columns: [
      { heading: "Post", kind: "header", width: 2 },
      { heading: "About", kind: "text", width: 3 },
      { heading: "How to reach it", kind: "text", width: 3 },
    ],
    rows: rows.map((row) => ({
      kind: "line",
      cells: [[row.role], row.about === undefined ? [] : [row.about], reachWords(row)],
    })),
    notes: [],
  });
  return { id, title, blocks: [table], sections: [] };
};

/** Those of a pack's portfolios come after its own, each once: their parts name none. */
function contactsOf(source: ReportSource): readonly ContactRow[] {
  if (source.of === "portfolio" || source.name.kind !== "pack") return source.written.contacts;
  const all = [source, ...source.portfolios].flatMap(({ written }) => written.contacts);
  return [...new Map(all.toReversed().map((row) => [toldOf(row), row])).values()].reverse();
}

function toldOf({ role, about, email, phone }: ContactRow): string {
  return JSON.stringify([role, about, email, phone]);
}

function reachWords({ email, phone }: ContactRow): Words {
  const mail: Words = email === undefined ? [] : [{ kind: "link", to: `mailto:${email}`, of: [email] }];
  if (phone === undefined) return mail.length === 0 ? ["No address given"] : mail;
  return mail.length === 0 ? [phone] : [...mail, `, ${phone}`];
}
