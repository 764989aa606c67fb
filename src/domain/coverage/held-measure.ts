import { rulesOf } from "../assessment/assess-agreement.ts";
import { definitionChanges } from "../assessment/definition.ts";
import type { Breaks } from "../assessment/easier-target.ts";
import { type HeldTarget, heldTarget } from "../assessment/held-target.ts";
import { type Reported, reportedOf } from "../assessment/reported.ts";
import type { ReportingCalendar } from "../assessment/reporting-calendar.ts";
import { settingsOfRows } from "../assessment/settings-rows.ts";
import type { Agreement } from "../data-package/agreement.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import { ownMeasures } from "../reconciliation/measure-words.ts";
import type { GapItem } from "./gap.ts";

/** One part of a measure: every result held for the council up to the year, and the targets set up to it. */
type HeldPart = {
  readonly part: string;
  readonly reported: readonly Reported[];
  /** Oldest first. */
  readonly targets: readonly HeldTarget[];
  readonly breaks: Breaks;
};

export type HeldMeasure = {
  readonly measure: MeasureRow;
  /** Never empty: a measure that holds nothing has its whole. */
  readonly parts: readonly HeldPart[];
};

export type HeldMeasures = {
  readonly calendar: ReportingCalendar;
  readonly measures: readonly HeldMeasure[];
};

/** The agreement's own measures with what it holds of each; nothing reported or set for a later year counts. */
export function heldMeasures(agreement: Agreement): HeldMeasures {
  const { year } = agreement.portfolio;
  const calendar = rulesOf(agreement).calendar;
  const results = Map.groupBy(
    agreement.results.filter((row) => row.area === "council" && row.year <= year),
    ({ measure }) => measure,
  );
  const targets = Map.groupBy(
    agreement.targets.filter((row) => row.year <= year),
    ({ measure }) => measure,
  );
  const definitions = Map.groupBy(agreement.definitions, ({ measure }) => measure);
  const settingsOf = settingsOfRows([], agreement.changePoints);
  const measures = ownMeasures(agreement).map((measure) => {
    const defined = definitions.get(measure.measure) ?? [measure];
    const changes = definitionChanges(defined);
    const resultRows = results.get(measure.measure) ?? [];
    const targetRows = targets.get(measure.measure) ?? [];
    const named = new Set([...resultRows, ...targetRows].map(({ part }) => part));
    const parts = [...(named.size === 0 ? ["all"] : named)].map((part) => ({
      part,
      reported: reportedOf(
        defined,
        resultRows.filter((row) => row.part === part),
        calendar,
      ),
      targets: targetRows
        .filter((row) => row.part === part)
        .sort((one, other) => one.year - other.year)
        .map((row) => heldTarget(row, measure)),
      breaks: { changes, redefined: settingsOf(measure, part)?.redefinedOn },
    }));
    return { measure, parts };
  });
  return { calendar, measures };
}

/** How a list names a measure, or a part of one. */
export function namedMeasure(
  { measure, code, title, parts = [] }: MeasureRow,
  part = "all",
): Pick<GapItem, "key" | "code" | "name"> {
  const whole = title.replace(/\.$/, "");
  const name = part === "all" ? whole : `${whole} (${partName(parts, part)})`;
  return { key: measure, code, name };
}

function partName(parts: readonly string[], part: string): string {
  const named = parts.find((text) => text.startsWith(`${part}=`));
  return named === undefined ? part : named.slice(part.length + 1);
}
