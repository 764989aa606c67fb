import type { ResultRow } from "../data-package/tables/measures.ts";
import type { ComputedResultRow } from "../data-package/tables/records.ts";
import { compareDecimals, type Decimal, subtractDecimals, wholeDecimal } from "../value/decimal.ts";
import type { ValueUnit } from "../value/value-unit.ts";
import { figureOf, type Sums } from "./figure.ts";
import type { HeldComputedMeasure, Standing, Why } from "./proposal.ts";

/** What is held against each other. */
export type Compared = {
  readonly definition: HeldComputedMeasure;
  readonly sums: Sums;
  readonly unit: ValueUnit;
  readonly loads: readonly string[];
  readonly held: ResultRow | undefined;
  readonly lineage: ComputedResultRow | undefined;
  readonly provisional: boolean;
};

/**
 * How a figure worked out stands to the ledger's: the same where it is so at the precision of the ledger's, and the
 * counts are where it has any. Undefined where there is nothing to say: nothing counted and nothing held.
 */
export function standingOf(compared: Compared): Standing | undefined {
  const { definition, sums, unit, held, lineage } = compared;
  const { measure } = definition;
  if (held?.value === undefined) {
    return figureOf(measure, sums, unit, measure.places) === undefined ? undefined : { kind: "new" };
  }
  const value = figureOf(measure, sums, unit, held.value.places);
  const sameValue = value !== undefined && compareDecimals(value, held.value) === 0;
  const counts = countsDiffer(sums, held);
  if (sameValue && !counts) return { kind: "same", settled: isSettled(compared, lineage) };
  return {
    kind: "differs",
    difference: sameValue || value === undefined ? undefined : subtractDecimals(value, held.value),
    counts,
    why: whyOf(compared, held.value),
  };
}

/** Counts the ledger has not are held against nothing; it holds whole numbers alone. */
function countsDiffer({ numerator, denominator }: Sums, held: ResultRow): boolean {
  const pairs: readonly (readonly [Decimal | undefined, number | undefined])[] = [
    [numerator, held.numerator ?? held.count],
    [denominator, held.denominator],
  ];
  return pairs.some(
    ([sum, count]) => sum !== undefined && count !== undefined && !sum.exact.eq(wholeDecimal(count).exact),
  );
}

function isSettled(compared: Compared, lineage: ComputedResultRow | undefined): boolean {
  const { definition, sums } = compared;
  if (lineage === undefined || lineage.definitionSha256 !== definition.sha256) return false;
  return sameSums(sums, lineage) && !isMarkedTooLong(compared);
}

/** A figure of the records' own that was provisional and no longer is: it is to be written again without the mark. */
export function isMarkedTooLong({
  held,
  lineage,
  provisional,
}: Omit<Compared, "definition" | "sums" | "unit" | "loads">): boolean {
  const own = lineage !== undefined && lineage.status !== "confirmed";
  return own && !provisional && held?.markers?.includes("provisional") === true;
}

function sameSums({ numerator, denominator }: Sums, lineage: ComputedResultRow): boolean {
  if (compareDecimals(numerator, lineage.numerator) !== 0) return false;
  if (denominator === undefined || lineage.denominator === undefined) {
    return denominator === undefined && lineage.denominator === undefined;
  }
  return compareDecimals(denominator, lineage.denominator) === 0;
}

function whyOf({ definition, sums, loads, lineage }: Compared, held: Decimal): Why {
  if (lineage === undefined) return { kind: "never computed" };
  const changed = [
    ...loads.filter((load) => !lineage.loads.includes(load)),
    ...lineage.loads.filter((load) => !loads.includes(load)),
  ];
  if (definition.sha256 !== lineage.definitionSha256) return { kind: "definition changed", loads: changed };
  if (sameSums(sums, lineage) && compareDecimals(held, lineage.value) !== 0)
    return { kind: "ledger changed" };
  return { kind: "records changed", loads: changed };
}
