import { type ComparatorStrip, comparatorStrip } from "../../charts/comparator-strip.ts";
import type { Assessment } from "../../domain/assessment/assess.ts";
import type { Comparison, Standing } from "../../domain/assessment/comparators.ts";
import type { Figure } from "../../domain/assessment/reported.ts";
import { formatDecimal } from "../../domain/value/format-value.ts";
import { unitForms } from "../../domain/value/unit-form.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { definitionList } from "../../html/definition-list.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import type { AddressBook } from "../routes.ts";
import { comparatorTable } from "./comparator-table.ts";
import { comparatorFacts, pendingWords } from "./comparator-words.ts";

export type ComparatorsPicture = {
  readonly to: AddressBook;
  readonly part: Assessment;
  /** The measure's title, with the part's name where it is of one. */
  readonly title: string;
  /** The council's name. */
  readonly council: string;
  readonly level: 2 | 3;
};

type Compared = Extract<Comparison, { kind: "compared" }>;

/** Where the council stands in each group it is compared with, or what that waits for; nothing where none is held. */
export function comparatorsPicture(picture: ComparatorsPicture): Html {
  const { part, level } = picture;
  const { latest } = part;
  if (latest === undefined || part.comparisons.length === 0) return html``;
  return section({
    id: `others-${part.part}`,
    heading: "Against other councils",
    level,
    body: html`${part.comparisons.map((one) =>
      named(
        picture,
        one,
        one.kind === "pending" ? html`<p>${pendingWords(one)}</p>` : group(picture, one, latest),
      ),
    )}`,
  });
}

/** Each group under its name: a heading where the page has a level left for it. */
function named({ part, level }: ComparatorsPicture, { group: key, name }: Comparison, body: Html): Html {
  if (level === 3) return html`<p><strong>${name}</strong></p>${body}`;
  return section({ id: `others-${part.part}-${key}`, heading: name, level: 3, body });
}

function group(picture: ComparatorsPicture, one: Compared, latest: Figure): Html {
  const { to, part, council } = picture;
  const { standing } = one;
  const facts = definitionList(comparatorFacts({ to, one, latest, polarity: part.measure.polarity }));
  if (standing === undefined) return html`<p>${one.words}.</p>${facts}`;
  const table = comparatorTable({ to, id: `others-${one.group}-${part.part}`, council, one, latest, part });
  return html`${chartFigure({
    chart: comparatorStrip(described(picture, one, standing, latest)),
    finding: `${one.words}.`,
  })}${facts}${fold({ summary: `All councils of ${one.name}`, body: table })}`;
}

function described(
  { part, title, council }: ComparatorsPicture,
  one: Compared,
  { median }: Standing,
  { value }: Figure,
): ComparatorStrip {
  const { before, after } = unitForms[value.unit];
  const printed = (decimal: typeof median) => formatDecimal(decimal, value.unit);
  const { polarity } = part.measure;
  return {
    id: `others-chart-${one.group}-${part.part}`,
    title: `${title}, ${council} among ${one.name}, ${one.about}`,
    description: `${one.words}. The table below has every council’s figure.`,
    unit: { before, after },
    ours: { name: council, value: value.decimal.exact.toNumber(), label: printed(value.decimal) },
    others: one.rows.flatMap(({ body, name, value: theirs }) =>
      body === "group" || theirs === undefined
        ? []
        : [{ name, value: theirs.exact.toNumber(), label: printed(theirs) }],
    ),
    median: { value: median.exact.toNumber(), label: printed(median) },
    ...(polarity === "high" && { better: "higher" }),
    ...(polarity === "low" && { better: "lower" }),
  };
}
