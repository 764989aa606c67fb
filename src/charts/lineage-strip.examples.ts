import type { LineageStrip } from "./lineage-strip.ts";

export const lineageStripExamples = {
  "a ward that a boundary review shared out": {
    id: "ward",
    title: "Where Mill ward comes from and what became of it",
    description: "Mill (2004) went to Mill, 55%, and Park, 45%, on 4 May 2023.",
    codes: [
      { key: "mill-old", name: "Mill (2004)", under: "E05000771, until 3 May 2023", generation: 0 },
      { key: "mill", name: "Mill", under: "E05016001, since 4 May 2023", generation: 1 },
      { key: "park", name: "Park and Riverside", under: "E05016002, since 4 May 2023", generation: 1 },
    ],
    links: [
      { from: "mill-old", to: "mill", share: 0.55, label: "55%" },
      { from: "mill-old", to: "park", share: 0.45, label: "45%" },
    ],
  },
  "a team that others were merged into, over two changes": {
    id: "team",
    title: "Where the Customer Service Centre comes from and what became of it",
    description: "Two teams were merged into it in 2021; it was renamed in 2024.",
    codes: [
      { key: "TEL", name: "Telephone Team", under: "TEL, until 31 March 2021", generation: -1 },
      { key: "DESK", name: "Front Desks and Reception", under: "DESK, until 31 March 2021", generation: -1 },
      {
        ...{ key: "CSC", name: "Customer Service Centre", generation: 0 },
        under: "CSC, 1 April 2021 to 31 March 2024",
      },
      {
        key: "CUS",
        name: "Customer Services and Complaints",
        under: "CUS, since 1 April 2024",
        generation: 1,
      },
    ],
    links: [
      { from: "TEL", to: "CSC", share: 1, label: "all" },
      { from: "DESK", to: "CSC", share: 1, label: "all" },
      { from: "CSC", to: "CUS", share: 1, label: "all" },
    ],
  },
  "shares that nobody knows": {
    id: "unknown",
    title: "Where Elm ward comes from",
    description: "Elm took over from two wards in 2004; it is not known which share of each.",
    codes: [
      { key: "north", name: "North", under: "until 9 June 2004", generation: -1 },
      { key: "east", name: "East", under: "until 9 June 2004", generation: -1 },
      { key: "elm", name: "Elm", under: "since 10 June 2004", generation: 0 },
    ],
    links: [
      { from: "north", to: "elm", share: undefined, label: "some" },
      { from: "east", to: "elm", share: undefined, label: "some" },
    ],
  },
} satisfies Record<string, LineageStrip>;
