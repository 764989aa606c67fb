export const markdownExamples = {
  "a narrative": [
    "The parks stay open all year.",
    "",
    "Three things come **first**:",
    "- safe play;",
    "- *quiet* places;",
    "- 5 < 6 & so on.",
  ].join("\n"),
} satisfies Record<string, string>;
