import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { ChangePointRow } from "../../domain/data-package/tables/assessment.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { accumulationWords } from "../../domain/measure/accumulation.ts";
import {
  type DefinitionEdit,
  type DefinitionStep,
  definitionHistory,
} from "../../domain/measure/definition-history.ts";
import { frequencyWords } from "../../domain/measure/frequency.ts";
import { polarityWords } from "../../domain/measure/polarity.ts";
import { responsibilityWords } from "../../domain/measure/responsibility.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import { listed } from "../../domain/reconciliation/sentence.ts";
import { type Definition, definitionList } from "../../html/definition-list.ts";
import { type Html, html, join, type Text } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { markdown } from "../../html/markdown.ts";
import type { AddressBook } from "../routes.ts";
import { settingsWords } from "./settings-words.ts";

/** How the measure is defined, what the paper says of it besides, and what changed from year to year. */
export function definition(to: AddressBook, measure: MeasureRow, agreement: Agreement): Html {
  const { definitions, changePoints } = agreement;
  const others = definitions
    .filter((row) => row.measure === measure.measure && row.year !== measure.year)
    .toSorted((left, right) => right.year - left.year);
  const flags = [
    measure.corporate === true ? "the corporate report" : undefined,
    measure.greaterManchester === true ? "the Greater Manchester Strategy" : undefined,
  ].filter((flag) => flag !== undefined);
  const counts =
    measure.definition === undefined
      ? "The agreement does not define it further."
      : markdown(measure.definition);
  const optional: readonly (readonly [string, Text | undefined])[] = [
    ["What it counts", counts],
    ["Parts", measure.parts?.map((part) => part.slice(part.indexOf("=") + 1)).join("; ")],
    ["Whose it is", responsibilityWords[measure.responsibility]],
    ["How often", frequencyText(measure)],
    ["What a figure covers", accumulationWords[measure.accumulation]],
    ["Which way is better", polarityWords[measure.polarity]],
    ...settingsWords(measure),
    ["Answers for it", measure.owner ?? "No owner is named in the agreement"],
    ["Where figures come from", measure.dataSource],
    ["Also in", flags.length === 0 ? undefined : flags.join(" and ")],
    ["Affected by", measure.affectedBy],
    ["Note", measure.note === undefined ? undefined : markdown(measure.note)],
    ["In other years", others.length === 0 ? undefined : otherYears(to, others)],
  ];
  const lines: readonly Definition[] = optional.flatMap(([term, said]) =>
    said === undefined ? [] : [{ term, said }],
  );
  const changes = changePoints.filter((row) => row.measure === measure.measure);
  return section({
    id: "definition",
    heading: "How it is defined",
    level: 2,
    body: html`${definitionList(lines)}${history([measure, ...others], changes)}`,
  });
}

function frequencyText({ frequency, reported }: MeasureRow): string {
  const words = frequencyWords[frequency];
  return reported === undefined ? words : `${words}, printed as “${reported}”`;
}

function otherYears(to: AddressBook, others: readonly MeasureRow[]): Html {
  const links = others.map((row) =>
    link({ text: yearLabel(row.year), href: to.measure(row.measure, row.year) }),
  );
  return join(links, ", ");
}

/** What changed and when, newest first; nothing where the years agree and nothing is marked. */
function history(definitions: readonly MeasureRow[], changes: readonly ChangePointRow[]): Html | false {
  const steps = definitionHistory(definitions)
    .filter(({ edits }) => edits.length > 0)
    .toReversed();
  if (steps.length === 0 && changes.length === 0) return false;
  const marked = changes.toSorted((left, right) => Temporal.PlainDate.compare(right.on, left.on));
  return html`<h3 class="heading heading--small heading--apart" id="definition-history">What changed, and when</h3>${definitionList(
    [...marked.map(markedChange), ...steps.map(stepLine)],
  )}`;
}

function markedChange({ on, kind, why, part }: ChangePointRow): Definition {
  const effect = {
    "definition-change": "Figures before that day can’t be compared with those after it.",
    rebase: "The limits on its chart begin anew from that day.",
  }[kind];
  const of = part === "all" ? "" : ` (part ${part})`;
  return { term: `From ${dateWords(on)}${of}`, said: `${why.trim().replace(/\.?$/, ".")} ${effect}` };
}

function stepLine({ year, edits }: DefinitionStep): Definition {
  const term = yearLabel(year);
  const broken = edits.some(({ breaks }) => breaks);
  return {
    term,
    said: html`${edits.length > 1 && `${atStart(listed(edits.map(({ what }) => what.toLowerCase())))} changed. `}${edits.map(editWords)}${
      broken && html`<p>Figures before ${term} can’t be compared with those after it.</p>`
    }`,
  };
}

function editWords({ what, before, after }: DefinitionEdit): Html {
  if (before === undefined) return html`<p>${what}, not said before: ${after}</p>`;
  if (after === undefined) return html`<p>${what}, no longer said; it was: ${before}</p>`;
  return html`<p>${what}: ${after} <span class="quiet">(before: ${before})</span></p>`;
}
