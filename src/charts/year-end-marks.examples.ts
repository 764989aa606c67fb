import type { YearEndMarks } from "./year-end-marks.ts";

export const yearEndMarksExamples = {
  "forecasts and projections against the cash limit": {
    id: "year-end",
    title: "Where the year may end, made up",
    description:
      "Forecast at quarter 2 £23.543m, by run rate £23.074m, by profile £23.5m, against a cash limit of £23.468m.",
    unit: { before: "£", after: "m" },
    limit: { name: "Cash limit", value: 23.468, label: "£23.468m" },
    marks: [
      { kind: "forecast", name: "Forecast at Quarter 1", value: 23.528, label: "£0.060m over" },
      { kind: "forecast", name: "Forecast at Quarter 2", value: 23.543, label: "£0.075m over" },
      { kind: "projection", name: "By run rate", value: 23.074, label: "£0.394m under" },
      { kind: "projection", name: "By profile", value: 23.468, label: "on the limit" },
    ],
  },
} satisfies Record<string, YearEndMarks>;
