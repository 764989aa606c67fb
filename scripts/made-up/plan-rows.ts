import type { FileRow } from "./spec.ts";

type Tables = Readonly<Record<string, readonly FileRow[]>>;

type Portfolio = {
  readonly portfolio: string;
  readonly name: string;
  readonly committee: string;
  readonly vision: string;
  readonly outcomes: readonly string[];
  readonly priorities: readonly (readonly [name: string, about: string, deliverables: readonly string[]])[];
  readonly risk: readonly [name: string, controls: string, owner: string];
};

const portfolios: readonly Portfolio[] = [
  {
    portfolio: "MUP",
    name: "Places (made up)",
    committee: "Places",
    vision: "Made up: streets, parks and roads that people are glad to use.",
    outcomes: ["A clean and green borough", "Getting about safely"],
    priorities: [
      [
        "Clean and green places",
        "Made up: less litter, more trees, more recycling.",
        ["A second fly-tip crew", "Food waste from every street"],
      ],
      [
        "Roads that work",
        "Made up: sound roads, fewer crashes, buses on time.",
        ["A ten-year plan for A roads"],
      ],
    ],
    risk: [
      "A wet winter breaks up roads faster than they can be mended",
      "Made up: a reserve for flooding and a standing contract.",
      "Head of Highways",
    ],
  },
  {
    portfolio: "MUW",
    name: "People (made up)",
    committee: "People",
    vision: "Made up: children who do well, and adults who live as they choose.",
    outcomes: ["Every child does well", "People live well for longer"],
    priorities: [
      [
        "Children do well",
        "Made up: help early, homes nearby, good schools.",
        ["Homes for children nearer by", "Mentors for care leavers"],
      ],
      [
        "Adults live as they choose",
        "Made up: home from hospital soon, and help to stay there.",
        ["More help to recover at home"],
      ],
    ],
    risk: [
      "More children need costly homes",
      "Made up: every placement is looked at once a month.",
      "Head of Children's Care",
    ],
  },
  {
    portfolio: "MUR",
    name: "Resources (made up)",
    committee: "Resources",
    vision: "Made up: money that is well looked after, and answers that come in time.",
    outcomes: ["A council that lives within its means"],
    priorities: [
      [
        "Sound money",
        "Made up: collect what is due, pay on time, keep a reserve.",
        ["A new benefits system"],
      ],
      [
        "Answers in time",
        "Made up: people get through, and hear back.",
        ["One contact centre for all services"],
      ],
    ],
    risk: [
      "The new benefits system is late",
      "Made up: the old one stays until the new one has run for a quarter.",
      "Head of Revenues",
    ],
  },
];

const reports = [
  ["agreement", "Portfolio agreement", "", "06-21"],
  ["first-quarter", "First quarter report", "q1", "09-18"],
  ["mid-year", "Mid-year report", "q2", "12-11"],
] as const;

/** What the three made-up portfolios mean to do in a year, and when their reports are looked at. */
export function planTables(year: string): Tables {
  const each = (rows: (one: Portfolio) => readonly FileRow[]) =>
    portfolios.flatMap((one) => rows(one).map((row) => ({ portfolio: one.portfolio, year, ...row })));
  return {
    portfolios: portfolios.map(({ portfolio, name, vision }, at) => ({
      portfolio,
      year,
      name,
      holder_role: `Cabinet Member for ${name}`,
      vision,
      position: String(at + 1),
    })),
    documents: each(({ portfolio, name }) => [
      {
        document: `${portfolio.toLowerCase()}-agreement-${year.replace("/", "-")}`,
        kind: "agreement",
        title: `${name}: agreement for ${year}`,
      },
    ]),
    outcomes: each(({ outcomes }) =>
      outcomes.map((name, at) => ({
        outcome: String(at + 1),
        kind: "outcome",
        name,
        position: String(at + 1),
      })),
    ),
    priorities: each(({ priorities, outcomes }) =>
      priorities.map(([name, about], at) => ({
        priority: String(at + 1),
        name,
        about,
        outcomes: String(Math.min(at + 1, outcomes.length)),
        position: String(at + 1),
      })),
    ),
    deliverables: each(deliverableRows),
    narratives: each(({ name }) => [
      {
        section: "introduction",
        title: "Introduction",
        text: `Made-up Borough Council does not exist. ${name} has made-up measures, figures and words, which show what pages do with long series, seasons and signals.`,
        position: "1",
      },
    ]),
    risks: each(({ risk: [name, controls, owner] }) => [
      { risk: "R1", name, controls, owner, position: "1" },
    ]),
    milestones: each(({ priorities: [first] }) => [
      {
        milestone: "first",
        project: first?.[2][0] ?? "",
        name: "Begins (made up)",
        due: `${year.slice(0, 4)}-11-01`,
        position: "1",
      },
    ]),
    meetings: each(({ committee }) =>
      reports.map(([meeting, report, period, day], at) => ({
        meeting,
        committee,
        period,
        report,
        date: `${year.slice(0, 4)}-${day}`,
        position: String(at + 1),
      })),
    ),
  };
}

function deliverableRows({ priorities }: Portfolio): readonly FileRow[] {
  return priorities
    .flatMap(([, , names], at) => names.map((name) => ({ name, priority: String(at + 1) })))
    .map(({ name, priority }, at) => ({
      deliverable: name.toLowerCase().replaceAll(" ", "-"),
      priority,
      name,
      about: "Made up.",
      position: String(at + 1),
    }));
}
