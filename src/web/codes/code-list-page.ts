import type { Feed } from "../../domain/feed/feed.ts";
import { codeTree, type TreeCode } from "../../domain/master-data/code-tree.ts";
import { handoverWords } from "../../domain/master-data/code-words.ts";
import { type Handover, handovers } from "../../domain/master-data/handover.ts";
import { heldOn, startedBy } from "../../domain/master-data/listed-code.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { dateTime } from "../../html/date-time.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html } from "../../html/html.ts";
import { section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { verdict } from "../../html/verdict.ts";
import { countWords } from "../portfolio/count-words.ts";
import type { AddressBook } from "../routes.ts";
import { aliasesTable } from "./aliases-table.ts";
import { listTitle } from "./list-words.ts";
import type { NamedList } from "./named-list.ts";
import type { ReviewedList } from "./reviewed-lists.ts";
import { unmatchedSpellings } from "./unmatched-spellings.ts";

export type CodeListPage = {
  readonly to: AddressBook;
  readonly day: Temporal.PlainDate;
  readonly named: NamedList;
  /** Undefined where nothing is held of it. */
  readonly review: ReviewedList | undefined;
  /** The feeds whose columns are of code lists, by their keys. */
  readonly feeds: ReadonlyMap<string, Feed>;
};

/** A code list on a day: what records write that matches nothing, the codes, what changed, and what was settled. */
export function codeListPage(page: CodeListPage): Html {
  const { to, day, named, review } = page;
  const { list, codes, aliases, changes } = named;
  const inForce = codes.filter((row) => heldOn(row, day));
  const others = codes.filter((row) => !heldOn(row, day));
  const changed = handovers(list, changes);
  return html`${titleBlock({ title: listTitle(list), about: html`The code list <code>${list}</code>, as on ${dateTime(day)}` })}${verdict(
    sentence(page),
  )}${review !== undefined && unmatchedSpellings(page, review)}${section({
    id: "codes",
    heading: "In force",
    level: 2,
    body:
      inForce.length === 0
        ? html`<p>No code of this list is in force on ${dateTime(day)}.</p>`
        : codesTable(page, "in-force", `Codes in force on ${dateWords(day)}`, codeTree(inForce)),
  })}${
    others.length > 0 &&
    section({
      id: "others",
      heading: "Ended, and to come",
      level: 2,
      ruled: true,
      body: otherCodes(
        page,
        others.map((row) => ({ row, depth: 0 })),
      ),
    })
  }${
    changed.length > 0 &&
    section({
      id: "changes",
      heading: "What changed when",
      level: 2,
      ruled: true,
      body: changesTable(page, changed),
    })
  }${
    aliases.length > 0 &&
    section({
      id: "spellings",
      heading: "Spellings that were settled",
      level: 2,
      ruled: true,
      body: aliasesTable(to, named, aliases),
    })
  }`;
}

function sentence({ day, named: { codes }, review }: CodeListPage): string {
  const now = codes.filter((row) => heldOn(row, day)).length;
  const toCome = codes.filter(({ from }) => !startedBy(from, day)).length;
  const ended = codes.length - now - toCome;
  const rest = [
    ...(ended > 0 ? [`${ended} ${ended === 1 ? "has" : "have"} ended`] : []),
    ...(toCome > 0 ? [`${toCome} ${toCome === 1 ? "is" : "are"} to come`] : []),
  ];
  const head = `${countWords(now, "code")} ${now === 1 ? "is" : "are"} in force on ${dateWords(day)}${rest.length === 0 ? "" : `; ${rest.join(" and ")}`}.`;
  if (review === undefined || review.records === 0) return head;
  return review.shown.length + review.withheld > 0
    ? head
    : `${head} All that records write matches one of them, or was settled.`;
}

const mostOpen = 12;

function otherCodes(page: CodeListPage, tree: readonly TreeCode[]): Html {
  const table = codesTable(page, "not-in-force", "Codes that had ended, or are still to come", tree);
  return tree.length <= mostOpen
    ? table
    : html`${fold({ summary: `All ${tree.length} of them`, body: table })}`;
}

function codesTable(
  { to, named }: CodeListPage,
  id: string,
  caption: string,
  tree: readonly TreeCode[],
): Html {
  const has = (field: "kind" | "outside" | "from" | "to") => tree.some(({ row }) => row[field] !== undefined);
  const kind = has("kind");
  const outside = has("outside");
  const [from, until] = [has("from"), has("to")];
  return dataTable({
    ...{ id, caption, narrow: "stack" },
    columns: [
      { heading: "Name", kind: "header" },
      { heading: "Code", kind: "text" },
      ...(kind ? [{ heading: "Kind", kind: "text" as const }] : []),
      ...(outside ? [{ heading: "Others call it", kind: "text" as const }] : []),
      ...(from ? [{ heading: "From", kind: "text" as const }] : []),
      ...(until ? [{ heading: "To", kind: "text" as const }] : []),
    ],
    rows: tree.map(
      ({ row, depth }): Row => ({
        kind: "line",
        id: `${id}-${row.code}`,
        cells: [
          html`<span class="tree-${Math.min(depth, 4)}">${link({ text: row.name, href: to.codes.code(named.list, row.code) })}</span>`,
          row.code,
          ...(kind ? [row.kind ?? "–"] : []),
          ...(outside ? [row.outside ?? "–"] : []),
          ...(from ? [row.from === undefined ? "–" : dateTime(row.from)] : []),
          ...(until ? [row.to === undefined ? "–" : dateTime(row.to)] : []),
        ],
      }),
    ),
  });
}

function changesTable({ named: { codes } }: CodeListPage, changed: readonly Handover[]): Html {
  const called = (code: string) => codes.find((row) => row.code === code)?.name ?? code;
  const named = (code: string) => `${called(code)} (${code})`;
  return dataTable({
    id: "changes-table",
    caption: "Changes, the newest first",
    columns: [
      { heading: "Day", kind: "header" },
      { heading: "What happened", kind: "text" },
      { heading: "What the shares rest on", kind: "text" },
    ],
    rows: changed.toReversed().map((one) => ({
      kind: "line",
      cells: [
        html`<span class="unbroken">${dateTime(one.on)}</span>`,
        `${handoverWords(one, named)}.`,
        [...new Set(one.parts.flatMap(({ basis }) => basis ?? []))].join("; ") || "–",
      ],
    })),
    narrow: "stack",
  });
}
