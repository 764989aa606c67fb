import type { VirementRow } from "../../domain/data-package/tables/virements.ts";
import type { CouncilSource } from "../report-source.ts";

/** The virements a report tells: those of its own period, which it asks approval for, and those reported before. */
export type VirementsTold = { readonly own: readonly VirementRow[]; readonly before: readonly VirementRow[] };

/**
 * A virement is of the period it was reported in; one that names none is of the period its day of approval falls in, and
 * of an earlier one where it has no day. Those of later periods are left out; a report of no period tells all as its own.
 */
export function virementsTold({ name, money }: Pick<CouncilSource, "name" | "money">): VirementsTold {
  const { period: key } = name;
  const period = money.periods.find((row) => row.period === key);
  if (key === undefined || period === undefined) return { own: money.virements, before: [] };
  const placed = money.virements.map((row) => ({ row, place: placeOf(row) }));
  return {
    own: placed.filter(({ place }) => place === period.position).map(({ row }) => row),
    before: placed.filter(({ place }) => place < period.position).map(({ row }) => row),
  };

  function placeOf({ period: reported, on }: VirementRow): number {
    if (reported !== undefined) return money.periods.find((row) => row.period === reported)?.position ?? 0;
    if (on === undefined) return 0;
    const reached = money.periods.filter(
      ({ to }) => to !== undefined && Temporal.PlainDate.compare(on, to) <= 0,
    );
    return Math.min(...reached.map(({ position }) => position), Number.MAX_SAFE_INTEGER);
  }
}
