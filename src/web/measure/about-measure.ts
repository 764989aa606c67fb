import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { accumulationWords } from "../../domain/measure/accumulation.ts";
import { frequencyWords } from "../../domain/measure/frequency.ts";
import { polarityWords } from "../../domain/measure/polarity.ts";
import { responsibilityWords } from "../../domain/measure/responsibility.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { changeTag } from "../../html/change-tag.ts";
import { codeTag } from "../../html/code-tag.ts";
import { type Html, html } from "../../html/html.ts";

/** The quiet line under the title: code and aliases, whose it is, how often, which way is good, who answers for it. */
export function aboutLine(measure: MeasureRow): Html {
  const { code, aliases = [], responsibility, frequency, accumulation, polarity, owner, stage } = measure;
  const tag = code === undefined ? html`<span>no code printed</span>` : codeTag(code);
  const words = [
    responsibilityWords[responsibility],
    frequencyWords[frequency],
    accumulationWords[accumulation],
    polarityWords[polarity],
    `as defined for ${yearLabel(measure.year)}`,
    ...(owner === undefined ? [] : [owner]),
  ];
  const stageTag = { live: undefined, new: "New", "under development": "Under development" }[stage];
  return html`${tag}${aliases.length > 0 && ` also ${aliases.join(", ")}`}${stageTag !== undefined && html` ${changeTag({ text: stageTag, tone: "neutral" })}`} · ${words.map(lower).join(" · ")}`;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
