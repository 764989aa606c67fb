import { ruleKinds } from "../../measure/rule-kind.ts";
import { blankMeans, choice, code, count, date, decimal, line, optional, text, year } from "../column.ts";
import { defineTable, type RowOf } from "../table.ts";

const ofMeasure = { table: "measures", columns: ["measure"] };
const toleranceKinds = ["absolute", "relative"] as const;

export const statusRules = defineTable({
  name: "status_rules",
  title: "Status rules",
  about:
    "How figures are judged: when a target is met, when it is close and when it is missed. A change is a new version.",
  key: ["rule", "version"],
  columns: {
    rule: code("A short key for the rule, such as usual-tolerance."),
    version: count("Its version, from 1. What a version says never changes."),
    name: line("What the rule is called wherever a status is explained."),
    kind: choice(ruleKinds, "How it tells met, close and missed apart."),
    percentages: optional(
      decimal("How far a percentage may miss its target and be close; for tolerance and two-sided."),
    ),
    percentagesAs: blankMeans(
      "absolute",
      choice(toleranceKinds, "Whether that is in points (absolute) or in percent of the target (relative)."),
    ),
    others: optional(
      decimal("How far any other figure may miss its target and be close; for tolerance and two-sided."),
    ),
    othersAs: blankMeans(
      "relative",
      choice(
        toleranceKinds,
        "Whether that is in the measure's unit (absolute) or in percent of the target (relative).",
      ),
    ),
    floor: optional(
      decimal(
        "The standard in the measure's unit beyond which it is missed, whatever the target; for floor.",
      ),
    ),
    within: optional(
      decimal("How far a figure may move and still be kept, and so its target met; for maintain."),
    ),
    closeWithin: optional(decimal("How far it may move and be close; for maintain.")),
    withinAs: blankMeans(
      "absolute",
      choice(
        toleranceKinds,
        "Whether those two are in the measure's unit (absolute) or in percent (relative).",
      ),
    ),
    words: text("What the rule says, in a sentence a councillor can read."),
    setBy: optional(line("The post or body that set it.")),
  },
});
export type StatusRuleRow = RowOf<typeof statusRules>;

export const measureRules = defineTable({
  name: "measure_rules",
  title: "Rules of measures",
  about: "Which rule judges a measure from a year on: the council's own, or one for a single measure.",
  key: ["measure", "year"],
  references: [ofMeasure, { table: "status_rules", columns: ["rule", "version"] }],
  columns: {
    measure: blankMeans("all", code("The measure's key; blank for all that have no rule of their own.")),
    year: year("The financial year from which it judges, until a later row says otherwise."),
    rule: code("The rule's key."),
    version: count("The rule's version."),
    why: optional(text("Why this rule judges it.")),
  },
});
export type MeasureRuleRow = RowOf<typeof measureRules>;

export const targetProfiles = defineTable({
  name: "target_profiles",
  title: "Target profiles",
  about: "What a measure is meant to have reached by a period within the year: a figure, or a share.",
  key: ["measure", "part", "year", "period"],
  references: [ofMeasure],
  columns: {
    measure: code("The measure's key."),
    part: blankMeans("all", code("The part of the measure (a, b, day), where it has parts.")),
    year: year("The financial year the target is for."),
    period: code("The reporting period within the year."),
    value: optional(decimal("The value to reach by then, or the lower end of a range.")),
    upper: optional(decimal("The upper end of a range.")),
    share: optional(
      decimal("Instead of a value: the share of the year's target to reach by then, in percent."),
    ),
    why: optional(text("Why it is spread so.")),
  },
});
export type TargetProfileRow = RowOf<typeof targetProfiles>;

export const changePoints = defineTable({
  name: "change_points",
  title: "Change points",
  about: "The days from which a measure's figures are no longer what they were, each with the reason.",
  key: ["measure", "part", "on"],
  references: [ofMeasure],
  columns: {
    measure: code("The measure's key."),
    part: blankMeans("all", code("The part it is about; blank for the measure and all its parts.")),
    on: date("The first day of the change: the first day of a period, where it came with one."),
    kind: choice(
      ["definition-change", "rebase"],
      "Whether figures before and after can't be compared, or the process changed and limits begin anew.",
    ),
    why: text("What changed."),
  },
});
export type ChangePointRow = RowOf<typeof changePoints>;
