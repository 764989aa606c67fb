import { accumulations } from "../../measure/accumulation.ts";
import { frequencies } from "../../measure/frequency.ts";
import { polarities } from "../../measure/polarity.ts";
import { possibleFigures } from "../../measure/possible-figures.ts";
import { responsibilities } from "../../measure/responsibility.ts";
import { aims, targetKinds } from "../../measure/target-kind.ts";
import { markers } from "../../value/marker.ts";
import { missingReasons } from "../../value/missing-reason.ts";
import { valueUnits } from "../../value/value-unit.ts";
import {
  blankMeans,
  choice,
  code,
  count,
  date,
  decimal,
  flag,
  line,
  list,
  optional,
  period,
  text,
  year,
} from "../column.ts";
import { defineTable, type RowOf } from "../table.ts";

const ofMeasure = { table: "measures", columns: ["measure"] };
const part = blankMeans("all", code("The part of the measure (a, b, day), where it has parts."));

export const measures = defineTable({
  name: "measures",
  title: "Measures",
  about: "How performance is measured, as one year's agreement defines it.",
  key: ["measure", "year"],
  references: [
    { table: "portfolios", columns: ["portfolio", "year"] },
    { table: "priorities", columns: ["portfolio", "year", "priority"] },
  ],
  columns: {
    measure: code(
      "A key that no other measure has: the code without spaces, with a word added where a code is used twice.",
    ),
    year: year("The financial year of the agreement that defines it so."),
    portfolio: code("The portfolio's code."),
    priority: optional(code("The priority it serves; blank where the paper ties it to none.")),
    code: optional(line("The code as printed; blank where none is printed.")),
    aliases: optional(list("Other codes printed beside it.")),
    title: line("The title as printed."),
    definition: optional(text("How it is worked out and what counts.")),
    parts: optional(list("The parts, each as key=name, such as a=Primary schools.")),
    unit: choice(valueUnits, "What its figures count."),
    responsibility: choice(responsibilities, "Who can move it."),
    polarity: choice(polarities, "Which way is better."),
    frequency: choice(frequencies, "How often it is reported."),
    reported: optional(line("How often it is reported, as printed.")),
    accumulation: choice(accumulations, "How a figure within the year relates to the whole year."),
    owner: optional(line("The post that answers for it; never a person's name.")),
    dataSource: optional(line("Where its figures come from.")),
    corporate: optional(flag("Whether the corporate report carries it.")),
    greaterManchester: optional(flag("Whether the Greater Manchester Strategy uses it.")),
    affectedBy: optional(line("An event that affects it, such as Covid-19.")),
    stage: blankMeans("live", choice(["live", "new", "under development"], "Whether it is established.")),
    possible: optional(
      choice(
        possibleFigures,
        "Which figures it can have: a share of a whole (0 to 100%), none below nought, or any. One outside can't be right and has no status. Blank: one that looks so is doubted.",
      ),
    ),
    changeBand: optional(
      decimal(
        "Up to how far apart two figures are no real change, in the measure's unit. Blank: half of the last digit printed.",
      ),
    ),
    seasonal: optional(
      flag(
        "Whether it goes up and down with the seasons, so that only the same period of last year compares.",
      ),
    ),
    spcScreening: optional(
      flag(
        "Whether freak jumps are left out when the limits of its usual ups and downs are worked out. Blank: yes.",
      ),
    ),
    note: optional(text("What the paper says of it besides its figures.")),
    position: count("Its place in the agreement, from 1."),
  },
});
export type MeasureRow = RowOf<typeof measures>;

export const targets = defineTable({
  name: "targets",
  title: "Targets",
  about: "What a measure is meant to reach in a year, or why nothing is set.",
  key: ["measure", "part", "year"],
  references: [ofMeasure],
  columns: {
    measure: code("The measure's key."),
    part,
    year: year("The financial year the target is for."),
    kind: choice(targetKinds, "What kind of target it is."),
    value: optional(decimal("The value to reach, or the lower end of a range.")),
    upper: optional(decimal("The upper end of a range.")),
    aim: optional(choice(aims, "Which way to go, for direction of travel.")),
    group: optional(line("Whom to match or better, for a comparator target.")),
    why: optional(text("Why it is set so, why it differs from last year's, or why there is none.")),
    setBy: optional(line("The post or body that set it.")),
    setOn: optional(date("The day it was set.")),
    asPrinted: optional(line("The cell as printed.")),
    heading: optional(line("The heading of the column it is printed under.")),
  },
});
export type TargetRow = RowOf<typeof targets>;

export const results = defineTable({
  name: "results",
  title: "Results",
  about: "What a measure came to: the figure with its counts, or why there is none.",
  key: ["measure", "part", "area", "year", "period"],
  references: [
    ofMeasure,
    { table: "areas", columns: ["area"] },
    { table: "periods", columns: ["year", "period"] },
  ],
  columns: {
    measure: code("The measure's key."),
    part,
    area: blankMeans("council", code("The area it is about.")),
    year: year("The financial year it is reported for."),
    period: blankMeans("year", code("The reporting period within the year; blank for the whole year.")),
    value: optional(decimal("The figure in the measure's unit, with the places it was printed with.")),
    numerator: optional(count("The count above the line.")),
    denominator: optional(count("The count below the line.")),
    count: optional(count("A count printed beside a rate.")),
    markers: optional(
      list(
        "What qualifies the figure: provisional, revised, estimated, forecast, low-reliability, break-in-series.",
      ),
    ),
    missing: optional(choice(missingReasons, "Why there is no figure.")),
    about: optional(
      period("The period the figure is about, where it differs from the year it is reported for."),
    ),
    asPrinted: optional(line("The cell as printed.")),
    heading: optional(line("The heading of the column it is printed under.")),
    note: optional(text("Anything the paper says of this figure.")),
  },
});
export type ResultRow = RowOf<typeof results>;

/** The words `markers` accepts. */
export const resultMarkers: readonly string[] = markers;

export const commentary = defineTable({
  name: "commentary",
  title: "Commentary",
  about: "What the council says about a measure in a period.",
  key: ["measure", "year", "period"],
  references: [ofMeasure],
  columns: {
    measure: code("The measure's key."),
    year: year("The financial year it was written in."),
    period: blankMeans("agreement", code("The reporting period; blank for the agreement itself.")),
    text: text("What is said, in Markdown."),
  },
});
export type CommentaryRow = RowOf<typeof commentary>;

export const comparators = defineTable({
  name: "comparators",
  title: "Comparators",
  about: "What other councils or groups of them came to on the same measure.",
  key: ["measure", "part", "year", "group", "body"],
  references: [ofMeasure],
  columns: {
    measure: code("The measure's key."),
    part,
    year: year("The financial year."),
    group: code("The group compared with, such as england."),
    body: blankMeans("group", code("The council, or blank for the group as a whole.")),
    name: line("The name of the council or group."),
    value: optional(decimal("Its figure in the measure's unit.")),
    missing: optional(choice(missingReasons, "Why there is no figure.")),
    about: optional(period("The period the figure is about.")),
    source: optional(line("Where it was published.")),
  },
});
export type ComparatorRow = RowOf<typeof comparators>;
