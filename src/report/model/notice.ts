import type { Words } from "./words.ts";

/** What must be said plainly before, or between, figures. */
export type Notice = {
  readonly tone: "made up" | "draft" | "withdrawn" | "information" | "warning";
  readonly title: string;
  readonly text: Words;
};
