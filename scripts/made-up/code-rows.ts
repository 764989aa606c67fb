import { wards } from "./results.ts";
import type { FileRow } from "./spec.ts";

const review = "2022-05-05";
const lastDayBefore = "2022-05-04";
const electors = "electors by polling district on 1 December 2021 (made up)";

/** A ward's name: one of before the boundary review says so. */
const wardName = (ward: string) => {
  const named = ward.replace(/-2004$/, "");
  const name = `${named.charAt(0).toUpperCase()}${named.slice(1)}`;
  return ward === named ? `${name} (made up)` : `${name} (2004 to 2022, made up)`;
};

/** What each ward of before the review went to, in percent: seven wards became eight. */
const redrawn: readonly (readonly [before: string, shares: Readonly<Record<string, number>>])[] = [
  ["ash-2004", { ash: 92, birch: 8 }],
  ["birch-2004", { birch: 78, cedar: 22 }],
  ["cedar-2004", { cedar: 71, elder: 29 }],
  ["elder-2004", { elder: 64, hazel: 36 }],
  ["hazel-2004", { hazel: 55, maple: 45 }],
  ["maple-2004", { maple: 47, rowan: 53 }],
  ["willow-2004", { willow: 88, rowan: 12 }],
];

/** The wards of now and those before the boundary review, which hold no results: only records could name them. */
export const wardRows: readonly FileRow[] = [
  ...wards.map((ward) => ({
    area: ward,
    name: wardName(ward),
    kind: "ward",
    from: review,
    parent: "council",
  })),
  ...redrawn.map(([ward]) => ({
    ...{ area: ward, name: wardName(ward), kind: "ward", from: "2004-06-10", to: lastDayBefore },
    parent: "council",
  })),
];

type Code = readonly [code: string, name: string, more?: FileRow];

const teams: readonly Code[] = [
  ["CUS", "Customer Services (made up)", { kind: "service" }],
  ["CSC", "Customer Service Centre", { kind: "team", parent: "CUS", from: "2023-04-01", outside: "CC4410" }],
  ["TEL", "Telephone Team", { kind: "team", parent: "CUS", to: "2023-03-31", outside: "CC4411" }],
  ["DESK", "Front Desks", { kind: "team", parent: "CUS", to: "2023-03-31", outside: "CC4412" }],
  ["COM", "Complaints Team", { kind: "team", parent: "CUS", outside: "CC4415" }],
  ["REV", "Revenues and Benefits (made up)", { kind: "service" }],
  ["CTX", "Council Tax", { kind: "team", parent: "REV", outside: "CC4501" }],
  ["BEN", "Benefits", { kind: "team", parent: "REV", outside: "CC4502" }],
  ["ENV", "Environment Team (made up)", { kind: "team", to: "2021-03-31", outside: "CC4600" }],
  ["WST", "Waste and Recycling", { kind: "team", from: "2021-04-01", outside: "CC4601" }],
  ["STR", "Street Cleaning", { kind: "team", from: "2021-04-01", outside: "CC4602" }],
];

const posts: readonly Code[] = [
  ["CEX", "Chief Executive (made up)", { kind: "post" }],
  ["DPL", "Director of Places", { kind: "post", parent: "CEX" }],
  ["DRS", "Director of Resources", { kind: "post", parent: "CEX" }],
  ["HCS", "Head of Customer Services", { kind: "post", parent: "DRS" }],
  ["CSM", "Customer Service Manager", { kind: "post", parent: "HCS", from: "2023-04-01" }],
  ["HWS", "Head of Waste and Street Cleaning", { kind: "post", parent: "DPL" }],
];

function listed(list: string, codes: readonly Code[]): readonly FileRow[] {
  return codes.map(([code, name, more]) => ({ list, code, name, ...more }));
}

const madeUp = "Head of Customer Services (made up)";

/** The council's code lists: teams of which two were merged and one was split, posts, and what became of its wards. */
export const codeTables: Readonly<Record<string, readonly FileRow[]>> = {
  code_lists: [...listed("teams", teams), ...listed("posts", posts)],
  code_aliases: [
    { list: "teams", alias: "contact centre", code: "CSC", decided_by: madeUp },
    { list: "teams", alias: "switchboard", code: "TEL", decided_by: madeUp },
    {
      ...{ list: "teams", alias: "training line", decided_by: madeUp },
      note: "Made up: calls that new staff make to each other count for no team.",
    },
  ],
  code_changes: [
    ...["TEL", "DESK"].map((from) => ({
      ...{ list: "teams", from, to: "CSC", kind: "merged", on: "2023-04-01", share: "1" },
      basis: "the whole team (made up)",
    })),
    ...["STR", "WST"].map((to) => ({ list: "teams", from: "ENV", to, kind: "split", on: "2021-04-01" })),
    ...redrawn.flatMap(([from, shares]) =>
      Object.entries(shares).map(([to, percent]) => ({
        ...{ list: "areas", from, to, kind: "redrawn", on: review },
        ...{ share: (percent / 100).toFixed(2), basis: electors },
      })),
    ),
  ],
};
