import type { Assessment } from "../assessment/assess.ts";
import type { Variation } from "../assessment/spc.ts";
import { agreementTables } from "../data-package/agreement.ts";
import type { Row } from "../data-package/table.ts";
import type { MeasureRow, ResultRow } from "../data-package/tables/measures.ts";
import type { Change as Direction } from "../measure/change.ts";
import { isResultRow } from "../receipt/row-kind.ts";
import { compareDecimals, type Decimal } from "../value/decimal.ts";
import { cellsSaid } from "./cells-said.ts";
import type { Change, Piece } from "./change.ts";
import type { RowChange } from "./row-change.ts";
import { aboutMeasure, figuresOf, nameOfMeasure, type Telling, told } from "./telling.ts";

const table = agreementTables.results;

/** A new result, one restated or taken out, or what is said besides its figure. A forecast is told apart. */
export function resultChange(
  telling: Telling,
  row: RowChange,
  latest: ReadonlyMap<string, Assessment>,
): Change | undefined {
  const now = row.kind === "dropped" ? undefined : resultIn(row.after);
  const was = row.kind === "added" ? undefined : resultIn(row.before);
  const one = now ?? was;
  const measure = one && telling.measure(one, now === undefined ? "before" : "now");
  if (one === undefined || measure === undefined) return undefined;
  const area = one.area === "council" ? "" : ` in ${areaName(telling, one.area)}`;
  const when = `${telling.calendar.slot(one.year, one.period).words}${area}`;
  const found = saidOf({ telling, row, was, now, measure, when, latest });
  return {
    ...found,
    name: nameOfMeasure(measure, one.part),
    figures: figuresOf(row),
    measure: aboutMeasure(measure, one),
    agreement: telling.agreement,
    size: 0,
  };
}

type Said = Pick<Change, "kind" | "effect" | "says">;

type Question = {
  readonly telling: Telling;
  readonly row: RowChange;
  readonly was: ResultRow | undefined;
  readonly now: ResultRow | undefined;
  readonly measure: MeasureRow;
  readonly when: string;
  readonly latest: ReadonlyMap<string, Assessment>;
};

function saidOf(question: Question): Said {
  const { telling, was, now, measure, when, row } = question;
  const shown = (one: ResultRow, known: "before" | "now") =>
    told(table, one, "value", known, telling.measure(one, known));
  if (now === undefined || (now.value === undefined && was?.value !== undefined)) {
    const left: readonly Piece[] = now === undefined ? [] : [", and says ", shown(now, "now")];
    const figure: readonly Piece[] = was === undefined ? [] : [shown(was, "before")];
    const says = [`the result for ${when} was withdrawn: it was `, ...figure, ...left];
    return { kind: "result-withdrawn", effect: "neutral", says };
  }
  if (was === undefined || (was.value === undefined && now.value !== undefined)) {
    return newResult(question, now, was === undefined ? [] : ["; it was ", shown(was, "before")]);
  }
  if (row.kind === "changed" && isRestated(was, now)) {
    const says = [
      `restated for ${when}: `,
      shown(now, "now"),
      ", ",
      shown(was, "before"),
      ` ${telling.earlier}`,
    ];
    return {
      kind: isForecast(now) ? "forecast-other" : "result-restated",
      effect: effectOf(measure, was.value, now.value),
      says: [...says, markedWords(was, now)],
    };
  }
  if (was.value === undefined && was.missing !== now.missing) {
    const says = [
      `still no figure for ${when}: `,
      shown(now, "now"),
      ", ",
      shown(was, "before"),
      ` ${telling.earlier}`,
    ];
    return { kind: "result-detail", effect: "neutral", says };
  }
  const measures = { before: telling.measure(was, "before"), now: telling.measure(now, "now") };
  const said = row.kind === "changed" ? cellsSaid(row, row.said, telling.earlier, measures) : [];
  return { kind: "result-detail", effect: "neutral", says: [`of the result for ${when}, `, ...said] };
}

/** A result told for the first time, with the way it moved where it is the last one held. */
function newResult(
  { telling, measure, when, latest }: Question,
  now: ResultRow,
  before: readonly Piece[],
): Said {
  const figure = told(table, now, "value", "now", telling.measure(now, "now"));
  if (isForecast(now)) {
    return { kind: "forecast-other", effect: "neutral", says: [`forecast for ${when}: `, figure, ...before] };
  }
  if (now.area !== "council") {
    return {
      kind: "result-detail",
      effect: "neutral",
      says: [`new result for ${when}: `, figure, ...before],
    };
  }
  if (now.value === undefined) {
    return { kind: "result-new", effect: "neutral", says: [`no figure for ${when}: `, figure, ...before] };
  }
  const assessed = latest.get(`${measure.measure} ${now.part}`);
  const held = assessed?.latest?.row === now ? assessed : undefined;
  const moved = held === undefined ? { words: "", effect: "neutral" as const } : howItMoved(held);
  return {
    kind: "result-new",
    effect: moved.effect,
    says: [`new result for ${when}: `, figure, ...before, moved.words],
  };
}

/** Which way the last figure went and, where its chart has limits, whether that is more than its usual ups and downs. */
function howItMoved({ direction: { change }, spc, latest }: Assessment): {
  readonly words: string;
  readonly effect: Change["effect"];
} {
  const words = change.kind === "not-comparable" ? "" : `: ${small(change.words)}`;
  if (spc.kind === "none" || spc.figures.at(-1) !== latest) return { words, effect: directionEffect(change) };
  const { words: shows, effect } = beyond[spc.variation];
  const seen = `its chart shows ${shows} beyond the usual ups and downs`;
  return { words: words === "" ? `: ${seen}` : `${words}; ${seen}`, effect };
}

const beyond = {
  "common-cause": { words: "nothing", effect: "neutral" },
  concern: { words: "a worsening", effect: "worse" },
  improvement: { words: "an improvement", effect: "better" },
  neutral: { words: "a change", effect: "neutral" },
} as const satisfies Record<Variation, { readonly words: string; readonly effect: Change["effect"] }>;

function directionEffect(direction: Direction): Change["effect"] {
  if (direction.kind === "declining") return "worse";
  return direction.kind === "improving" ? "better" : "neutral";
}

function small(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function isForecast({ markers }: ResultRow): boolean {
  return markers?.includes("forecast") === true;
}

/** Another figure, or the same given to more or fewer places. */
function isRestated(was: ResultRow, now: ResultRow): boolean {
  if (was.value === undefined || now.value === undefined) return false;
  return was.value.places !== now.value.places || !was.value.exact.eq(now.value.exact);
}

/** What a reader must know of a restated figure: that it is marked so, or is not. */
function markedWords(was: ResultRow, now: ResultRow): string {
  if (was.value === undefined || now.value === undefined) return "";
  if (isSameRounded(was.value, now.value)) return ", the same figure given more finely";
  if (isSameRounded(now.value, was.value)) return ", the same figure rounded";
  return now.markers?.includes("revised") === true ? ", marked revised" : ", not marked as revised";
}

function isSameRounded(coarse: Decimal, fine: Decimal): boolean {
  return fine.places > coarse.places && fine.exact.round(coarse.places).eq(coarse.exact);
}

function effectOf(
  { polarity }: MeasureRow,
  was: Decimal | undefined,
  now: Decimal | undefined,
): Change["effect"] {
  if (was === undefined || now === undefined || (polarity !== "high" && polarity !== "low")) return "neutral";
  const order = compareDecimals(now, was);
  if (order === 0) return "neutral";
  return order > 0 === (polarity === "high") ? "better" : "worse";
}

function areaName({ states }: Telling, area: string): string {
  return states.after.areas.find((one) => one.area === area)?.name ?? area;
}

/** A row of the table of results, as one. */
export function resultIn(row: Row): ResultRow {
  if (!isResultRow(table, row)) throw new Error("A row of the table of results is a result");
  return row;
}
