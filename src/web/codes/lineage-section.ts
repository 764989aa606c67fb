import { type LineageStrip, lineageStrip } from "../../charts/lineage-strip.ts";
import { daysHeldWords, shareWords } from "../../domain/master-data/code-words.ts";
import type { Lineage, LineageStep } from "../../domain/master-data/lineage.ts";
import type { ListedCode } from "../../domain/master-data/listed-code.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { dataTable } from "../../html/data-table.ts";
import { dateTime } from "../../html/date-time.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { notice } from "../../html/notice.ts";
import type { AddressBook } from "../routes.ts";
import type { NamedList } from "./named-list.ts";

/** A code of a list with where it comes from and what became of it. */
export type PlacedCode = {
  readonly to: AddressBook;
  readonly named: NamedList;
  readonly row: ListedCode;
  readonly lineage: Lineage;
};

/** More codes than these make no picture: the table has all of them. */
const mostDrawn = 14;

/** Where a code comes from and what became of it, as a picture and as a table, and what it means for history. */
export function lineageSection(page: PlacedCode): Html {
  const { lineage } = page;
  const drawn = lineage.codes.length > 1 && lineage.codes.length <= mostDrawn;
  const unknown = lineage.steps.filter(({ share }) => share === undefined);
  return section({
    id: "lineage",
    heading: "Where it comes from, and what became of it",
    level: 2,
    body: html`${
      unknown.length > 0 &&
      notice({
        kind: "uncomfortable",
        point: "Not comparable over this change.",
        more: "It is not known which share of the older codes went where, so their figures can’t be put on the newer ones.",
      })
    }${drawn && chartFigure({ chart: lineageStrip(pictured(page)), finding: finding(page) })}${stepsTable(page)}`,
  });
}

function finding({ lineage: { steps } }: PlacedCode): string {
  const restated = steps.every(({ share }) => share !== undefined);
  return restated
    ? "The older codes stand first; each line is the share that went to the newer one. Figures put on newer codes by these shares are marked as restated."
    : "The older codes stand first. A dashed line is a share that is not known.";
}

function pictured({ named: { codes }, row, lineage }: PlacedCode): LineageStrip {
  const of = (code: string) => codes.find((one) => one.code === code);
  const drawn = lineage.steps.filter(({ from, to }) => from !== to);
  return {
    id: "lineage-picture",
    title: `Where ${row.name} comes from and what became of it`,
    description: drawn
      .map(
        (step) =>
          `${shareOf(step)} of ${of(step.from)?.name ?? step.from} to ${of(step.to)?.name ?? step.to} on ${dateWords(step.on)}.`,
      )
      .join(" "),
    codes: lineage.codes.map(({ code, generation }) => {
      const held = daysHeldWords(of(code) ?? { from: undefined, to: undefined });
      return {
        ...{ key: code, generation, name: of(code)?.name ?? code },
        under: held === undefined ? code : `${code}, ${held}`,
      };
    }),
    links: drawn.map((step) => ({
      ...{ from: step.from, to: step.to, label: shareOf(step) },
      share: step.share === undefined ? undefined : Number(step.share.exact),
    })),
  };
}

function shareOf({ share }: LineageStep): string {
  if (share === undefined) return "some";
  return share.exact.eq(1) ? "all" : shareWords(share);
}

function stepsTable({ to, named: { list, codes }, lineage }: PlacedCode): Html {
  const linked = (code: string) =>
    html`${link({ text: codes.find((one) => one.code === code)?.name ?? code, href: to.codes.code(list, code) })} (${code})`;
  return dataTable({
    id: "lineage-table",
    caption: "Each change, the earliest first",
    columns: [
      { heading: "Day", kind: "header" },
      { heading: "From", kind: "text" },
      { heading: "To", kind: "text" },
      { heading: "Share", kind: "text" },
      { heading: "What happened", kind: "text" },
      { heading: "What the share rests on", kind: "text" },
    ],
    rows: lineage.steps.map((step) => ({
      kind: "line",
      cells: [
        html`<span class="unbroken">${dateTime(step.on)}</span>`,
        linked(step.from),
        step.from === step.to ? "Itself, with other borders" : linked(step.to),
        step.share === undefined ? "Not known" : atStart(shareOf(step)),
        atStart(step.kind),
        step.basis ?? "–",
      ],
    })),
    narrow: "stack",
  });
}
