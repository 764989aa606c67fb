import type { Assessment } from "../../domain/assessment/assess.ts";
import { titleWords } from "../../domain/assessment/measure-words.ts";
import type { Verdict } from "../../domain/assessment/verdict.ts";
import type { WhatIfChange } from "../../domain/assessment/what-if.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { pager } from "../../html/pager.ts";
import { statusWord } from "../../html/status.ts";
import { codeCell } from "../portfolio/measure-cells.ts";
import { portfolioName } from "../portfolio/portfolio-name.ts";
import type { AddressBook } from "../routes.ts";
import { withQuery } from "../with-query.ts";
import type { JudgedPortfolio } from "./judged-year.ts";

type Given = {
  readonly to: AddressBook;
  readonly address: string;
  /** From 1. */
  readonly page: number;
  readonly portfolios: readonly JudgedPortfolio[];
  readonly changes: readonly WhatIfChange[];
};

const most = 60;

/** Every status that would be another, with the workings of both, under its portfolio; a page at a time. */
export function changesTable({ to, address, page, portfolios, changes }: Given): Html {
  if (changes.length === 0) return html`<p>No status would change.</p>`;
  const last = Math.ceil(changes.length / most);
  const at = Math.min(page, last);
  const shown = changes.slice((at - 1) * most, at * most);
  const href = (number: number) =>
    `${withQuery(address, { page: number === 1 ? undefined : number })}#changes`;
  const rows = portfolios.flatMap(({ portfolio }): readonly Row[] => {
    const own = shown.filter(({ assessment }) => assessment.measure.portfolio === portfolio.portfolio);
    if (own.length === 0) return [];
    const heading = html`${portfolioName(portfolio)}`;
    return [{ kind: "group", heading }, ...own.map((change) => line(to, change))];
  });
  return html`${dataTable({
    id: "changes-table",
    caption: "Statuses that would change, with the workings of both",
    columns: [
      { heading: "Code", kind: "code" },
      { heading: "Measure", kind: "header" },
      { heading: "Asked", kind: "text" },
      { heading: "As judged", kind: "text" },
      { heading: "Under this rule", kind: "text" },
    ],
    rows,
    narrow: "stack",
  })}${
    last > 1 &&
    pager({
      label: "Pages of changes",
      ...(at > 1 && { previousHref: href(at - 1) }),
      ...(at < last && { nextHref: href(at + 1) }),
      place: `${(at - 1) * most + 1} to ${Math.min(at * most, changes.length)} of ${changes.length} changes`,
    })
  }`;
}

function line(to: AddressBook, { assessment, question, before, after }: WhatIfChange): Row {
  const { measure } = assessment;
  const way = link({ text: named(assessment), href: to.measure(measure.measure, measure.year) });
  const { rule } = before;
  const judgedBy = html` <span class="cell-note">by ${link({ text: `${rule.name}, version ${rule.version}`, href: to.rule(rule) })}</span>`;
  return {
    kind: "line",
    cells: [
      codeCell(measure),
      way,
      question === "now" ? "Now" : "Year end",
      html`${judged(before)}${judgedBy}`,
      judged(after),
    ],
  };
}

function named({ measure, part }: Assessment): string {
  if (part === "all") return titleWords(measure);
  const name = (measure.parts ?? []).find((text) => text.startsWith(`${part}=`))?.slice(part.length + 1);
  return `${titleWords(measure)} (${name ?? part})`;
}

function judged({ state, word, workings }: Verdict): Html {
  return html`${statusWord({ kind: state, word })} <span class="cell-note">${workings}</span>`;
}
