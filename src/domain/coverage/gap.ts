import type { FindingFigure } from "../reconciliation/finding.ts";

/** What an agreement can leave out or leave doubtful, in the order a reader should meet it. */
export const gapKinds = [
  "target-easier",
  "target-nought",
  "target-tenfold",
  "target-contextual",
  "comparator-older",
  "no-target-no-reason",
  "no-owner",
  "no-result",
  "no-result-due",
  "measure-without-priority",
  "priority-without-measure",
  "deliverable-without-priority",
  "service-without-budget",
] as const;

export type GapKind = (typeof gapKinds)[number];

/** One thing that is missing or doubtful. */
export type GapItem = {
  /** What it is about, by its key: a measure, a priority, a deliverable or a service. */
  readonly key: string;
  /** As it is called: its code where one is printed, and its name. */
  readonly code: string | undefined;
  readonly name: string;
  /** What is missing or doubtful, as a phrase that begins in lower case, without its full stop. */
  readonly says: string;
  /** The cells it rests on; none where there is no row to point at. */
  readonly figures: readonly FindingFigure[];
};

/** Everything of one kind, out of all it was looked for in. */
export type Gap = { readonly kind: GapKind; readonly of: number; readonly items: readonly GapItem[] };

type GapWords = {
  /** What the items' keys name. */
  readonly about: "measure" | "priority" | "deliverable" | "service";
  readonly heading: string;
  /** What it is counted out of: “targets”. */
  readonly counted: readonly [one: string, many: string];
  /** After the count: “is easier than the last result”. */
  readonly found: readonly [one: string, many: string];
  /** Where none is found, after “all 9 targets” and after “the only target”. */
  readonly none: readonly [one: string, many: string];
  /** Whether what an item says differs from item to item, so that a list must say it. */
  readonly saysMore: boolean;
};

const measure = ["measure", "measures"] as const;
const comparable = [
  "target that can be held against an earlier result",
  "targets that can be held against an earlier result",
] as const;
const numerical = ["numerical target", "numerical targets"] as const;

export const gapWords: Readonly<Record<GapKind, GapWords>> = {
  "target-easier": {
    about: "measure",
    heading: "Targets easier than the last result",
    counted: comparable,
    found: ["is easier than that result", "are easier than that result"],
    none: ["asks for at least as much", "ask for at least as much"],
    saysMore: true,
  },
  "target-nought": {
    about: "measure",
    heading: "Targets of nought",
    counted: numerical,
    found: ["is nought", "are nought"],
    none: ["is other than nought", "are other than nought"],
    saysMore: false,
  },
  "target-tenfold": {
    about: "measure",
    heading: "Targets far from anything reached",
    counted: comparable,
    found: [
      "is ten times that result or more, or a tenth or less",
      "are ten times that result or more, or a tenth or less",
    ],
    none: ["is within ten times of what was reached", "are within ten times of what was reached"],
    saysMore: true,
  },
  "target-contextual": {
    about: "measure",
    heading: "Targets nobody can be held to",
    counted: ["measure that is for context only", "measures that are for context only"],
    found: ["has a target all the same", "have a target all the same"],
    none: ["has no target, as it should be", "have no target, as it should be"],
    saysMore: true,
  },
  "comparator-older": {
    about: "measure",
    heading: "Comparators older than the result",
    counted: ["comparator beside a result", "comparators beside results"],
    found: ["is older than that result", "are older than those results"],
    none: ["is as new as that result", "are as new as those results"],
    saysMore: true,
  },
  "no-target-no-reason": {
    about: "measure",
    heading: "No target and no reason",
    counted: ["measure that someone can move", "measures that someone can move"],
    found: ["has no target, and no reason is given", "have no target, and no reason is given"],
    none: ["has a target, an aim or a reason", "have a target, an aim or a reason"],
    saysMore: true,
  },
  "no-owner": {
    about: "measure",
    heading: "Nobody named",
    counted: measure,
    found: ["names nobody who answers for it", "name nobody who answers for them"],
    none: ["names who answers for it", "name who answers for them"],
    saysMore: false,
  },
  "no-result": {
    about: "measure",
    heading: "No result at all",
    counted: measure,
    found: ["has never had a result", "have never had a result"],
    none: ["has had a result", "have had a result"],
    saysMore: true,
  },
  "no-result-due": {
    about: "measure",
    heading: "No result for the last period due",
    counted: ["measure with a period already due", "measures with a period already due"],
    found: ["has no result for it", "have no result for it"],
    none: ["has its result", "have their result"],
    saysMore: true,
  },
  "measure-without-priority": {
    about: "measure",
    heading: "Measures under no priority",
    counted: measure,
    found: ["is tied to no priority", "are tied to no priority"],
    none: ["is tied to a priority", "are tied to a priority"],
    saysMore: false,
  },
  "priority-without-measure": {
    about: "priority",
    heading: "Priorities with no measure",
    counted: ["priority", "priorities"],
    found: ["has no measure", "have no measure"],
    none: ["has a measure", "have a measure"],
    saysMore: false,
  },
  "deliverable-without-priority": {
    about: "deliverable",
    heading: "Deliverables under no priority",
    counted: ["deliverable", "deliverables"],
    found: ["is tied to no priority", "are tied to no priority"],
    none: ["is tied to a priority", "are tied to a priority"],
    saysMore: false,
  },
  "service-without-budget": {
    about: "service",
    heading: "Services with no budget line",
    counted: ["service", "services"],
    found: ["has no budget line of its own", "have no budget line of their own"],
    none: ["has a budget line", "have a budget line"],
    saysMore: false,
  },
};

/** “6 of 16 measures have no result for it.”; “All 16 measures are tied to a priority.”; undefined out of none. */
export function gapSentence({ kind, of }: Gap, found: number): string | undefined {
  const { counted, found: is, none } = gapWords[kind];
  if (of === 0) return undefined;
  if (found === 0 && of === 2) return `Both ${counted[1]} ${none[1]}.`;
  if (found === 0)
    return of === 1 ? `The only ${counted[0]} ${none[0]}.` : `All ${of} ${counted[1]} ${none[1]}.`;
  return `${found} of ${of} ${of === 1 ? counted[0] : counted[1]} ${found === 1 ? is[0] : is[1]}.`;
}
