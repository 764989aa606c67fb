import type { Assessment } from "../assessment/assess.ts";
import type { Forecast } from "../assessment/forecast.ts";
import type { VerdictState } from "../assessment/verdict.ts";
import { agreementTables } from "../data-package/agreement.ts";
import { figureId } from "../data-package/figure-id.ts";
import { yearLabel } from "../period/financial-year.ts";
import { countWord } from "../reconciliation/sentence.ts";
import { formatDecimal, formatValueAlone } from "../value/format-value.ts";
import { type Change, type Piece, topicOf } from "./change.ts";
import { type AssessedTwice, assessedParts, partKey } from "./status-changes.ts";
import { nameOfMeasure, type Telling } from "./telling.ts";
import type { TwoStates } from "./two-states.ts";

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
  const first = was.forecast.kind === "none";
  const start = ended
    ? `${year} ended ${is.verdict.word}`
    : first
      ? `the first forecast is that ${year} ends ${is.verdict.word}`
      : `${year} is now expected to end ${is.verdict.word}`;
  const words: readonly Piece[] =
    is.forecast.kind === "none"
      ? [`no forecast for ${year} now: ${small(is.forecast.words)}`]
      : [`${start}: `, ...forecastWords(telling, after)];
  const earlier = isForeseen(was.forecast)
    ? `; ${was.verdict.word} was expected ${telling.earlier}, at ${formatValueAlone(was.forecast.value)}`
    : "";
  const [from, to] = [order.indexOf(was.verdict.state), order.indexOf(is.verdict.state)];
  const worse = is.verdict.state === "missed" || (from !== -1 && to > from);
  const better = !worse && to !== -1 && from > to;
  return {
    kind: worse ? "forecast-worse" : better ? "forecast-better" : "forecast-other",
    effect: worse ? "worse" : better ? "better" : "neutral",
    name: nameOfMeasure(measure, part),
    says: [...words, earlier],
    figures: [],
    measure: { measure: measure.measure, year: measure.year, part },
    agreement: telling.agreement,
    size: 0,
  };
}

/** The words of a forecast; the service's own is bound to the cell it stands in. */
function forecastWords(
  { states }: Telling,
  { measure, part, yearEnd: { forecast } }: Assessment,
): readonly Piece[] {
  if (forecast.kind !== "officer") return [forecast.words];
  const { decimal, unit } = forecast.value;
  const text = formatDecimal(decimal, unit);
  const row = states.after.results.find(
    (one) =>
      one.measure === measure.measure &&
      one.part === part &&
      one.year === states.after.portfolio.year &&
      one.period === "year" &&
      one.area === "council",
  );
  if (row === undefined || !forecast.words.startsWith(text)) return [forecast.words];
  const figure = figureId(agreementTables.results, row, "value");
  return [{ text, figure, known: "now" }, forecast.words.slice(text.length)];
}

/** What the service expects and the status it leads to, as one change: the figure is not told a second time by itself. */
export function forecastsOnce(assessed: readonly Change[], rows: readonly Change[]): readonly Change[] {
  const told = assessed.map((change) => {
    if (topicOf[change.kind] !== "forecasts") return { change, own: [] };
    const figures = change.says.flatMap((piece) => (typeof piece === "string" ? [] : [piece.figure]));
    const own = rows.filter(
      (row) => row.kind === "forecast-other" && row.figures.some((figure) => figures.includes(figure)),
    );
    return { change: { ...change, figures: own.flatMap((row) => row.figures) }, own };
  });
  const within = new Set(told.flatMap(({ own }) => own));
  return [...told.map(({ change }) => change), ...rows.filter((row) => !within.has(row))];
}

function isForeseen(forecast: Forecast): forecast is Exclude<Forecast, { kind: "none" | "outturn" }> {
  return forecast.kind === "officer" || forecast.kind === "projected";
}

function small(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

const mostNamed = 5;

/** The measures whose result for the period asked about had fallen due meanwhile and was not supplied, as one change. */
export function overdueChange(telling: Telling, twice: readonly AssessedTwice[]): Change | undefined {
  const fellDue = twice.filter(
    ({ before, after }) => reasonOf(before) === "not-due" && reasonOf(after) === "not-supplied",
  );
  const late = fellDue.length === 0 ? [] : fellDue.filter(wasDue(telling.states));
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

function reasonOf({ current }: Assessment) {
  return current.verdict.state === "none" ? current.verdict.reason : undefined;
}

/** Whether a result that is due by now was due before the day asked about. */
function wasDue({ after, due }: TwoStates): (twice: AssessedTwice) => boolean {
  if (due === undefined) return () => true;
  const then = assessedParts({ ...after, on: due });
  return (twice) => {
    const assessed = then.get(partKey(twice.after));
    return assessed !== undefined && reasonOf(assessed) === "not-supplied";
  };
}
