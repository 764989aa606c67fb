import type { AxisValue } from "../../domain/breakdown/axis.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import type { Condition, Scalar } from "../../domain/records/condition.ts";
import type { RecordPage } from "../../domain/records/record.ts";
import type { RecordsMeant } from "../../domain/records/tally.ts";
import type { Warehouse } from "../../warehouse/warehouse.ts";
import type { Drill } from "./drill.ts";
import { recordsOf } from "./kept-breakdown.ts";

/** Why single records of a slice are not shown, as a sentence; undefined where they are. */
export function whyNoRecords(drill: Drill): string | undefined {
  const { disclosure, drilled } = drill;
  const { many } = drilled.held.feed.record;
  if (disclosure.kind === "unruled") {
    return `Single ${many} are not shown: nobody has settled yet below which number ${many} are withheld (disclosure_rules).`;
  }
  if (disclosure.records === "withheld")
    return `Single ${many} are not shown to the public: ${disclosure.reason}`;
  return drill.slice(drill.place, drill.period).kind === "withheld"
    ? `The ${many} of this slice are withheld with their number.`
    : undefined;
}

/** The columns of records that anybody may see: none that tells about a person. */
export function openColumns({ drilled }: Drill): readonly FeedColumn[] {
  return drilled.held.feed.columns.filter(({ personal }) => !personal);
}

/** Some records of a slice, which its rule must show: `whyNoRecords` is asked before. */
export function sliceRecords(
  warehouse: Warehouse,
  drill: Drill,
  from: number,
  most: number,
): Promise<RecordPage> {
  if (whyNoRecords(drill) !== undefined) throw new Error("Records were asked for that are withheld");
  const columns = openColumns(drill).map(({ name }) => name);
  return warehouse.records(recordsMeant(drill), columns, from, most);
}

/** The records a slice's figure is worked out from: those it is of, or only those above the line, or only the rest. */
function recordsMeant({ drilled, loads, rules, period, narrowed, asked }: Drill): RecordsMeant {
  const { where, numerator, denominator } = drilled.computed;
  const above = numerator.where;
  const counted: Condition | undefined =
    above === undefined || denominator === undefined || asked.which === "all"
      ? undefined
      : asked.which === "counted"
        ? above
        : { not: above };
  const meant = recordsOf(drilled, loads, rules);
  const days = period.stretch;
  const slice = [
    (denominator ?? numerator).where,
    counted,
    ...narrowed.map(({ column, value }) => conditionOf(column, value)),
  ];
  // Which of several records counts once is settled over all days, as for the figure, and not anew in every slice.
  return drilled.computed.oncePer === undefined
    ? { ...meant, days, where: allOf([where, ...slice]) }
    : { ...meant, where, ofThese: { days, where: allOf(slice) } };
}

function allOf(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  const all = conditions.filter((one) => one !== undefined);
  return all.length === 0 ? undefined : { all };
}

function conditionOf(column: FeedColumn, { spelt }: AxisValue): Condition {
  const written = spelt.flatMap((one): readonly Scalar[] =>
    one === null ? [] : [column.type === "boolean" ? one === "true" || one === "1" : one],
  );
  const blank: Condition = { column: column.name, held: false };
  const among: Condition = { column: column.name, in: written };
  if (written.length === 0) return blank;
  return written.length === spelt.length ? among : { any: [among, blank] };
}
