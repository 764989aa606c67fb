import type { Comparison, Standing } from "../../domain/assessment/comparators.ts";
import type { Figure } from "../../domain/assessment/reported.ts";
import { agreementTables } from "../../domain/data-package/agreement.ts";
import type { Polarity } from "../../domain/measure/polarity.ts";
import { yearLabel } from "../../domain/period/financial-year.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import { countWord } from "../../domain/reconciliation/sentence.ts";
import { decimalText, subtractDecimals } from "../../domain/value/decimal.ts";
import { formatDecimal, formatDifference } from "../../domain/value/format-value.ts";
import { missingWords } from "../../domain/value/shorthand.ts";
import type { Definition } from "../../html/definition-list.ts";
import { figure } from "../../html/figure.ts";
import type { AddressBook } from "../routes.ts";

/** That nothing can be compared yet, and what that waits for. */
export function pendingWords({ about, source, rows }: Comparison): string {
  const [first] = rows;
  const by = source === undefined ? "" : `, which come from ${source}`;
  const why = first?.missing === undefined ? "" : ` They are given as ${missingWords(first.missing)}.`;
  return `No comparison yet: it waits for this group’s figures for ${about}${by}.${why}`;
}

type Compared = Extract<Comparison, { kind: "compared" }>;

export type ComparatorFacts = {
  readonly to: AddressBook;
  readonly one: Compared;
  readonly latest: Figure;
  readonly polarity: Polarity;
};

/** Rank, quarter and distance in plain words, the group's own figure, and what period and source it is of. */
export function comparatorFacts({ to, one, latest, polarity }: ComparatorFacts): readonly Definition[] {
  const { standing, whole, rows, source } = one;
  const ofGroup = rows.find(({ body, value }) => body === "group" && value !== undefined);
  return [
    ...(standing === undefined ? [] : standingFacts(standing, latest, polarity)),
    ...(whole === undefined || ofGroup === undefined
      ? []
      : [
          {
            term: "The group as a whole",
            said: figure({
              text: formatDecimal(whole.decimal, whole.unit),
              href: to.figure(agreementTables.comparators, ofGroup, "value"),
            }),
          },
        ]),
    { term: "Period", said: periodSaid(one, latest) },
    { term: "Source", said: source ?? "Not given." },
  ];
}

function standingFacts(standing: Standing, latest: Figure, polarity: Polarity): readonly Definition[] {
  const { rank, of, quartile } = standing;
  const directed = polarity === "high" || polarity === "low";
  const from = directed ? "1 is the best" : "counted from the highest, for neither way is better";
  return [
    { term: "Rank", said: `${rank} of ${of}, the council among them; ${from}.` },
    ...(quartile === undefined || !directed
      ? []
      : [{ term: "Quarter", said: `In the ${quarters[quartile]} quarter of the group.` }]),
    { term: "From the median", said: distanceWords(standing, latest) },
  ];
}

const quarters = { 1: "best", 2: "second best", 3: "third best", 4: "last" } as const;

/** The distance from the median in the measure's unit, and how many times the usual distance that is. */
function distanceWords({ median, usual, deviations }: Standing, { value }: Figure): string {
  const { exact, places } = subtractDecimals(value.decimal, median);
  const middle = `the median of the others, ${formatDecimal(median, value.unit)}`;
  if (exact.eq(0)) return `Exactly on ${middle}.`;
  const by = formatDifference({ exact: exact.abs(), places }, value.unit);
  const way = exact.gt(0) ? "above" : "below";
  const start = `${by} ${way} ${middle}.`;
  if (deviations === undefined) return `${start} Half of the others or more are on the median itself.`;
  const within = formatDifference(usual, value.unit);
  const times = decimalText({ exact: deviations.exact.abs(), places: deviations.places });
  return `${start} Half of the others lie within ${within} of it; this is ${times} times that distance.`;
}

function periodSaid({ about, year, awaited }: Compared, latest: Figure): string {
  const behind = latest.year - year;
  if (behind <= 0) return `${atStart(about)}.`;
  const years = behind === 1 ? "one year" : `${countWord(behind)} years`;
  const older = `${atStart(about)}: ${years} older than the council’s result, which is for ${yearLabel(latest.year)}.`;
  if (awaited === undefined) return older;
  const why = awaited.missing === undefined ? "" : ` (${missingWords(awaited.missing)})`;
  return `${older} The group’s figures for ${yearLabel(latest.year)} are awaited${why}.`;
}
