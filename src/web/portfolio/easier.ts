import type { EasierTarget, MeasureSummary } from "../../domain/assessment/measure-summary.ts";
import { partTitle, targetAlone } from "../../domain/assessment/measure-words.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { formatDifference } from "../../domain/value/format-value.ts";
import { figure } from "../../html/figure.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import type { AddressBook } from "../routes.ts";
import { shownFigure } from "./measure-cells.ts";

/** The targets that are easier than the last result, by how much, and the reason given; nothing where none is. */
export function easierTargets(to: AddressBook, summaries: readonly MeasureSummary[]): Html {
  const items = summaries.flatMap(({ measure, parts }) =>
    parts.flatMap((part) => {
      if (part.easier === undefined) return [];
      const way = link({
        text: partTitle(measure, part).replace(/\.$/, ""),
        href: to.measure(measure.measure, measure.year),
      });
      return [html`<li>${measure.code} ${way}: ${easierSentence(to, part.easier)}</li>`];
    }),
  );
  if (items.length === 0) return html``;
  return section({
    id: "easier",
    heading: "Targets easier than the last result",
    level: 2,
    body: html`<ul class="said">${items}</ul>`,
  });
}

function easierSentence(to: AddressBook, { target, lastActual, difference }: EasierTarget): Html {
  const size = { exact: difference.exact.abs(), places: difference.places };
  const way = difference.exact.gt(0) ? "above" : "below";
  const unit = lastActual.value.kind === "measured" ? lastActual.value.unit : "number";
  const href = to.figure(agreementTables.targets, target.row, "value");
  const why = target.row.why ?? "No reason is given.";
  return html`${figure({ text: targetAlone(target), href })} for ${yearLabel(target.row.year)}, ${formatDifference(size, unit)} ${way} ${shownFigure(to, lastActual, "sentence")} in ${lastActual.reportedFor}. <span class="quiet">${why}</span>`;
}
