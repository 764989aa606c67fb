import { figureForms } from "../../computed-measure/computed-measure.ts";
import {
  blankMeans,
  choice,
  code,
  count,
  date,
  decimal,
  line,
  list,
  optional,
  text,
  year,
} from "../column.ts";
import { defineTable, type RowOf } from "../table.ts";

export const feeds = defineTable({
  name: "feeds",
  title: "Feeds",
  about:
    "What source systems hand over, record by record. `outturn feed add` writes a row from a definition file.",
  key: ["feed"],
  columns: {
    feed: code("A short key for the feed."),
    title: line("What it is called."),
    owner: line("The post that answers for its records; never a person's name."),
    definition: text("The definition, as JSON: docs/user/feeds.md."),
    sha256: line("The SHA-256 of the definition."),
  },
});
export type FeedRow = RowOf<typeof feeds>;

export const computedMeasures = defineTable({
  name: "computed_measures",
  title: "Computed measures",
  about:
    "How measures are worked out from the records of feeds. `outturn compute add` writes a row from a definition file.",
  key: ["measure", "part"],
  references: [
    { table: "measures", columns: ["measure"] },
    { table: "feeds", columns: ["feed"] },
  ],
  columns: {
    measure: code("The measure's key."),
    part: blankMeans("all", code("The part of the measure (a, b, day), where it has parts.")),
    feed: code("The feed it is worked out from."),
    form: choice(figureForms, "How the figure is made of its two sums."),
    meaning: line("How it is worked out, in a sentence."),
    definition: text("The definition, as JSON: docs/user/computed-measures.md."),
    sha256: line("The SHA-256 of the definition."),
  },
});
export type ComputedMeasureRow = RowOf<typeof computedMeasures>;

export const feedLoads = defineTable({
  name: "feed_loads",
  title: "Loads of feeds",
  about: "The files of records that were taken in. The records themselves are in the warehouse.",
  key: ["feed", "load"],
  references: [{ table: "feeds", columns: ["feed"] }],
  columns: {
    feed: code("The feed."),
    load: code("The load: sixteen hexadecimal digits."),
    file: line("The name of the file."),
    fileSha256: line("The SHA-256 of the file."),
    definitionSha256: line("The SHA-256 of the feed's definition it was read by."),
    records: count("Records taken."),
    rejected: count("Records rejected."),
    skipped: count("Rows that are no records: blank ones, subtotals, headings again."),
    from: optional(date("The day of its first record.")),
    to: optional(date("The day of its last record.")),
    replaces: optional(line("The days whose earlier records it replaces: “all”, or 2019-04-01/2019-04-30.")),
  },
});
export type FeedLoadRow = RowOf<typeof feedLoads>;

export const computedResults = defineTable({
  name: "computed_results",
  title: "Where computed results come from",
  about:
    "The lineage of a result that was worked out from records: its two sums, the loads and the definition.",
  key: ["measure", "part", "area", "year", "period"],
  references: [{ table: "computed_measures", columns: ["measure", "part"] }],
  columns: {
    measure: code("The measure's key."),
    part: blankMeans("all", code("The part of the measure, where it has parts.")),
    area: blankMeans("council", code("The area it is about.")),
    year: year("The financial year it is reported for."),
    period: blankMeans("year", code("The reporting period within the year; blank for the whole year.")),
    feed: code("The feed."),
    numerator: decimal("The sum above the line, exactly."),
    denominator: optional(decimal("The sum below the line, exactly.")),
    value: decimal("The figure worked out, with the places it was given."),
    records: count("Records that count in it."),
    from: date("The first day it counts."),
    to: date("The last day it counts."),
    loads: list("The loads its records came from."),
    definitionSha256: line("The SHA-256 of the measure's definition."),
    status: choice(
      ["confirmed", "entered", "restated"],
      "Whether it bears out a figure that was there, is entered from the records, or restates one.",
    ),
    was: optional(line("The figure it restates, as it was.")),
  },
});
export type ComputedResultRow = RowOf<typeof computedResults>;

export const codeLists = defineTable({
  name: "code_lists",
  title: "Code lists",
  about:
    "Master data: teams, posts, channels, wards and whatever else records name, with the days each code held.",
  key: ["list", "code"],
  columns: {
    list: code("The list, such as teams, posts or wards."),
    code: code("The code."),
    name: line("Its name."),
    kind: optional(line("What kind of thing it is, where the list has several.")),
    parent: optional(code("The code of the same list it belongs to.")),
    from: optional(date("The first day it held.")),
    to: optional(date("The last day it held.")),
    outside: optional(line("What others call it: a GSS code, a cost centre.")),
  },
});
export type CodeListRow = RowOf<typeof codeLists>;

export const codeAliases = defineTable({
  name: "code_aliases",
  title: "Aliases of codes",
  about:
    "Other spellings records have for a code, each settled by somebody: free text is matched by these alone.",
  key: ["list", "alias"],
  columns: {
    list: code("The list."),
    alias: line("The spelling as records have it, in lower case with single spaces."),
    code: optional(code("The code it stands for; blank where it stands for none and is left as it is.")),
    decidedBy: optional(line("The post that settled it.")),
    note: optional(line("Why, where it is not plain.")),
  },
});
export type CodeAliasRow = RowOf<typeof codeAliases>;

export const codeChanges = defineTable({
  name: "code_changes",
  title: "Changes of codes",
  about:
    "How codes took over from others: renamed, merged, split, or redrawn as wards are by a boundary review.",
  key: ["list", "from", "to"],
  columns: {
    list: code("The list."),
    from: code("The code that ended."),
    to: code("The code that took over."),
    kind: choice(["renamed", "merged", "split", "redrawn"], "What happened."),
    on: date("The first day of the new code."),
    share: optional(
      decimal(
        "The share of the old code that went to the new one, from 0 to 1; an old code's shares make 1. Blank where it is not known, and where a code was renamed or merged whole.",
      ),
    ),
    basis: optional(line("What the share rests on, such as electors or households, with its source.")),
  },
});
export type CodeChangeRow = RowOf<typeof codeChanges>;

export const closedDays = defineTable({
  name: "closed_days",
  title: "Days that are no working days",
  about: "Bank holidays and other closures, by calendar; Saturdays and Sundays never count.",
  key: ["calendar", "day"],
  columns: {
    calendar: code("The calendar, such as england."),
    day: date("The day."),
    name: line("What it is."),
  },
});
export type ClosedDayRow = RowOf<typeof closedDays>;

export const disclosureRules = defineTable({
  name: "disclosure_rules",
  title: "Small numbers",
  about:
    "Below which number a count of records is withheld, feed by feed, with the reason and who approved it.",
  key: ["feed"],
  columns: {
    feed: code("The feed; “all” is every feed that has no rule of its own."),
    least: count(
      "The smallest count that is shown; smaller ones but nought are withheld. 0 withholds nothing.",
    ),
    records: choice(
      ["shown", "withheld"],
      "Whether single records are shown, without their personal columns.",
    ),
    reason: line("Why."),
    approvedBy: line("The post that approved it."),
  },
});
export type DisclosureRuleRow = RowOf<typeof disclosureRules>;
