import type { Money, Overspend } from "./money-spec.ts";
import type { FileRow } from "./spec.ts";

const places2023: Money = {
  portfolio: "MUP",
  name: "Places (made up)",
  year: "2023/24",
  before: "2022/23",
  lines: [
    ["street-services", "Street services", 6_240, 9_415, -2_310],
    ["highways", "Highways", 2_105, 5_880, -1_640],
    ["parks", "Parks", 1_870, 1_025, -415],
    ["climate", "Climate", 310, 145, -60],
  ],
  adjustments: [
    ["pay-award", "Pay award", 412],
    ["fuel", "Fuel and energy", 265],
  ],
  savings: [
    ["round-review", "Review of bin rounds", 180, "amber"],
    ["lighting", "LED street lights", 95, "green"],
  ],
  reserves: [
    ["flooding", "Flooding", "Gullies and culverts", 240, 150],
    ["trees", "Trees", "Young trees in streets", 90, 90],
  ],
  schemes: [
    ["resurfacing", "Resurfacing", 4_200],
    ["playgrounds", "Playgrounds", 650],
  ],
  grants: 3_900,
};

const people2023: Money = {
  portfolio: "MUW",
  name: "People (made up)",
  year: "2023/24",
  before: "2022/23",
  lines: [
    ["childrens-care", "Children's care", 14_820, 21_640, -4_905],
    ["adult-care", "Adult care", 17_310, 52_270, -21_830],
    ["public-health", "Public health", 2_140, 9_260, -11_110],
    ["libraries", "Libraries", 1_985, 840, -205],
  ],
  adjustments: [
    ["pay-award", "Pay award", 1_240],
    ["care-fees", "Fees paid to care homes", 2_610],
  ],
  savings: [
    ["reablement", "More help to recover at home", 620, "amber"],
    ["placements", "Homes for children nearer by", 480, "red"],
  ],
  reserves: [["social-care", "Social care", "Winter pressure", 1_500, 1_200]],
  schemes: [
    ["adaptations", "Adapted homes", 2_350],
    ["library-roof", "Library roof", 410],
  ],
  grants: 2_350,
};

const resources2023: Money = {
  portfolio: "MUR",
  name: "Resources (made up)",
  year: "2023/24",
  before: "2022/23",
  lines: [
    ["finance", "Finance", 2_960, 480, -1_120],
    ["revenues", "Revenues and benefits", 2_710, 690, -1_905],
    ["customer-services", "Customer services", 2_040, 310, -95],
    ["technology", "Technology", 2_380, 3_460, -640],
  ],
  adjustments: [
    ["pay-award", "Pay award", 388],
    ["licences", "Software licences", 215],
  ],
  savings: [
    ["vacancies", "Posts that stand vacant", 260, "green"],
    ["print", "Less print and post", 70, "green"],
  ],
  reserves: [["transformation", "Transformation", "New benefits system", 820, 610]],
  schemes: [
    ["equipment", "Servers and laptops", 980],
    ["town-hall", "Town hall heating", 1_450],
  ],
  grants: 700,
};

/** What the agreements for 2024/25 changed: rangers who went to another portfolio, what reserves hold, and the programme. */
const since: Readonly<Record<string, Pick<Money, "virements" | "changes" | "balances">>> = {
  MUP: {
    balances: { flooding: { start: 640, paidIn: 45 }, trees: { start: 120 } },
    virements: [["rangers-from", "Events in parks, to libraries", -60, "People (made up)", "rangers"]],
    changes: [
      {
        movement: "wet-winter",
        scheme: "resurfacing",
        kind: "rephasing",
        changes: { "2024/25": -360, "2025/26": 360 },
        why: "Made up: a wet winter put work off.",
      },
      {
        movement: "new-swings",
        scheme: "playgrounds",
        kind: "addition",
        changes: { "2024/25": 90 },
        why: "Made up: a grant for two more playgrounds.",
      },
    ],
  },
  MUW: {
    balances: {
      "social-care": { start: 4_200, moved: { amount: -80, partner: "MUR", reserve: "transformation" } },
    },
    virements: [["rangers-to", "Events in parks, from parks", 60, "Places (made up)", "rangers"]],
  },
  MUR: {
    balances: {
      transformation: { start: 1_900, moved: { amount: 80, partner: "MUW", reserve: "social-care" } },
    },
    changes: [
      {
        movement: "fewer-laptops",
        scheme: "equipment",
        kind: "reduction",
        changes: { "2024/25": -45 },
        why: "Made up: laptops are kept a year longer.",
      },
    ],
  },
};

/** The same services a year on: each line grows by the percent given. */
function yearOn(money: Money, percent: number): Money {
  const grown = (amount: number) => Math.round((amount * (100 + percent)) / 100);
  return {
    ...money,
    year: "2024/25",
    before: "2023/24",
    lines: money.lines.map(([key, name, employee, other, income]) => [
      key,
      name,
      grown(employee),
      grown(other),
      grown(income),
    ]),
    adjustments: money.adjustments.map(([key, name, amount]) => [key, name, grown(amount)]),
    savings: money.savings.map(([key, name, value], at) => [
      key,
      name,
      value - 20,
      at === 0 ? "green" : "amber",
    ]),
    reserves: money.reserves.map(([key, name, purpose, approved, use]) => [
      key,
      name,
      purpose,
      approved - 30,
      Math.max(0, use - 60),
    ]),
    schemes: money.schemes.map(([key, name, amount]) => [key, name, amount - 110]),
    ...since[money.portfolio],
  };
}

export const moneyOf2023: readonly Money[] = [places2023, people2023, resources2023];
export const moneyOf2024: readonly Money[] = [
  yearOn(places2023, 4),
  yearOn(people2023, 6),
  yearOn(resources2023, 3),
];

const moved = 140;
const shifts: Readonly<Record<string, number>> = { "customer-services": -moved, technology: moved };

/** The resources budget of 2024/25 after the web team went from customer services to technology. */
export const moneyMoved: readonly Money[] = moneyOf2024
  .filter(({ portfolio }) => portfolio === "MUR")
  .map((money) => ({
    ...money,
    lines: money.lines.map(([key, name, employee, other, income]) => [
      key,
      name,
      employee + (shifts[key] ?? 0),
      other,
      income,
    ]),
    virements: [
      ["web-team-from", "Web team, from customer services", -moved, "Technology", "web-team"],
      ["web-team-to", "Web team, to technology", moved, "Customer services", "web-team"],
    ],
  }));

/** Virements by the package that brings them. */
export const virementRows: Readonly<Record<string, readonly FileRow[]>> = {
  "agreement-2024-25": [
    {
      year: "2024/25",
      virement: "rangers",
      from_portfolio: "MUP",
      from_line: "parks",
      to_portfolio: "MUW",
      to_line: "libraries",
      amount: "60",
      unit: "GBP thousand",
      kind: "permanent",
      why: "Made up: libraries run the events in parks.",
      approved_by: "Cabinet",
      on: "2024-05-21",
      position: "1",
    },
  ],
  "corrections-2024-25": [
    {
      year: "2024/25",
      virement: "web-team",
      from_portfolio: "MUR",
      from_line: "customer-services",
      to_portfolio: "MUR",
      to_line: "technology",
      amount: String(moved),
      unit: "GBP thousand",
      kind: "this year only",
      period: "q3",
      why: "Made up: the web team works with the technology service.",
      approved_by: "Director of Resources",
      on: "2025-01-14",
      position: "2",
    },
  ],
};

/** What each portfolio expected to be over or under, by the year and the period it was said in. */
export const overspends: Readonly<Record<string, Readonly<Record<string, Overspend>>>> = {
  "2023/24": {
    MUP: {
      period: "q2",
      causes: [
        ["fuel", "Fuel", 130],
        ["parking", "Parking income", 85],
      ],
    },
    MUW: {
      period: "q2",
      causes: [
        ["placements", "Children in care", 1_310],
        ["vacancies", "Vacant posts", -240],
      ],
    },
    MUR: { period: "q2", causes: [["vacancies", "Vacant posts", -95]] },
  },
  "2024/25 q1": {
    MUP: { period: "q1", causes: [["parking", "Parking income", 60]] },
    MUW: {
      period: "q1",
      causes: [
        ["placements", "Children in care", 870],
        ["home-care", "Home care", 210],
      ],
    },
    MUR: { period: "q1", causes: [["licences", "Software licences", 40]] },
  },
  "2024/25 q2": {
    MUP: {
      period: "q2",
      causes: [
        ["parking", "Parking income", 110],
        ["gritting", "Gritting", -35],
      ],
    },
    MUW: {
      period: "q2",
      causes: [
        ["placements", "Children in care", 1_420],
        ["home-care", "Home care", 260],
      ],
    },
    MUR: {
      period: "q2",
      causes: [
        ["licences", "Software licences", 55],
        ["vacancies", "Vacant posts", -120],
      ],
    },
  },
};
