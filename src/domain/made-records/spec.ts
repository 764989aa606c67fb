/**
 * What invented records are to be like: a file of its own beside a feed's definition (docs/user/made-records.md).
 * Totals are met exactly; all else is left to chance, which is the same for the same seed.
 */
export type MadeRecordsSpec = {
  readonly feed: string;
  readonly seed: number;
  /** Days nobody works, beside Saturdays and Sundays, as 2019-12-25. */
  readonly closed: ReadonlySet<string>;
  readonly days: DayPattern;
  /** How likely each hour of the day is, from midnight; all alike where none are given. */
  readonly hours?: readonly number[] | undefined;
  /** The column records are planned by beside their day: its values can have rates and facts of their own. */
  readonly over?: Over | undefined;
  readonly stretches: readonly Stretch[];
  readonly columns: readonly MadeColumn[];
  readonly noise: Noise;
  /** How days are written: 2019-04-01 or 01/04/2019. */
  readonly dates: "iso" | "uk";
};

/** How many records a day has, against other days. */
export type DayPattern = {
  /** Monday first. */
  readonly weekdays: readonly number[];
  /** January first. */
  readonly months?: readonly number[] | undefined;
  /** The weight of a closed day; nought unless told. */
  readonly closed?: number | undefined;
  /** How far days differ that are alike otherwise: 0.1 is about a tenth. */
  readonly unsteady?: number | undefined;
  readonly spells?: readonly Spell[] | undefined;
};

/** A time unlike others: more or fewer records, and marks more or less likely. */
export type Spell = {
  readonly from: string;
  readonly to: string;
  readonly times?: number | undefined;
  readonly marks?: Readonly<Record<string, number>> | undefined;
};

export type Weighted = {
  readonly value: string;
  readonly weight: number;
  /** The weight at the end of the spec's time, where it drifts there. */
  readonly weightAtEnd?: number | undefined;
};

export type OverValue = Weighted & {
  /** How likely its records have a mark, against those of other values. */
  readonly marks?: Readonly<Record<string, number>> | undefined;
  /** What is so of it alone, for columns made "with" it. */
  readonly with?: Readonly<Record<string, string>> | undefined;
};

export type Over = { readonly column: string; readonly values: readonly OverValue[] };

/** Days with exact totals, both ends included. Several may have the same days. */
export type Stretch = EventStretch | GridStretch;

type AnyStretch = {
  readonly from: string;
  readonly to: string;
  /** Columns whose cells are all the same here. */
  readonly set?: Readonly<Record<string, string>> | undefined;
  /** The values of `over` that it has; all unless told. */
  readonly only?: readonly string[] | undefined;
  /** Exact sums of columns made by "sum", as their cells are written. */
  readonly sums?: Readonly<Record<string, number>> | undefined;
};

/** So many records, each at its time. */
export type EventStretch = AnyStretch & {
  readonly records: number;
  readonly marks?: readonly MarkTotal[] | undefined;
};

/** One record for each day, or month, and value of `over`. */
export type GridStretch = AnyStretch & { readonly every: "day" | "month" };

/** A mark that exactly so many records of a stretch have. */
export type MarkTotal = {
  readonly mark: string;
  readonly records: number;
  /** Only records with this mark, told before, can have it. */
  readonly of?: string | undefined;
};

/** A skewed quantity: half lie below the median, few far above it (log-normal). */
export type Skewed = {
  readonly median: number;
  /** 0 is always the median; 1 is very uneven. */
  readonly spread: number;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
};

/** At most so many days, of records with the mark. */
export type Tier = {
  readonly mark: string;
  readonly within: number;
  readonly median: number;
  readonly spread: number;
};

export type Marked = { readonly mark: string; readonly is: boolean };

/** How the cells of a column are made, in the order of the columns. */
export type MadeColumn = {
  readonly column: string /** Blank in other records. */;
  readonly only?: Marked | undefined;
} & (
  | { readonly make: "number"; readonly first: number }
  | { readonly make: "day" | "moment" | "over" | "set" }
  | { readonly make: "with" }
  | { readonly make: "mark"; readonly mark: string; readonly yes: string; readonly no: string }
  | {
      readonly make: "pick";
      readonly values: readonly Weighted[];
      /** Other values for records with or without a mark; the first that fits. */
      readonly when?: readonly (Marked & { readonly values: readonly Weighted[] })[] | undefined;
    }
  | ({
      readonly make: "amount";
      readonly places: number;
      readonly when?: readonly (Marked & Skewed)[] | undefined;
    } & Skewed)
  | { readonly make: "sum"; readonly places: number; readonly spread: number }
  | { readonly make: "later"; readonly from: string; readonly days: string }
  | {
      /**
       * A day after another, or before it: so many days from it as the first tier says whose mark the record has, and
       * more than any tier says where it has none.
       */
      readonly make: "due";
      readonly from: string;
      /** Before it, in calendar days. */
      readonly back?: boolean | undefined;
      readonly count: "working" | "calendar";
      /** The shortest first; each takes up where the one before ends. */
      readonly tiers: readonly Tier[];
      readonly beyond: { readonly median: number; readonly spread: number; readonly most: number };
    }
);

/** What is wrong with records as they come; nothing where left out. Extra rows are not among the totals. */
export type Noise = {
  /** A share of the rows stands so many days later in the file than its day. */
  readonly late?: { readonly share: number; readonly days: number } | undefined;
  readonly blanks?: readonly { readonly column: string; readonly share: number }[] | undefined;
  readonly misspelt?:
    | readonly {
        readonly column: string;
        readonly share: number;
        readonly spellings: Readonly<Record<string, readonly string[]>>;
      }[]
    | undefined;
  /** Extra rows with a cell that can't be taken, to be rejected. */
  readonly spoilt?:
    | readonly { readonly column: string; readonly text: string; readonly records: number }[]
    | undefined;
};

/** The same with every total so many times as large, rounded. */
export function scaled(spec: MadeRecordsSpec, times: number): MadeRecordsSpec {
  return { ...spec, stretches: spec.stretches.map((stretch) => scaledStretch(stretch, times)) };
}

function scaledStretch(stretch: Stretch, times: number): Stretch {
  const sums = stretch.sums && scaledSums(stretch.sums, times);
  if ("every" in stretch) return { ...stretch, sums };
  const marks = stretch.marks?.map((one) => ({ ...one, records: Math.round(one.records * times) }));
  return { ...stretch, sums, marks, records: Math.round(stretch.records * times) };
}

function scaledSums(sums: Readonly<Record<string, number>>, times: number): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(sums).map(([column, sum]) => [column, Math.round(sum * times)]));
}

/** The records its stretches of single records have in all; those of grids are not counted. */
export function recordsOf(spec: MadeRecordsSpec): number {
  return spec.stretches.reduce((sum, one) => sum + ("every" in one ? 0 : one.records), 0);
}
