import type { ChangePointRow, TargetProfileRow } from "../data-package/tables/assessment.ts";
import type { MeasureRow } from "../data-package/tables/measures.ts";
import { dateWords } from "../period/calendar.ts";
import { no, ok, type Result } from "../result.ts";
import { decimalText } from "../value/decimal.ts";
import type { AssessmentSettings } from "./assess.ts";
import type { GivenProfile } from "./profile.ts";

/** What is set for a part of a measure, by its definition in force and the rows about it; undefined where nothing is. */
export type SettingsOf = (measure: MeasureRow, part: string) => AssessmentSettings | undefined;

/** What the definition of a measure sets, for the whole and every part alike. */
export function settingsOfMeasure({
  changeBand: band,
  seasonal,
  spcScreening: screening,
}: MeasureRow): AssessmentSettings | undefined {
  if (band === undefined && seasonal === undefined && screening === undefined) return undefined;
  return {
    ...(band !== undefined && { band }),
    ...(seasonal !== undefined && { seasonal }),
    ...(screening !== undefined && { screening }),
  };
}

/** A band is how far apart two figures are, so it can't be below nought. */
export function bandOfMeasure({ changeBand }: MeasureRow): Result<MeasureRow["changeBand"]> {
  if (changeBand === undefined || changeBand.exact.gte(0)) return ok(changeBand);
  const message = `${decimalText(changeBand)} is below nought, and two figures can't be closer than alike. Write how far apart they may be.`;
  return no({ field: "changeBand", message });
}

/** The target a row sets for a period; refuses a row that gives neither a value nor a share, or both. */
export function profileOfRow({ year, period, value, upper, share }: TargetProfileRow): Result<GivenProfile> {
  if (value !== undefined && share !== undefined) {
    const message = `The row gives a value (${decimalText(value)}) and a share (${decimalText(share)}%). Leave one of them blank.`;
    return no({ field: "share", message });
  }
  if (share !== undefined) {
    if (upper === undefined) return ok({ year, period, share });
    const message = `The row gives a share, which both ends of a range share. Leave ${decimalText(upper)} out.`;
    return no({ field: "upper", message });
  }
  if (value === undefined) {
    const message =
      "The row says neither a value nor a share of the year's target. Write one, or leave the row out.";
    return no({ field: "value", message });
  }
  return ok({ year, period, value, ...(upper !== undefined && { upper }) });
}

/** What definitions and rows set for each part of each measure. Throws on a profile that can't be one: it can't be imported. */
export function settingsOfRows(
  profiles: readonly TargetProfileRow[],
  changes: readonly ChangePointRow[],
): SettingsOf {
  const profilesOf = Map.groupBy(profiles, partName);
  const changesOf = Map.groupBy(changes, partName);
  return (definition, part) => {
    const { measure } = definition;
    const own = profilesOf.get(partName({ measure, part })) ?? [];
    const changed = [...new Set(["all", part])]
      .flatMap((one) => changesOf.get(partName({ measure, part: one })) ?? [])
      .sort((one, other) => Temporal.PlainDate.compare(one.on, other.on));
    const defined = settingsOfMeasure(definition);
    return own.length + changed.length === 0 ? defined : { ...defined, ...settings(own, changed) };
  };
}

function settings(
  profiles: readonly TargetProfileRow[],
  changes: readonly ChangePointRow[],
): AssessmentSettings {
  const rebased = changes.filter(({ kind }) => kind === "rebase");
  const redefined = changes.filter(({ kind }) => kind === "definition-change");
  return {
    profile: profiles.map((row) => {
      const profile = profileOfRow(row);
      if (!profile.ok) throw new Error(`The profile of ${partName(row)} can't be used`);
      return profile.value;
    }),
    changedOn: rebased.map(({ on }) => on),
    redefinedOn: redefined.map(({ on, why }) => ({ on, words: changeWords(on, why) })),
  };
}

function changeWords(on: Temporal.PlainDate, why: string): string {
  return `the definition changed on ${dateWords(on)} (${why.replace(/\.$/, "")})`;
}

function partName({ measure, part }: { readonly measure: string; readonly part: string }): string {
  return `${measure} ${part}`;
}
