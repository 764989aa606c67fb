import type { MeasureSummary, PartSummary, ShownResult } from "../assessment/measure-summary.ts";
import { agreementTables } from "../data-package/agreement.ts";
import { type FinancialYear, yearLabel } from "../period/financial-year.ts";
import { decimalText } from "../value/decimal.ts";
import { printedTarget } from "./measure-aspects.ts";
import { valueFigure } from "./prose-figure.ts";
import type { Fact } from "./subject.ts";

/** Every figure held of a measure, each with the token that prints it; the latest first, by the shortest token. */
export function measureFacts(name: string, year: FinancialYear, { parts }: MeasureSummary): readonly Fact[] {
  return parts.flatMap((part) => {
    const start = part.part === "all" ? name : `${name} ${part.part}`;
    return [...resultFacts(start, year, part), ...targetFacts(start, year, part), ...groupFacts(start, part)];
  });
}

function resultFacts(start: string, year: FinancialYear, { results, latest }: PartSummary): readonly Fact[] {
  const others = results.filter((one) => one !== latest).toReversed();
  return [
    ...(latest === undefined ? [] : factsOf(start, latest)),
    ...others.flatMap((one) => factsOf(`${start} ${whenOf(one, year)}`, one)),
  ];
}

function whenOf({ row }: ShownResult, year: FinancialYear): string {
  if (row.period === "year") return yearLabel(row.year);
  return row.year === year ? row.period : `${yearLabel(row.year)} ${row.period}`;
}

function factsOf(token: string, { row, value }: ShownResult): readonly Fact[] {
  const at = { table: agreementTables.results, row, property: "value" };
  const { text, figure } = valueFigure({ ...value, counts: { kind: "none" } }, at);
  const counts = value.counts.kind === "of" ? [value.counts.numerator, value.counts.denominator] : [];
  const counted = value.counts.kind === "count" ? [value.counts.count] : counts;
  return [
    ...(value.kind === "measured"
      ? [{ token, kind: kindOf(value.unit), exact: decimalText(value.decimal), text, figure } as const]
      : []),
    ...counted.map((count) => ({
      token: `${token} counts`,
      kind: "number" as const,
      exact: decimalText(count),
      text: decimalText(count),
      figure,
    })),
  ];
}

function targetFacts(start: string, year: FinancialYear, { targets }: PartSummary): readonly Fact[] {
  return targets.toReversed().flatMap((shown) => {
    const { target, row } = shown;
    if (target.kind !== "numerical") return [];
    const { text, figure } = printedTarget(shown);
    const token = row.year === year ? `${start} target` : `${start} target ${yearLabel(row.year)}`;
    const { wanted, unit } = target;
    const ends = wanted.kind === "single" ? [wanted.value] : [wanted.low, wanted.high];
    return ends.map((end) => ({ token, kind: kindOf(unit), exact: decimalText(end), text, figure }));
  });
}

function groupFacts(start: string, { assessment }: PartSummary): readonly Fact[] {
  return assessment.comparisons.flatMap(({ group, whole, rows }) => {
    const row = rows.find(({ body }) => body === "group");
    if (whole === undefined || row === undefined) return [];
    const at = { table: agreementTables.comparators, row, property: "value" };
    const { text, figure } = valueFigure(whole, at);
    const token = `${start} ${group}`;
    return [{ token, kind: kindOf(whole.unit), exact: decimalText(whole.decimal), text, figure }];
  });
}

function kindOf(unit: string): Fact["kind"] {
  return unit === "percentage" ? "percentage" : "number";
}
