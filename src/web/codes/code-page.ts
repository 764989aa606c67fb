import { heldOn, type ListedCode, startedBy } from "../../domain/master-data/listed-code.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import { dateTime } from "../../html/date-time.ts";
import { definitionList } from "../../html/definition-list.ts";
import { type Html, html, join } from "../../html/html.ts";
import { section, titleBlock } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { verdict } from "../../html/verdict.ts";
import type { columnsOfLists } from "../../operations/review-codes.ts";
import { aliasesTable } from "./aliases-table.ts";
import { lineageSection, type PlacedCode } from "./lineage-section.ts";
import { listTitle } from "./list-words.ts";

export type CodePage = PlacedCode & {
  readonly day: Temporal.PlainDate;
  /** The columns of feeds that are of its list. */
  readonly columns: ReturnType<typeof columnsOfLists>;
};

/** One code: whether it holds, where it comes from and what became of it, what records call it and where it is used. */
export function codePage(page: CodePage): Html {
  const { to, named, row, lineage } = page;
  const settled = named.aliases.filter(({ code }) => code === row.code);
  return html`${titleBlock({ title: row.name, about: html`The code <code>${row.code}</code> of ${link({ text: listTitle(named.list), href: to.codes.list(named.list) })}` })}${verdict(
    sentence(page),
  )}${lineage.steps.length > 0 && lineageSection(page)}${section({
    id: "about",
    heading: "About this code",
    level: 2,
    ruled: lineage.steps.length > 0,
    body: about(page),
  })}${
    settled.length > 0 &&
    section({
      id: "spellings",
      heading: "What records call it besides",
      level: 2,
      ruled: true,
      body: aliasesTable(to, named, settled),
    })
  }`;
}

function sentence({ row, day, lineage }: CodePage): string {
  const before = lineage.steps.filter(({ from, to }) => to === row.code && from !== to).length;
  const after = lineage.steps.filter(({ from, to }) => from === row.code && from !== to).length;
  return [
    standing(row, day),
    ...(before > 0
      ? [`It took over from ${before === 1 ? "one other" : `${countInWords(before)} others`}.`]
      : []),
    ...(after > 0
      ? [`${atStart(after === 1 ? "one other" : `${countInWords(after)} others`)} took over from it.`]
      : []),
  ].join(" ");
}

function standing({ name, from, to }: ListedCode, day: Temporal.PlainDate): string {
  if (!startedBy(from, day) && from !== undefined) return `${name} begins on ${dateWords(from)}.`;
  if (!heldOn({ from, to }, day) && to !== undefined) return `${name} ended on ${dateWords(to)}.`;
  const since = from === undefined ? "" : ` since ${dateWords(from)}`;
  const until = to === undefined ? "" : ` and ends on ${dateWords(to)}`;
  return `${name} has been in force${since}${until}.`.replace("has been in force.", "is in force.");
}

/** “two”, “17”. */
function countInWords(count: number): string {
  return (
    ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"][count] ??
    String(count)
  );
}

function about({ to, named, row, columns }: CodePage): Html {
  const { list, codes } = named;
  const parent = codes.find(({ code }) => code === row.parent);
  const children = codes.filter((one) => one.parent === row.code);
  const linked = (one: ListedCode) => link({ text: one.name, href: to.codes.code(list, one.code) });
  const shown = (day: Temporal.PlainDate | undefined) => (day === undefined ? "Not set" : dateTime(day));
  return definitionList([
    ...(row.kind === undefined ? [] : [{ term: "Kind", said: row.kind }]),
    ...(row.outside === undefined ? [] : [{ term: "Others call it", said: row.outside }]),
    { term: "First day", said: shown(row.from) },
    { term: "Last day", said: shown(row.to) },
    ...(parent === undefined ? [] : [{ term: "Belongs to", said: linked(parent) }]),
    ...(children.length === 0 ? [] : [{ term: "Holds", said: join(children.map(linked), ", ") }]),
    {
      term: "Used by",
      said:
        columns.length === 0
          ? "No feed names this list"
          : join(
              columns.map(
                ({ feed, column }) =>
                  html`${link({ text: feed.title, href: to.records.feed(feed.feed) })} (${column.title.toLowerCase()})`,
              ),
              ", ",
            ),
    },
  ]);
}
