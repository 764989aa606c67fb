import type { ComparatorRow, MeasureRow, ResultRow, TargetRow } from "../data-package/tables/measures.ts";
import { type Assessment, type At, assess, type Rules } from "./assess.ts";
import { definitionFor } from "./definition.ts";
import { type Together, togetherOf } from "./direction.ts";
import { kept } from "./kept.ts";
import { type SettingsOf, settingsOfMeasure } from "./settings-rows.ts";
import type { VerdictState } from "./verdict.ts";

/** Everything held about measures, of any year and area. */
export type HeldRows = {
  readonly measures: readonly MeasureRow[];
  readonly results: readonly ResultRow[];
  readonly targets: readonly TargetRow[];
  readonly comparators?: readonly ComparatorRow[];
};

export type MeasureAssessment = {
  readonly measure: MeasureRow;
  /** The whole first, then its parts; never empty. */
  readonly parts: readonly Assessment[];
  /** How its parts moved; the whole is not one of them. */
  readonly together: Together;
  /** The part whose status now is worst, which stands for the measure where there is room for one mark. */
  readonly worst: Assessment;
};

/**
 * Every measure that is defined for the year asked about, in the order of its agreement. Results of areas within the
 * council are left to the pages about them.
 */
export function assessAll(
  rows: HeldRows,
  rules: Rules,
  at: At,
  settingsOf: SettingsOf = settingsOfMeasure,
): readonly MeasureAssessment[] {
  const definitions = Map.groupBy(rows.measures, ({ measure }) => measure);
  const results = Map.groupBy(
    kept(rows.results, ({ area }) => area === "council"),
    ({ measure }) => measure,
  );
  const targets = Map.groupBy(rows.targets, ({ measure }) => measure);
  const comparators = Map.groupBy(rows.comparators ?? [], ({ measure }) => measure);
  return rows.measures
    .filter(({ year }) => year === at.year)
    .map(({ measure }) =>
      assessMeasure(
        {
          measures: definitions.get(measure) ?? [],
          results: results.get(measure) ?? [],
          targets: targets.get(measure) ?? [],
          comparators: comparators.get(measure) ?? [],
        },
        rules,
        at,
        settingsOf,
      ),
    );
}

/** One measure as a whole and by its parts; the rows are all its own. */
export function assessMeasure(
  rows: HeldRows,
  rules: Rules,
  at: At,
  settingsOf: SettingsOf = settingsOfMeasure,
): MeasureAssessment {
  const measure = definitionFor(rows.measures, at.year);
  const parts = partsOf(measure, rows).map((part) => {
    const settings = settingsOf(measure, part);
    const own = <Row extends { readonly part: string }>(held: readonly Row[]) =>
      kept(held, (row) => row.part === part);
    return assess(
      {
        part,
        definitions: rows.measures,
        results: kept(own(rows.results), ({ area }) => area === "council"),
        targets: own(rows.targets),
        comparators: own(rows.comparators ?? []),
        ...(settings !== undefined && { settings }),
      },
      rules,
      at,
    );
  });
  const named = parts.filter(({ part }) => part !== "all");
  return {
    measure,
    parts,
    together: togetherOf((named.length === 0 ? parts : named).map(({ direction }) => direction)),
    worst: worstOf(parts),
  };
}

/** The parts that hold anything, in the order of the definition; the whole where nothing does. */
function partsOf({ parts = [] }: MeasureRow, { results, targets }: HeldRows): readonly string[] {
  if (parts.length === 0 && results.every(isWhole) && targets.every(isWhole)) return ["all"];
  const held = new Set<string>();
  for (const { part } of results) held.add(part);
  for (const { part } of targets) held.add(part);
  const named = parts.map((text) => text.split("=")[0] ?? text);
  const order = new Set(["all", ...named, ...held]);
  const found = [...order].filter((part) => held.has(part));
  return found.length === 0 ? ["all"] : found;
}

function isWhole({ part }: { readonly part: string }): boolean {
  return part === "all";
}

export const worstFirst: readonly VerdictState[] = ["missed", "close", "met", "aim", "none"];

function worstOf(parts: readonly Assessment[]): Assessment {
  const [first, ...others] = parts;
  if (first === undefined) throw new Error("A measure has at least one part");
  const place = ({ current }: Assessment) => worstFirst.indexOf(current.verdict.state);
  return others.reduce((worst, part) => (place(part) < place(worst) ? part : worst), first);
}
