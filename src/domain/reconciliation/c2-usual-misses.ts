import type { Assessment } from "../assessment/assess.ts";
import { assessAgreement } from "../assessment/assess-agreement.ts";
import type { Figure } from "../assessment/reported.ts";
import { agreementTables } from "../data-package/agreement.ts";
import { periodWords } from "../period/period-words.ts";
import { type Identity, noticed, type Observation } from "./identity.ts";
import { measureName, resultFigure } from "./measure-words.ts";
import { toldHere } from "./own-year.ts";
import { placeOf } from "./place.ts";
import { countWord } from "./sentence.ts";

/** So many misses in a row that are nothing out of the usual are what the service does as it is (beyond.md, 15). */
const telling = 8;

/** C2: a measure that misses period after period, with nothing in its chart beyond the usual ups and downs. */
export const missesAreNotTheUsual: Identity = (agreement) => {
  const isToldHere = toldHere(agreement);
  return noticed(
    assessAgreement(agreement).flatMap(({ measure, parts }) =>
      parts.flatMap((part) => {
        const run = usualMisses(part);
        const [first] = run;
        const last = run.at(-1);
        if (first === undefined || last === undefined || run.length < telling) return [];
        return isToldHere(measure, undefined) ? [observe(part, first, last, run.length)] : [];
      }),
    ),
  );
};

/** The figures up to the latest that missed a target known at the time, none of them flagged, oldest first. */
function usualMisses({ spc, standingOf }: Assessment): readonly Figure[] {
  if (spc.kind === "none" || spc.differenced) return [];
  const flagged = new Set(spc.flags.map(({ at }) => at));
  const { figures } = spc;
  let from = figures.length;
  while (from > 0) {
    const figure = figures[from - 1];
    if (figure === undefined || flagged.has(from - 1)) break;
    const { verdict, held } = standingOf(figure);
    if (verdict.state !== "missed" || held === undefined || held.row.year > figure.year) break;
    from -= 1;
  }
  return figures.slice(from);
}

function observe({ measure, part }: Assessment, first: Figure, last: Figure, count: number): Observation {
  const named = part === "all" ? measureName(measure) : `${measureName(measure)}, part ${part}`;
  const when = `from ${periodWords(first.period)} to ${periodWords(last.period)}`;
  return {
    identity: "C2",
    severity: "doubt",
    message:
      `${named}: the target was missed ${countWord(count)} times running, ${when}, and the chart shows nothing beyond ` +
      "the usual ups and downs: nothing suggests that it will be met as things are done now.",
    difference: "",
    unit: "",
    figures: [first, last].map(({ row, slot }) => resultFigure(measure, row, slot.words)),
    place: placeOf(agreementTables.results, last.row),
  };
}
