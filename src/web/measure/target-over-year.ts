import type { Assessment } from "../../domain/assessment/assess.ts";
import { type GivenProfile, profiledTarget } from "../../domain/assessment/profile.ts";
import { hasFigure, type Reported } from "../../domain/assessment/reported.ts";
import { profileOfRow } from "../../domain/assessment/settings-rows.ts";
import type { TargetProfileRow } from "../../domain/data-package/tables/assessment.ts";
import type { NumericalTarget } from "../../domain/measure/target.ts";
import type { OverlaidYears } from "./overlaid-years.ts";

/**
 * What the newest year's target asks for by the end of each period: as it judges the figures held, and for periods to
 * come as it would judge them, by what the council set or the shape of the years before. Undefined where nothing is
 * asked by then.
 */
export function targetOverYear(
  assessment: Assessment,
  { years, ends, at }: OverlaidYears,
  rows: readonly TargetProfileRow[],
): readonly (NumericalTarget | undefined)[] {
  const { targets, reported, measure, part, standingOf } = assessment;
  const year = years.at(-1);
  const target = targets.find(({ row }) => row.year === year)?.target;
  if (year === undefined || target?.kind !== "numerical") return ends.map(() => undefined);
  const given = rows.filter((row) => row.part === part).flatMap(profilesOf);
  const figures = reported.filter(hasFigure);
  const { accumulation } = measure;
  return ends.map((end) => {
    const own = at(year, end);
    if (own !== undefined && hasFigure(own)) return numerical(standingOf(own).profiled);
    const earlier = years.map((one) => at(one, end)).findLast((one) => one !== undefined && hasFigure(one));
    const like = own ?? earlier;
    const figure = earlier !== undefined && hasFigure(earlier) ? earlier : undefined;
    if (like === undefined || figure === undefined) return undefined;
    return numerical(
      profiledTarget({ target, figure: inYear(figure, like, year), figures, accumulation, given }),
    );
  });
}

/** An earlier year's figure in the place of this year's, which is not there yet. */
function inYear<One extends Reported>(figure: One, { slot }: Reported, year: Reported["year"]): One {
  return { ...figure, year, slot: { ...slot, year } };
}

function profilesOf(row: TargetProfileRow): readonly GivenProfile[] {
  const profile = profileOfRow(row);
  return profile.ok ? [profile.value] : [];
}

function numerical(profiled: ReturnType<typeof profiledTarget> | undefined): NumericalTarget | undefined {
  if (profiled === undefined || profiled.kind === "none") return undefined;
  return profiled.target.kind === "numerical" ? profiled.target : undefined;
}
