import { levelAt, printed } from "./series.ts";
import type { FileRow } from "./spec.ts";

type Said = readonly [measure: string, year: string, period: string, text: string];

const carried =
  "Absence is mostly long-term. Managers hold a meeting with everyone who has been away for four weeks, and the number of open cases is coming down.";

const atMidYear: readonly Said[] = [
  [
    "MUP1.1",
    "2023/24",
    "sep",
    "One crew serves the whole borough and can't reach every report in two days. A second crew starts in November.",
  ],
  [
    "MUP1.2",
    "2023/24",
    "sep",
    "More collections were missed than last month: two vehicles were off the road.",
  ],
  [
    "MUP1.3",
    "2023/24",
    "q2",
    "Garden waste is collected from April to November, so the share falls again over the winter.",
  ],
  [
    "MUP1.4",
    "2023/24",
    "q2",
    "Planting begins in November. Sites for all trees of the year have been agreed.",
  ],
  [
    "MUW1.3",
    "2023/24",
    "q2",
    "Two teams were short of staff over the summer. Both are full again since September.",
  ],
  ["MUR1.3", "2023/24", "sep", "Claims were decided as fast as usual."],
  ["MUR2.1", "2023/24", "q2", "Colds and stress are the most common causes of short absences."],
];

const atAgreement: readonly Said[] = [
  [
    "MUP1.1",
    "2024/25",
    "",
    "The second crew has made a real difference, so the target stays where it is until a full year is known.",
  ],
  [
    "MUP2.4",
    "2024/25",
    "",
    "The target is softer than the last result: less is spent on A roads so that more is left for streets where people live.",
  ],
  [
    "MUW2.3",
    "2024/25",
    "",
    "The wait is counted from an earlier day from April 2024. Figures before can't be compared.",
  ],
];

const atFirstQuarter: readonly Said[] = [
  [
    "MUP1.1",
    "2024/25",
    "jun",
    "More fly-tips are cleared in time than before the second crew started in November 2023.",
  ],
  ["MUP1.4", "2024/25", "q1", "Few trees are planted in spring. The service expects to reach 2,450."],
  ["MUR1.3", "2024/25", "jun", "The new system slowed decisions down. It should settle by the autumn."],
  ["MUR2.1", "2024/25", "q1", carried],
  ["MUR2.4", "2024/25", "q1", "Most late answers were about bins."],
];

const atSecondQuarter: readonly Said[] = [
  [
    "MUP1.1",
    "2024/25",
    "sep",
    "Performance has improved: since the second crew started in November 2023, more fly-tips have been cleared in time in nearly every month.",
  ],
  ["MUP1.2", "2024/25", "sep", "Performance continues to improve and the target is within reach."],
  ["MUP1.3", "2024/25", "q2", "The food waste round now serves every street. The tonnes are provisional."],
  [
    "MUP1.4",
    "2024/25",
    "q2",
    "A dry spring killed stock at the nursery. The service now expects to plant 2,380 trees, fewer than it meant to.",
  ],
  ["MUP2.2", "2024/25", "q2", "Figures are provisional until the police have closed every case."],
  [
    "MUW1.2",
    "2024/25",
    "q2",
    "More of the youngest care leavers are in work or training. Those aged 19 to 21 lose jobs they held, and a mentor now calls on each.",
  ],
  ["MUR1.3", "2024/25", "sep", "Decisions are getting faster and performance is improving month by month."],
  ["MUR2.1", "2024/25", "q2", carried],
  ["MUR2.2", "2024/25", "q2", "As many leave as the range allows. Most go to other councils."],
  ["MUR2.4", "2024/25", "q2", "About as many complaints were answered in time as in the quarter before."],
];

/** What the made-up council says of its measures, by the package that says it. */
export const said: Readonly<Record<string, readonly FileRow[]>> = {
  "mid-year-2023-24": atMidYear.map(commentaryRow),
  "agreement-2024-25": atAgreement.map(commentaryRow),
  "first-quarter-2024-25": atFirstQuarter.map(commentaryRow),
  "second-quarter-2024-25": atSecondQuarter.map(commentaryRow),
};

function commentaryRow([measure, year, period, text]: Said): FileRow {
  return { measure, year, period, text };
}

const neighbours = [
  "Anyborough",
  "Captionford",
  "Chartwick",
  "Columnby",
  "Decimalton",
  "Figureham",
  "Footnote Magna",
  "Gridminster",
  "Inkwell Green",
  "Legendale",
  "Marginley",
  "Nowhereton",
];

const region = [
  "Axisbrook",
  "Averageton",
  "Draftshire Moors",
  "Fictional Vale",
  "Ledgerham",
  "Otherborough",
  "Papermere",
  "Placeholder-on-Sea",
  "Rowcester",
  "Sampleford",
  "Scaleby",
  "Tablebury",
  "Totalstone",
];

const groups = [
  ["made-up-neighbours", "Councils like ours (made up)", neighbours],
  ["made-up-region", "The region (made up)", region],
] as const;

type Compared = {
  readonly measure: string;
  readonly group: string;
  readonly year: string;
  readonly about?: string;
  readonly places: number;
  /** The figures of the group lie round this, by so much to either side; `pending` has none yet. */
  readonly round: number;
  readonly apart: number;
  readonly pending?: boolean;
};

const compared: readonly Compared[] = [
  { measure: "MUP2.3", group: "made-up-neighbours", year: "2023/24", places: 1, round: 82.4, apart: 6 },
  { measure: "MUP2.3", group: "made-up-region", year: "2023/24", places: 1, round: 84.2, apart: 5 },
  { measure: "MUP2.4", group: "made-up-region", year: "2021/22", places: 0, round: 6, apart: 3 },
  {
    measure: "MUW1.4",
    group: "made-up-neighbours",
    year: "2023/24",
    about: "AY2022/23",
    places: 0,
    round: 60,
    apart: 6,
  },
  {
    measure: "MUW1.4",
    group: "made-up-region",
    year: "2023/24",
    about: "AY2022/23",
    places: 0,
    round: 60,
    apart: 6,
    pending: true,
  },
  { measure: "MUW2.5", group: "made-up-neighbours", year: "2023/24", places: 1, round: 65, apart: 7 },
  { measure: "MUW2.5", group: "made-up-region", year: "2023/24", places: 1, round: 66, apart: 8 },
  { measure: "MUR2.7", group: "made-up-neighbours", year: "2023/24", places: 1, round: 4.6, apart: 3 },
];

/** The figures of made-up councils, in two groups: one not out yet, one older than the result it stands beside. */
export function comparatorRows(): readonly FileRow[] {
  return compared.flatMap((one): readonly FileRow[] => {
    const [group = "", name = "", bodies = []] = groups.find(([key]) => key === one.group) ?? [];
    const start = { measure: one.measure, part: "", year: one.year, group };
    const end = { about: one.about ?? "", source: "Made-up Returns Office" };
    if (one.pending === true) return [{ ...start, body: "", name, missing: "not-yet-available", ...end }];
    const value = (seed: string) =>
      printed(levelAt(`${one.measure} ${seed}`, 0, { start: one.round, noise: one.apart }), one.places);
    return [
      { ...start, body: "", name, value: printed(one.round, one.places), ...end },
      ...bodies.map((body) => ({
        ...start,
        body: body.toLowerCase().replaceAll(" ", "-"),
        name: body,
        value: value(body),
        ...end,
      })),
    ];
  });
}
