/**
 * A value a record's cell is held against: text, an exact number as text, a day such as 2019-04-01, or yes and no. Money
 * is given in pounds, as 500 or 12.50; a day held against a moment stands for the whole of it.
 */
export type Scalar = string | number | boolean;

/** Which records are meant. Blank cells meet only "held: false", and so the "not" of every other. */
export type Condition =
  | { readonly column: string; readonly in: readonly Scalar[] }
  | { readonly column: string; readonly notIn: readonly Scalar[] }
  | {
      readonly column: string;
      /** Both ends count. */
      readonly from?: Scalar | undefined;
      readonly to?: Scalar | undefined;
    }
  | { readonly column: string; readonly held: boolean }
  | {
      /** From the first day to the last pass at most so many working days, or days where no calendar is named. */
      readonly within: {
        readonly from: string;
        readonly to: string;
        readonly days: number;
        readonly calendar?: string | undefined;
      };
    }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };
