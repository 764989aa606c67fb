import type { Chance } from "./chance.ts";
import type { Draft } from "./drafts.ts";
import { type MadeDays, wayThrough } from "./made-days.ts";
import type { MadeColumn, MadeRecordsSpec, Marked, Skewed, Weighted } from "./spec.ts";
import { skewed, weightAt } from "./weights.ts";

/** What the cells of a row rest on while they are made, column by column. */
export type RowSoFar = {
  draft: Draft;
  /** Which row of all, counted from 0. */
  row: number;
  chance: Chance;
  /** What other columns reckon on: the day's number of a day, the quantity of a sum or an amount. */
  readonly numbers: Float64Array;
};

export type CellMaker = (row: RowSoFar) => string;

type Due = Extract<MadeColumn, { make: "due" }>;

type Making = {
  readonly spec: MadeRecordsSpec;
  readonly days: MadeDays;
  readonly bits: ReadonlyMap<string, number>;
  /** A text as a cell of the file has it. */
  readonly written: (text: string) => string;
};

/** How each column's cells are made, noise and all. */
export function cellMakers(making: Making): readonly CellMaker[] {
  return making.spec.columns.map((column, at) => {
    const make = makerOf(column, at, making);
    const { only } = column;
    const fits = only && fitting(only, making);
    const wherever: CellMaker = fits === undefined ? make : (row) => (fits(row.draft) ? make(row) : "");
    return misspelling(column.column, blanking(column.column, wherever, making), making);
  });
}

function makerOf(column: MadeColumn, at: number, making: Making): CellMaker {
  const { spec, days, written } = making;
  switch (column.make) {
    case "number":
      return ({ row }) => String(column.first + row);
    case "day":
      return ({ draft, numbers }) => {
        numbers[at] = draft.day;
        return days.written[draft.day] ?? "";
      };
    case "moment":
      return ({ draft, numbers }) => {
        numbers[at] = draft.day;
        return `${days.written[draft.day]} ${clock(draft.second)}`;
      };
    case "over":
      return remembered(written, ({ draft }) => draft.over.value);
    case "with":
      return remembered(written, ({ draft }) => draft.over.with?.[column.column] ?? "");
    case "set":
      return remembered(written, ({ draft }) => draft.plan.stretch.set?.[column.column] ?? "");
    case "mark": {
      const [yes, no] = [written(column.yes), written(column.no)];
      const has = fitting({ mark: column.mark, is: true }, making);
      return ({ draft }) => (has(draft) ? yes : no);
    }
    case "pick":
      return picking(column, making);
    case "amount":
      return amounts(column, at, making);
    case "sum":
      return ({ draft, numbers }) => {
        const units = draft.plan.sums.get(column.column)?.[draft.at] ?? 0;
        numbers[at] = units / 10 ** column.places;
        return inUnits(units, column.places);
      };
    case "later":
    case "due": {
      const lies = (name: string) => spec.columns.findIndex((other) => other.column === name);
      const passed = column.make === "due" ? duePassed(column, making) : addedDays(lies(column.days));
      const from = lies(column.from);
      return (row) => {
        row.numbers[at] = passed(row, row.numbers[from] ?? 0, days);
        return days.written[row.numbers[at] ?? 0] ?? "";
      };
    }
    default:
      return column satisfies never;
  }
}

type Passed = (row: RowSoFar, from: number, days: MadeDays) => number;

function addedDays(column: number): Passed {
  return ({ numbers }, from) => from + (numbers[column] ?? 0);
}

/** In time is up to the last day that counts, from where the tier before ended; late is the day after the last tier. */
function duePassed({ tiers, beyond, count, back = false }: Due, making: Making): Passed {
  const inTime = tiers.map(({ mark, within, median, spread }, at) => ({
    fits: fitting({ mark, is: true }, making),
    meant: { median, spread, least: at === 0 ? 0 : (tiers[at - 1]?.within ?? 0) + 1, most: within },
  }));
  const last = tiers.at(-1)?.within ?? 0;
  const late = { ...beyond, least: 1, most: beyond.most - last };
  return ({ draft, chance }, from, { counts, dayOfCount }) => {
    const tier = inTime.find(({ fits }) => fits(draft));
    const passed = tier ? Math.floor(skewed(tier.meant, chance)) : last + Math.floor(skewed(late, chance));
    if (count === "calendar") return back ? from - passed : from + passed;
    return passed === 0 ? from : (dayOfCount[(counts[from] ?? 0) + passed] ?? from);
  };
}

function amounts(column: Extract<MadeColumn, { make: "amount" }>, at: number, making: Making): CellMaker {
  const others = (column.when ?? []).map((meant) => ({ meant, fits: fitting(meant, making) }));
  const units = 10 ** column.places;
  return ({ draft, chance, numbers }) => {
    const meant: Skewed = others.find(({ fits }) => fits(draft))?.meant ?? column;
    const amount = Math.round(skewed(meant, chance) * units);
    numbers[at] = amount / units;
    return inUnits(amount, column.places);
  };
}

function picking(column: Extract<MadeColumn, { make: "pick" }>, making: Making): CellMaker {
  const usual = driftingPick(column.values, making);
  const others = (column.when ?? []).map((one) => ({
    fits: fitting(one, making),
    pick: driftingPick(one.values, making),
  }));
  return (row) => (others.find(({ fits }) => fits(row.draft))?.pick ?? usual)(row);
}

/** The weights are settled anew for each day, as they drift. */
function driftingPick(values: readonly Weighted[], { days, written }: Making): CellMaker {
  const texts = values.map(({ value }) => written(value));
  const upTo = new Float64Array(values.length);
  let settledFor = -1;
  return ({ draft, chance }) => {
    if (draft.day !== settledFor) {
      settledFor = draft.day;
      let all = 0;
      for (const [at, value] of values.entries()) {
        all += weightAt(value, wayThrough(days, draft.day));
        upTo[at] = all;
      }
    }
    const drawn = chance.share() * (upTo.at(-1) ?? 0);
    let at = 0;
    while (at < values.length - 1 && drawn >= (upTo[at] ?? 0)) at += 1;
    return texts[at] ?? "";
  };
}

function blanking(name: string, make: CellMaker, { spec }: Making): CellMaker {
  const blank = spec.noise.blanks?.find(({ column }) => column === name);
  if (blank === undefined) return make;
  return (row) => {
    const cell = make(row);
    return row.chance.share() < blank.share ? "" : cell;
  };
}

function misspelling(name: string, make: CellMaker, { spec, written }: Making): CellMaker {
  const misspelt = spec.noise.misspelt?.find(({ column }) => column === name);
  if (misspelt === undefined) return make;
  const spellings = new Map(
    Object.entries(misspelt.spellings).map(([right, wrong]) => [written(right), wrong.map(written)]),
  );
  return (row) => {
    const cell = make(row);
    if (row.chance.share() >= misspelt.share) return cell;
    const wrong = spellings.get(cell);
    return wrong?.[row.chance.below(wrong.length)] ?? cell;
  };
}

function remembered(written: (text: string) => string, text: (row: RowSoFar) => string): CellMaker {
  const known = new Map<string, string>();
  return (row) => {
    const plain = text(row);
    const cell = known.get(plain) ?? written(plain);
    known.set(plain, cell);
    return cell;
  };
}

function fitting({ mark, is }: Marked, { bits }: Making): (draft: Draft) => boolean {
  const bit = bits.get(mark) ?? 0;
  return ({ marks }) => ((marks & bit) !== 0) === is;
}

function clock(second: number): string {
  return `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

const twoDigits = Array.from({ length: 60 }, (_, at) => String(at).padStart(2, "0"));

function two(number: number): string {
  return twoDigits[number] ?? String(number);
}

function inUnits(units: number, places: number): string {
  if (places === 0) return String(units);
  const digits = String(units).padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
