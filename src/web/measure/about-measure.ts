import type { Agreement } from "../../domain/data-package/agreement.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import { accumulationWords } from "../../domain/measure/accumulation.ts";
import { frequencyWords } from "../../domain/measure/frequency.ts";
import { polarityWords } from "../../domain/measure/polarity.ts";
import { responsibilityWords } from "../../domain/measure/responsibility.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { changeTag } from "../../html/change-tag.ts";
import { codeTag } from "../../html/code-tag.ts";
import { type Definition, definitionList } from "../../html/definition-list.ts";
import { type Html, html, join, type Text } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { link } from "../../html/link.ts";
import { markdown } from "../../html/markdown.ts";
import type { AddressBook } from "../routes.ts";

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

/** What the council says of the measure in this agreement and in any report of its year. */
export function commentary(agreement: Agreement, measure: MeasureRow): Html {
  const said = agreement.commentary.filter(
    (row) => row.measure === measure.measure && row.year === measure.year,
  );
  const body =
    said.length === 0
      ? html`<p>Nothing is said of this measure in the ${yearLabel(measure.year)} agreement.</p>`
      : html`${said.map(
          ({ text, period }) =>
            html`${said.length > 1 && html`<h3 class="heading heading--small">${period === "agreement" ? "In the agreement" : period}</h3>`}${markdown(text)}`,
        )}`;
  return section({ id: "commentary", heading: "What the council says", level: 2, body });
}

/** How the measure is defined, and what the paper says of it besides. */
export function definition(to: AddressBook, measure: MeasureRow, years: readonly MeasureRow[]): Html {
  const flags = [
    measure.corporate === true ? "the corporate report" : undefined,
    measure.greaterManchester === true ? "the Greater Manchester Strategy" : undefined,
  ].filter((flag) => flag !== undefined);
  const others = years.filter(({ year }) => year !== measure.year);
  const optional: readonly (readonly [string, Text | undefined])[] = [
    [
      "What it counts",
      measure.definition === undefined
        ? "The agreement does not define it further."
        : markdown(measure.definition),
    ],
    ["Parts", measure.parts?.map((part) => part.slice(part.indexOf("=") + 1)).join("; ")],
    ["Whose it is", responsibilityWords[measure.responsibility]],
    ["How often", frequencyText(measure)],
    ["What a figure covers", accumulationWords[measure.accumulation]],
    ["Which way is better", polarityWords[measure.polarity]],
    ["Answers for it", measure.owner ?? "No owner is named in the agreement"],
    ["Where figures come from", measure.dataSource],
    ["Also in", flags.length === 0 ? undefined : flags.join(" and ")],
    ["Affected by", measure.affectedBy],
    ["Note", measure.note === undefined ? undefined : markdown(measure.note)],
    [
      "In other years",
      others.length === 0
        ? undefined
        : join(
            others.map((row) => link({ text: yearLabel(row.year), href: to.measure(row.measure, row.year) })),
            ", ",
          ),
    ],
  ];
  const lines: readonly Definition[] = optional.flatMap(([term, said]) =>
    said === undefined ? [] : [{ term, said }],
  );
  return section({ id: "definition", heading: "How it is defined", level: 2, body: definitionList(lines) });
}

function frequencyText({ frequency, reported }: MeasureRow): string {
  const words = frequencyWords[frequency];
  return reported === undefined ? words : `${words}, printed as “${reported}”`;
}
