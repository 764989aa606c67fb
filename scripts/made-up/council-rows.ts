import { codeTables, wardRows } from "./code-rows.ts";
import type { FileRow } from "./spec.ts";

type Tables = Readonly<Record<string, readonly FileRow[]>>;

const rules: readonly FileRow[] = [
  {
    rule: "usual-tolerance",
    version: "1",
    name: "usual tolerance",
    kind: "tolerance",
    percentages: "2",
    others: "5",
    words:
      "A target is met when the figure reaches it. A miss of up to 2 percentage points, or 5% of the target for any other figure, is close. Beyond that it is missed.",
  },
  {
    rule: "usual-tolerance",
    version: "2",
    name: "usual tolerance",
    kind: "tolerance",
    percentages: "1.5",
    others: "4",
    words:
      "A target is met when the figure reaches it. A miss of up to 1.5 percentage points, or 4% of the target for any other figure, is close. Beyond that it is missed.",
  },
  {
    rule: "met-or-not",
    version: "1",
    name: "met or not",
    kind: "met-or-not",
    words: "A target is met when the figure reaches it, else it is missed. Nothing is close.",
  },
  {
    rule: "ten-day-ceiling",
    version: "1",
    name: "ten-day ceiling",
    kind: "floor",
    floor: "10",
    words: "A figure that misses its target is close up to 10 days and missed beyond.",
  },
  {
    rule: "better-than-last-year",
    version: "1",
    name: "better than last year",
    kind: "better-than-last-year",
    words:
      "A figure that misses its target is close only where it is better than in the same period last year.",
  },
  {
    rule: "either-side",
    version: "1",
    name: "either side",
    kind: "two-sided",
    percentages: "1",
    others: "5",
    words: "The figure should lie within the range. A point outside it, to either side, is close.",
  },
  {
    rule: "kept-near",
    version: "1",
    name: "kept near",
    kind: "maintain",
    within: "0.5",
    close_within: "1",
    words: "The figure should stay where it is. A move of up to 0.5 counts as kept, up to 1 as close.",
  },
  {
    rule: "prompt-payment",
    version: "1",
    name: "prompt payment",
    kind: "tolerance",
    percentages: "1",
    others: "5",
    words: "The law asks for prompt payment, so only a miss of up to 1 percentage point is close.",
  },
  {
    rule: "prompt-payment",
    version: "2",
    name: "prompt payment",
    kind: "tolerance",
    percentages: "0.5",
    others: "5",
    words: "The law asks for prompt payment, so only a miss of up to half a percentage point is close.",
  },
].map((row) => ({ ...row, set_by: "Cabinet (made up)" }));

const judging: readonly (readonly [string, string, string, string, string])[] = [
  ["", "2019/20", "usual-tolerance", "1", "Made up: judges whatever has no rule of its own."],
  ["", "2024/25", "usual-tolerance", "2", "Made up: made stricter when two years of recovery were over."],
  ["MUP1.6", "2019/20", "kept-near", "1", "Made up: an award is not to be lost."],
  ["MUP2.1", "2019/20", "ten-day-ceiling", "1", "Made up: the highways plan promises ten days at the most."],
  [
    "MUW1.3",
    "2019/20",
    "better-than-last-year",
    "1",
    "Made up: the improvement plan asks for better every year.",
  ],
  ["MUR1.1", "2019/20", "met-or-not", "1", "Made up: the budget rests on it."],
  ["MUR1.4", "2019/20", "prompt-payment", "1", "Made up: the law asks for it."],
  ["MUR1.4", "2024/25", "prompt-payment", "2", "Made up: made stricter by the procurement policy."],
  ["MUR1.5", "2019/20", "kept-near", "1", "Made up: the reserve is to be kept, not grown."],
  ["MUR2.2", "2019/20", "either-side", "1", "Made up: too few leavers is as unwelcome as too many."],
];

/** The council itself, its committees and areas, and how its measures are judged. */
export const councilTables: Tables = {
  council: [
    {
      council: "made-up",
      name: "Made-up Borough Council",
      strapline: "made up, to show what the pages can do",
      accent: "#5b3a8c",
    },
  ],
  committees: [
    { committee: "Cabinet", name: "Cabinet", about: "Made up." },
    {
      committee: "Places",
      name: "Places Scrutiny Committee",
      about: "Made up. It looks at the places portfolio.",
    },
    {
      committee: "People",
      name: "People Scrutiny Committee",
      about: "Made up. It looks at the people portfolio.",
    },
    {
      committee: "Resources",
      name: "Resources Scrutiny Committee",
      about: "Made up. It looks at the resources portfolio.",
    },
  ],
  areas: [{ area: "council", name: "Made-up Borough", kind: "council" }, ...wardRows],
  ...codeTables,
  status_rules: rules,
};

/** Rows about measures, which come with the agreements that define them. */
export const measureRuleRows: readonly FileRow[] = judging.map(([measure, year, rule, version, why]) => ({
  measure,
  year,
  rule,
  version,
  why,
}));

export const changePointRows: readonly FileRow[] = [
  { measure: "MUW2.6", on: "2022-04-01", kind: "rebase", why: "Made up: all libraries were open again." },
  {
    measure: "MUW2.3",
    on: "2024-04-01",
    kind: "definition-change",
    why: "Made up: the wait is counted from an earlier day.",
  },
];

export const profileRows: readonly FileRow[] = [
  ...shares("MUP1.4", "2023/24", ["7", "13", "50"]),
  ...shares("MUP1.4", "2024/25", ["8", "14", "51"]),
  ...values("MUR1.1", "2023/24", ["28.30", "55.80", "82.20"]),
  ...values("MUR1.1", "2024/25", ["28.40", "55.90", "82.30"]),
];

function shares(measure: string, year: string, reached: readonly string[]): readonly FileRow[] {
  const why = "Made up: most trees are planted from November to March.";
  return reached.map((share, at) => ({ measure, year, period: `q${at + 1}`, share, why }));
}

function values(measure: string, year: string, reached: readonly string[]): readonly FileRow[] {
  const why = "Made up: most people pay in ten parts, from April to January.";
  return reached.map((value, at) => ({ measure, year, period: `q${at + 1}`, value, why }));
}
