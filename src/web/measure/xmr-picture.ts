import { printed } from "../../charts/scale.ts";
import { xmrChart } from "../../charts/xmr-chart.ts";
import type { XmrChart } from "../../charts/xmr-place.ts";
import type { Assessment } from "../../domain/assessment/assess.ts";
import { targetFor } from "../../domain/assessment/held-target.ts";
import { isTargetOf } from "../../domain/assessment/profile.ts";
import type { ChangePointRow } from "../../domain/data-package/tables/assessment.ts";
import { targetWords } from "../../domain/measure/target.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { unitForms } from "../../domain/value/unit-form.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { fold } from "../../html/fold.ts";
import { type Html, html } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import type { AddressBook } from "../routes.ts";
import { flaggedPoints } from "./flagged-points.ts";
import { limitNotes, startsOf } from "./limit-notes.ts";
import { namedPeriod, spanWords } from "./point-names.ts";
import { xmrTable } from "./xmr-table.ts";

export type XmrPicture = {
  readonly to: AddressBook;
  readonly part: Assessment;
  /** The measure's title, with the part's name where it is of one. */
  readonly title: string;
  /** Of the measure; only those that begin new limits are used. */
  readonly changes: readonly ChangePointRow[];
  readonly level: 2 | 3;
};

type Charted = Extract<Assessment["spc"], { kind: "chart" }>;

/** The chart of limits with its flagged points, where there are points enough for one; else nothing. */
export function xmrPicture(picture: XmrPicture): Html {
  const { part, title, changes, level } = picture;
  const { spc } = part;
  if (spc.kind === "none") return html``;
  const chart = described(picture, spc);
  const finding = findingWords(spc);
  return section({
    id: `signal-${part.part}`,
    heading: "Is it more than chance?",
    level,
    body: html`${chartFigure({ chart: xmrChart(chart), finding })}${flaggedPoints(chart)}${limitNotes(part, changes, spc)}${fold(
      {
        summary: "The figures of this chart",
        body: xmrTable({ to: picture.to, id: `signal-table-${part.part}`, title, spc, chart }),
      },
    )}`,
  });
}

function described({ part, title, changes }: XmrPicture, spc: Charted): XmrChart {
  const { figures, values } = spc;
  const [first] = figures;
  const unit = unitForms[first?.value.unit ?? "number"];
  const printedPlaces = Math.max(0, ...figures.map(({ value }) => value.decimal.places));
  const places = Math.max(...values.map(Math.abs)) >= 1000 ? 0 : Math.max(1, printedPlaces);
  const target = targetOf(part, spc);
  const what = chartedWords(spc);
  return {
    id: `signal-chart-${part.part}`,
    title: `${title}, ${what}, ${spanWords(figures)}`,
    description: `${findingWords(spc)} The table below has the same figures.`,
    unit: { before: unit.before, after: unit.after },
    places,
    spc,
    points: figures.map((figure, at) => ({
      ...namedPeriod(figure),
      label: printed(values[at] ?? 0, printedPlaces, unit),
    })),
    polarity: part.measure.polarity,
    ...(target && { target }),
    changes: startsOf(changes, part.part, spc).map(({ at, row }) => ({
      at,
      words: row.why.length <= 24 ? row.why.replace(/\.$/, "") : `Change on ${dateWords(row.on)}`,
    })),
  };
}

function chartedWords({ differenced, ofCounts }: Charted): string {
  if (ofCounts) return "each period alone";
  return differenced ? "what each period added" : "with its usual range";
}

/** The year's target, where the points are figures it can be held against. */
function targetOf(
  { measure, targets, latest }: Assessment,
  { differenced, figures }: Charted,
): XmrChart["target"] {
  const last = figures.at(-1);
  if (last === undefined || !isTargetOf(last, measure.accumulation)) return undefined;
  const target = latest && targetFor(targets, latest.year)?.target;
  if (differenced || target?.kind !== "numerical" || target.unit !== last.value.unit) return undefined;
  const { wanted } = target;
  const [low, high] = wanted.kind === "single" ? [wanted.value, wanted.value] : [wanted.low, wanted.high];
  return { low: low.exact.toNumber(), high: high.exact.toNumber(), label: targetWords(target) };
}

function findingWords({ words, assurance }: Charted): string {
  return `${words.variation}.${assurance === "none" ? "" : ` ${words.assurance}.`}`;
}
