import type { AreaBars } from "./area-bars.ts";

const bar = (name: string, value: number) => ({ name, value, label: `${value.toFixed(1)}%` });

export const areaBarsExamples = {
  "wards below and above the council": {
    id: "recycled",
    title: "Household waste recycled by ward, 2020/21",
    description: "From 63.1% in Hazel to 38.0% in Willow, where the council as a whole stands at 53.2%.",
    unit: { before: "", after: "%" },
    areas: [
      bar("Hazel", 63.1),
      bar("Rowan and the villages in the north", 58.4),
      bar("Ash", 54.2),
      bar("Maple", 53),
      bar("Willow", 38),
    ],
    whole: { name: "The council", value: 53.2, label: "53.2%" },
  },
  "without a figure for the whole, and one below nought": {
    id: "moved",
    title: "Change in households by ward, 2020/21",
    description: "From 120 more in Hazel to 35 fewer in Willow.",
    unit: { before: "", after: "" },
    areas: [
      { name: "Hazel", value: 120, label: "120" },
      { name: "Ash", value: 0, label: "0" },
      { name: "Willow", value: -35, label: "−35" },
    ],
  },
} satisfies Record<string, AreaBars>;
