import type { ResultRow } from "../data-package/tables/measures.ts";
import type { ComputedResultRow } from "../data-package/tables/records.ts";
import type { DaySpan } from "../feed/load.ts";
import type { FinancialYear } from "../period/financial-year.ts";
import type { Decimal } from "../value/decimal.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import type { ComputedMeasure } from "./computed-measure.ts";
import type { Sums } from "./figure.ts";

/** A measure's definition as the ledger holds it. */
export type HeldComputedMeasure = { readonly measure: ComputedMeasure; readonly sha256: string };

/** What the records say of one measure in one period, held against what the ledger says. */
export type Proposal = {
  readonly definition: HeldComputedMeasure;
  readonly year: FinancialYear;
  /** The reporting period within the year; “year” for the whole of it. */
  readonly period: string;
  /** “2020/21”, “Mid-Year 2021/22”. */
  readonly periodWords: string;
  readonly unit: ValueUnit;
  /** The days it is about. */
  readonly stretch: DaySpan;
  readonly sums: Sums;
  /** Undefined where nothing was counted. */
  readonly value: Decimal | undefined;
  /** Whether records of the stretch may still come, by the definition's `settles`. */
  readonly provisional: boolean;
  /** The loads with records of its days, the oldest first. */
  readonly loads: readonly string[];
  readonly held: ResultRow | undefined;
  /** Where the ledger's figure came from, where it was worked out or borne out before. */
  readonly lineage: ComputedResultRow | undefined;
  readonly standing: Standing;
};

export type Standing =
  /** The ledger's figure at the precision it has there. `settled`: it was accepted with these very sums. */
  | { readonly kind: "same"; readonly settled: boolean }
  | {
      readonly kind: "differs";
      /** The records' figure less the ledger's, in the measure's unit; undefined where only counts differ or there is no figure. */
      readonly difference: Decimal | undefined;
      /** Whether the counts below the figure differ from those printed. */
      readonly counts: boolean;
      readonly why: Why;
    }
  /** The ledger holds no figure. */
  | { readonly kind: "new" }
  /** The records do not make up the whole stretch; `why` says up to when they go. */
  | { readonly kind: "incomplete"; readonly why: string };

/** What made records and ledger part. */
export type Why =
  /** The ledger's figure was never worked out from records: it is as printed or handed in. */
  | { readonly kind: "never computed" }
  | { readonly kind: "definition changed"; readonly loads: readonly string[] }
  /** Records came, or were replaced, since it was accepted: in these loads. */
  | { readonly kind: "records changed"; readonly loads: readonly string[] }
  /** The ledger's figure was changed since it was accepted. */
  | { readonly kind: "ledger changed" };
