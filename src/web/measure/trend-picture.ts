import { trendChart } from "../../charts/trend.ts";
import type { TrendPeriod } from "../../charts/trend-place.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { subtractDecimals } from "../../domain/value/decimal.ts";
import { formatDecimal, formatDifference } from "../../domain/value/format-value.ts";
import { missingWords } from "../../domain/value/shorthand.ts";
import { unitForms } from "../../domain/value/unit-form.ts";
import type { Measured } from "../../domain/value/value.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { type Html, html } from "../../html/html.ts";
import type { PartSummary, ShownResult } from "../measure-summary.ts";

type Held = ShownResult & { readonly value: Measured };

/** The years held as a line with their targets, and what the picture shows; too few years make no picture. */
export function trendPicture(part: PartSummary, title: string): Html {
  const held = part.results.filter(isHeld);
  const [first] = held;
  if (first === undefined || held.length < 2) return html``;
  const periods = periodsOf(part);
  const { before, after } = unitForms[first.value.unit];
  const finding = findingWords(held);
  return chartFigure({
    chart: trendChart({
      id: `trend-${part.part}`,
      title: `${title}, ${periods[0]?.name} to ${periods.at(-1)?.name}`,
      description: `${finding} The table below has the same figures.`,
      unit: { before, after },
      periods,
    }),
    finding,
  });
}

function isHeld(result: ShownResult): result is Held {
  return result.row.period === "year" && result.value.kind === "measured";
}

function periodsOf({ results, targets }: PartSummary): readonly TrendPeriod[] {
  const years = [...new Set([...results, ...targets].map(({ row }) => row.year))].toSorted((a, b) => a - b);
  return years.map((year): TrendPeriod => {
    const result = results.find(({ row }) => row.year === year && row.period === "year");
    const target = targets.find(({ row }) => row.year === year)?.target;
    const value = result?.value;
    return {
      name: yearLabel(year),
      result:
        value?.kind === "measured"
          ? {
              kind: "held",
              value: value.decimal.exact.toNumber(),
              label: formatDecimal(value.decimal, value.unit),
            }
          : { kind: "missing", why: value === undefined ? "no result" : missingWords(value.reason) },
      ...(target?.kind === "numerical" && target.wanted.kind === "single"
        ? {
            target: {
              value: target.wanted.value.exact.toNumber(),
              label: formatDecimal(target.wanted.value, target.unit),
            },
          }
        : {}),
      ...(value?.kind === "measured" && value.markers.includes("break-in-series")
        ? { breakBefore: true }
        : {}),
    };
  });
}

/** What the line does from its first year to its last, with the turn in between where there is one. */
export function findingWords(held: readonly Held[]): string {
  const [first] = held;
  const last = held.at(-1);
  if (first === undefined || last === undefined) return "";
  const at = ({ value, reportedFor }: Held) =>
    `${formatDecimal(value.decimal, value.unit)} in ${reportedFor}`;
  const steps = held
    .slice(1)
    .map(({ value }, place) => value.decimal.exact.cmp(held[place]?.value.decimal.exact ?? 0));
  if (steps.every((step) => step === 0))
    return `It has stayed at ${at(first).split(" in ")[0]} since ${first.reportedFor}.`;
  const by = moved(first, last);
  const many = held.length > 2;
  if (steps.every((step) => step > 0))
    return `It rose${many ? " each year" : ""}, from ${at(first)} to ${at(last)}: ${by}.`;
  if (steps.every((step) => step < 0))
    return `It fell${many ? " each year" : ""}, from ${at(first)} to ${at(last)}: ${by}.`;
  const turn = turningPoint(held, first, last);
  const between = turn === undefined ? "" : ` by way of ${at(turn)}`;
  return `It went from ${at(first)}${between} to ${at(last)}: ${by} in all.`;
}

function moved(first: Held, last: Held): string {
  const difference = subtractDecimals(last.value.decimal, first.value.decimal);
  if (difference.exact.eq(0)) return "no change";
  const size = { exact: difference.exact.abs(), places: difference.places };
  return `${difference.exact.gt(0) ? "up" : "down"} ${formatDifference(size, last.value.unit)}`;
}

/** The year in between that lies furthest outside the first and the last. */
function turningPoint(held: readonly Held[], first: Held, last: Held): Held | undefined {
  const low = first.value.decimal.exact.lt(last.value.decimal.exact) ? first : last;
  const high = low === first ? last : first;
  const outside = ({ value: { decimal } }: Held) =>
    Math.max(
      low.value.decimal.exact.minus(decimal.exact).toNumber(),
      decimal.exact.minus(high.value.decimal.exact).toNumber(),
    );
  const between = held.slice(1, -1).toSorted((left, right) => outside(right) - outside(left));
  const [furthest] = between;
  return furthest !== undefined && outside(furthest) > 0 ? furthest : undefined;
}
