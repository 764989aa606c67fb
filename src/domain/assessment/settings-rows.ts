import type { ChangePointRow, TargetProfileRow } from "../data-package/tables/assessment.ts";
import { dateWords } from "../period/calendar.ts";
import { no, ok, type Result } from "../result.ts";
import { decimalText } from "../value/decimal.ts";
import type { AssessmentSettings } from "./assess.ts";
import type { SettingsOf } from "./assess-measure.ts";
import type { GivenProfile } from "./profile.ts";

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

/** What is set for each part of each measure. Throws on a profile that can't be one: it can't be imported. */
export function settingsOfRows(
  profiles: readonly TargetProfileRow[],
  changes: readonly ChangePointRow[],
): SettingsOf {
  const profilesOf = Map.groupBy(profiles, partName);
  const changesOf = Map.groupBy(changes, partName);
  return (measure, part) => {
    const own = profilesOf.get(partName({ measure, part })) ?? [];
    const changed = [...new Set(["all", part])]
      .flatMap((one) => changesOf.get(partName({ measure, part: one })) ?? [])
      .sort((one, other) => Temporal.PlainDate.compare(one.on, other.on));
    return own.length + changed.length === 0 ? undefined : settings(own, changed);
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
