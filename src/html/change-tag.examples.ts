import type { ChangeTag } from "./change-tag.ts";

export const changeTagExamples = {
  softened: { text: "2021/22 target easier", tone: "warning" },
  new: { text: "New", tone: "neutral" },
} satisfies Record<string, ChangeTag>;
