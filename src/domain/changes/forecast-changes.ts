import type { Forecast } from "../assessment/forecast.ts";
import type { VerdictState } from "../assessment/verdict.ts";
import { yearLabel } from "../period/financial-year.ts";
import { countWord } from "../reconciliation/sentence.ts";
import { formatValueAlone } from "../value/format-value.ts";
import type { Change } from "./change.ts";
import type { AssessedTwice } from "./status-changes.ts";
import { nameOfMeasure, type Telling } from "./telling.ts";

const order: readonly VerdictState[] = ["met", "close", "missed"];

/** Where the year is expected to end, where that is another status than it was: a forecast, and no result. */
export function forecastChange(telling: Telling, { before, after }: AssessedTwice): Change | undefined {
  const [was, is] = [before.yearEnd, after.yearEnd];
  if (was.verdict.state === is.verdict.state) return undefined;
  const ended = is.forecast.kind === "outturn";
  if ((ended && !isForeseen(was.forecast)) || (is.forecast.kind === "none" && was.forecast.kind === "none"))
    return undefined;
  const { measure, part } = after;
  const year = yearLabel(telling.agreement.year);
  const start = ended
    ? `${year} ended ${is.verdict.word}`
    : `${year} is now expected to end ${is.verdict.word}`;
  const words =
    is.forecast.kind === "none"
      ? `no forecast for ${year} now: ${small(is.forecast.words)}`
      : `${start}: ${is.forecast.words}`;
  const earlier = isForeseen(was.forecast)
    ? `${was.verdict.word} was expected ${telling.earlier}, at ${formatValueAlone(was.forecast.value)}`
    : `nothing was expected ${telling.earlier}`;
  const [from, to] = [order.indexOf(was.verdict.state), order.indexOf(is.verdict.state)];
  const worse = is.verdict.state === "missed" || (from !== -1 && to > from);
  const better = !worse && to !== -1 && from > to;
  return {
    kind: worse ? "forecast-worse" : better ? "forecast-better" : "forecast-other",
    effect: worse ? "worse" : better ? "better" : "neutral",
    name: nameOfMeasure(measure, part),
    says: [`${words}; ${earlier}`],
    figures: [],
    measure: { measure: measure.measure, year: measure.year, part },
    agreement: telling.agreement,
    size: 0,
  };
}

function isForeseen(forecast: Forecast): forecast is Exclude<Forecast, { kind: "none" | "outturn" }> {
  return forecast.kind === "officer" || forecast.kind === "projected";
}

function small(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

const mostNamed = 5;

/** The measures whose result for the period asked about fell due meanwhile and was not supplied, as one change. */
export function overdueChange(telling: Telling, twice: readonly AssessedTwice[]): Change | undefined {
  const reason = ({ current }: AssessedTwice["after"]) =>
    current.verdict.state === "none" ? current.verdict.reason : undefined;
  const late = twice.filter(
    ({ before, after }) => reason(before) === "not-due" && reason(after) === "not-supplied",
  );
  if (late.length === 0) return undefined;
  const { portfolio, measures } = telling.states.after;
  const names = [
    ...new Map(
      late.map(({ after: { measure } }) => [measure.measure, measure.code ?? measure.title]),
    ).values(),
  ];
  const more = names.length - mostNamed;
  const listed = `${names.slice(0, mostNamed).join(", ")}${more > 0 ? ` and ${countWord(more)} more` : ""}`;
  const year = yearLabel(portfolio.year);
  return {
    kind: "result-overdue",
    effect: "worse",
    name: `${portfolio.name} ${year}`,
    says: [
      `the result of ${names.length} of ${measures.length} ${measures.length === 1 ? "measure" : "measures"} fell due and was not supplied: ${listed}`,
    ],
    figures: [],
    agreement: telling.agreement,
    size: names.length,
  };
}
