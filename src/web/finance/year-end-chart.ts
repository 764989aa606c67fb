import { type YearEndMark, yearEndMarks } from "../../charts/year-end-marks.ts";
import type { Projection } from "../../domain/budget/projection.ts";
import { moneyWords } from "../../domain/money/money-words.ts";
import { minus, type Pence } from "../../domain/money/pence.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import type { Html } from "../../html/html.ts";
import { roughWords } from "./printed.ts";

/** Forecasts by when they were made, projections by method, and what both are held against; amounts in pence. */
export type YearEnds = {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** "Cash limit", "Budget" */
  readonly against: string;
  readonly limit: Pence | undefined;
  readonly forecasts: readonly { readonly name: string; readonly amount: Pence | undefined }[];
  readonly runRate: Projection;
  readonly profile: Projection;
};

/** Nothing where no limit is held or nothing to hold against it. */
export function yearEndChart(ends: YearEnds): Html | undefined {
  const { id, title, limit, against, forecasts, runRate, profile } = ends;
  if (limit === undefined) return undefined;
  const marks = [
    ...forecasts.flatMap(({ name, amount }) =>
      amount === undefined ? [] : [markOf("forecast", name, amount, limit)],
    ),
    ...projected("Projected by run rate", runRate, limit),
    ...projected("Projected by profile", profile, limit),
  ];
  if (marks.length === 0) return undefined;
  const chart = yearEndMarks({
    id,
    title,
    description: "The tables beside it have the same figures.",
    unit: { before: "£", after: "m" },
    limit: { name: against, value: limit / 100_000_000, label: signedWords(limit) },
    marks,
  });
  const finding = `Discs are what officers forecast, diamonds are projections made on this page; both against the ${against.toLowerCase()}.`;
  return chartFigure({ chart, finding });
}

function projected(name: string, projection: Projection, limit: Pence): readonly YearEndMark[] {
  return projection.kind === "projected" ? [markOf("projection", name, projection.yearEnd, limit)] : [];
}

function markOf(kind: YearEndMark["kind"], name: string, amount: Pence, limit: Pence): YearEndMark {
  return { kind, name, value: amount / 100_000_000, label: againstWords(amount, limit) };
}

/** "£0.075m over", "£0.394m under", "exactly on it" */
export function againstWords(amount: Pence, limit: Pence): string {
  const apart = minus(amount, limit);
  if (apart === 0) return "exactly on it";
  return `${roughWords(apart)} ${apart > 0 ? "over" : "under"}`;
}

function signedWords(amount: Pence): string {
  return `${amount < 0 ? "−" : ""}${moneyWords(amount)}`;
}
