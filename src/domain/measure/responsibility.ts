/** Whose doing a measure is: the council's, the council's with its partners, or the setting it works in. */
export const responsibilities = ["council", "partnership", "contextual"] as const;

export type Responsibility = (typeof responsibilities)[number];

export const responsibilityWords: Readonly<Record<Responsibility, string>> = {
  council: "Council measure",
  partnership: "Partnership measure",
  contextual: "Contextual measure",
};
