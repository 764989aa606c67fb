import { easierWords, type PartSummary, type ShownResult } from "../../domain/assessment/measure-summary.ts";
import { partTitle, targetAlone } from "../../domain/assessment/measure-words.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { formatCounts, formatDecimal, spokenValue } from "../../domain/value/format-value.ts";
import {
  markerExplanation,
  markerShorthand,
  missingShorthand,
  missingWords,
} from "../../domain/value/shorthand.ts";
import { unitForms } from "../../domain/value/unit-form.ts";
import { changeTag } from "../../html/change-tag.ts";
import { codeTag } from "../../html/code-tag.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html, type Text } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import type { AddressBook } from "../routes.ts";

export function codeCell({ code }: MeasureRow): Html {
  return code === undefined ? html`<span class="quiet">no code</span>` : codeTag(code);
}

/** The title as a link, with what has to be said of the measure at once. */
export function titleCell(to: AddressBook, measure: MeasureRow, part: PartSummary): Html {
  const way = link({ text: partTitle(measure, part), href: to.measure(measure.measure, measure.year) });
  const stage = { live: undefined, new: "New", "under development": "Under development" }[measure.stage];
  return html`${way}${part.easier && html` ${changeTag({ text: easierWords(part.easier), tone: "warning" })}`}${
    stage !== undefined && html` ${changeTag({ text: stage, tone: "neutral" })}`
  }`;
}

/** The last figure with its receipt, counts and marks, and what is to be said of its time; else why there is none. */
export function resultCell(to: AddressBook, part: PartSummary, sayWhen: boolean): Html {
  const { latest, withoutFigure } = part;
  if (latest === undefined) {
    if (withoutFigure === undefined) return html`No result held`;
    return html`${shownFigure(to, withoutFigure)}${noted(withoutFigure.reportedFor, sayWhen)}`;
  }
  const when = latest.about ?? latest.reportedFor;
  return html`${shownFigure(to, latest)}${noted(when, sayWhen || latest.about !== undefined)}${noted("No later result came", part.silent !== undefined)}${
    withoutFigure?.value.kind === "missing" &&
    noted(`(${withoutFigure.reportedFor}: ${missingWords(withoutFigure.value.reason)})`, true)
  }`;
}

/** A quiet second line in a cell. */
function noted(text: string, show: boolean): Html | false {
  return show && html` <span class="cell-note">${text}</span>`;
}

/**
 * A result bound to its receipt, its unit named: "8.5 days", "Not applicable [z]"; its counts stand below it in a
 * cell, and in brackets after it in a sentence. In a column of one unit the caption names it.
 */
export function shownFigure(
  to: AddressBook,
  { row, value }: Pick<ShownResult, "row" | "value">,
  place: "cell" | "column" | "sentence" = "cell",
): Html {
  const href = to.figure(agreementTables.results, row, "value");
  const counts = formatCounts(value.counts);
  const below = place === "sentence" ? html` (${counts})` : html` <span class="cell-note">(${counts})</span>`;
  const counted: Text = counts === "" ? "" : below;
  if (value.kind === "missing") {
    const words = missingWords(value.reason);
    const text = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
    return html`<span class="value">${figure({ text, href })} <span class="quiet">${missingShorthand(value.reason)}</span></span>${counted}`;
  }
  const marks = value.markers.map(
    (marker) =>
      html` <abbr class="marker" title="${markerExplanation(marker)}">${markerShorthand(marker)}</abbr>`,
  );
  const alone = place === "column" ? "" : unitForms[value.unit].alone;
  const text = formatDecimal(value.decimal, value.unit);
  const spoken = value.decimal.exact.lt(0) ? { spoken: spokenValue(value) } : {};
  return html`<span class="value">${figure({ text, href, ...spoken })}${alone !== "" && (place === "cell" ? html`<span class="quiet">${alone}</span>` : alone)}${marks}</span>${counted}`;
}

/** What the result is held against, bound to its receipt, with its year where the table doesn't say it. */
export function targetCell(to: AddressBook, part: PartSummary, when: string | undefined): Html {
  const { judgedBy, latest } = part;
  if (judgedBy === undefined) return html`No target held`;
  const text = targetAlone(judgedBy);
  const href = to.figure(agreementTables.targets, judgedBy.row, "value");
  const kind = judgedBy.profiled?.kind;
  const profiled = kind === "given" || kind === "from-last-years";
  const note = profiled ? `by ${latest?.reportedFor}` : when && `for ${when}`;
  return html`${figure({ text, href })}${note !== undefined && html` <span class="cell-note">${note}</span>`}`;
}
