import type { Accumulation } from "../measure/accumulation.ts";
import type { Target } from "../measure/target.ts";
import { type FinancialYear, yearLabel } from "../period/financial-year.ts";
import { periodWords } from "../period/period-words.ts";
import { formatDecimal } from "../value/format-value.ts";
import { type Measured, measured } from "../value/value.ts";
import type { Comparable } from "./comparable.ts";
import { addsUp } from "./profile.ts";
import { overRatio } from "./ratio.ts";
import { type Figure, hasFigure, type Reported } from "./reported.ts";
import { toDate } from "./to-date.ts";
import { shapeYearsWords, shareWords, type YearShape, yearShape } from "./year-shape.ts";

/** How a projection was made: by the share of the year reached, by the last value, or from the counts so far. */
export type ProjectionMethod = "share-of-year" | "last-value" | "counts-so-far";

/** Where the year will end. `outturn` is a year that has ended; `none` says why nothing is projected. */
export type Forecast =
  | { readonly kind: "outturn" | "officer"; readonly value: Measured; readonly words: string }
  | {
      readonly kind: "projected";
      readonly method: ProjectionMethod;
      readonly value: Measured;
      readonly words: string;
      /** The period of the figure it was made from, where a later one is left out because it may still change. */
      readonly from?: string;
    }
  | { readonly kind: "none"; readonly words: string };

export type ForecastQuestion = {
  readonly year: FinancialYear;
  readonly accumulation: Accumulation;
  readonly target: Target;
  /** Figures up to now that can be compared with the latest. */
  readonly comparable: Comparable;
  /** What the service itself expects of the year. */
  readonly officer: Reported | undefined;
};

/**
 * Where a measure will end the year: its outturn where that is held, else the officer's forecast, else a projection
 * (domain.md 5.2). Figures that may still change, a single figure and a broken series project nothing.
 */
export function forecast(question: ForecastQuestion): Forecast {
  const { year, officer, comparable } = question;
  const ofYear = comparable.figures.filter((figure) => figure.year === year);
  const outturn = ofYear.findLast((figure) => figure.wholeYear);
  if (outturn !== undefined) {
    const { value } = outturn;
    return { kind: "outturn", value, words: `${shown(value)} is the outturn of ${yearLabel(year)}` };
  }
  if (officer !== undefined && hasFigure(officer)) {
    const { value } = officer;
    return { kind: "officer", value, words: `${shown(value)} is the service’s own forecast` };
  }
  const firm = ofYear.filter(isFirm);
  const latest = firm.at(-1);
  if (latest === undefined) return none(nothingFirm(question, ofYear.length));
  if (comparable.figures.length === 1) {
    const since = comparable.broken === undefined ? "" : ` since ${comparable.broken}`;
    return none(`${periodWords(latest.period)} is the only figure held${since}`);
  }
  const projected = project(question, latest);
  if (projected.kind !== "projected" || latest === ofYear.at(-1)) return projected;
  const from = periodWords(latest.period);
  return { ...projected, from, words: `${projected.words}; a later figure than ${from} may still change` };
}

function shown({ decimal, unit }: Measured): string {
  return formatDecimal(decimal, unit);
}

function none(why: string): Forecast {
  return { kind: "none", words: `No projection: ${why}` };
}

function isFirm({ value: { markers } }: Figure): boolean {
  return markers.length === 0 || !(markers.includes("provisional") || markers.includes("estimated"));
}

function nothingFirm({ year, target }: ForecastQuestion, held: number): string {
  if (held > 0) return `every figure of ${yearLabel(year)} may still change`;
  const aim = target.kind === "direction" ? ", and an aim has no figure to end at" : "";
  return `no figure of ${yearLabel(year)} is held yet${aim}`;
}

function project(question: ForecastQuestion, latest: Figure): Forecast {
  const { accumulation, comparable } = question;
  if (accumulation === "snapshot" || accumulation === "rolling-12-months") {
    const words = `${shown(latest.value)} if it ends as it stands (${periodWords(latest.period)})`;
    return { kind: "projected", method: "last-value", value: plain(latest.value), words };
  }
  const { figures } = comparable;
  const running = accumulation === "in-period" ? toDate(recent(figures, latest), accumulation) : figures;
  const reached = running.find(({ row }) => row === latest.row);
  if (reached === undefined) {
    const why = addsUp(latest.value.unit)
      ? "a period before it has none"
      : "rates of single periods have no sum";
    return none(`${periodWords(latest.period)} has no running figure, for ${why}`);
  }
  if (reached.wholeYear) {
    const { value } = reached;
    return { kind: "outturn", value, words: `${shown(value)} for all periods of the year taken together` };
  }
  if (accumulation === "in-period" && !addsUp(latest.value.unit)) return fromCounts(reached);
  return byShare(running, reached, comparable);
}

/** The years that a projection looks at: three before, for those that add up or build up; none, for rates. */
function recent(figures: readonly Figure[], { year, value }: Figure): readonly Figure[] {
  const oldest = addsUp(value.unit) ? year - 3 : year;
  return figures.filter((figure) => figure.year >= oldest);
}

function fromCounts(reached: Figure): Forecast {
  const words = `${shown(reached.value)} if the rest of the year is as its start, all counts so far taken together`;
  return { kind: "projected", method: "counts-so-far", value: plain(reached.value), words };
}

function byShare(running: readonly Figure[], reached: Figure, { broken }: Comparable): Forecast {
  const shape = yearShape(running, reached);
  if (shape === undefined) {
    if (reached.value.counts.kind === "of") return fromCounts(reached);
    return none(
      broken ?? "none of the last three years holds a figure for this period and one for the whole year",
    );
  }
  const { decimal, unit } = reached.value;
  const value = measured(overRatio(decimal, shape.share, decimal.places), unit);
  const words =
    `${shown(value)}, for ${shown(reached.value)} is held and by this time ${reachedWords(shape)} ` +
    `on average in ${shapeYearsWords(shape)}`;
  return { kind: "projected", method: "share-of-year", value, words };
}

/** A rate can stand higher in summer than at the year's end, and nobody has reached 108% of a year. */
function reachedWords(shape: YearShape): string {
  const share = shareWords(shape);
  return shape.share.top > shape.share.bottom
    ? `it stood at ${share} of the year’s end`
    : `${share} of the year was reached`;
}

/** The figure without what was said of the period it comes from. */
function plain({ decimal, unit }: Measured): Measured {
  return measured(decimal, unit);
}
