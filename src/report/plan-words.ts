/** The words of a one-page plan, the same in every document: over its parts, and for a priority that has none. */
export const planWords = {
  outcomes: "Outcomes",
  priorities: "Priorities",
  delivered: "Delivered by",
  measured: "Measured by",
  nothingDelivers: "Nothing is named that delivers this priority",
  nothingMeasures: "No measure serves this priority",
} as const;
