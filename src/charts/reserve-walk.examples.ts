import type { ReserveWalk } from "./reserve-walk.ts";

export const reserveWalkExamples = {
  "reserves over a year": {
    id: "reserves",
    title: "Reserves over the year, made up",
    description: "From 1,470 by 200 paid in, 1,140 used and 60 moved in to 590, in thousand pounds.",
    unit: { before: "£", after: " thousand" },
    opening: { value: 1470, label: "1,470" },
    contributions: { value: 200, label: "+200" },
    use: { value: -1140, label: "−1,140" },
    transfersIn: { value: 60, label: "+60" },
    closing: { value: 590, label: "590" },
  },
} satisfies Record<string, ReserveWalk>;
