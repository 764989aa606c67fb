import type { StatusAsked } from "../measures/filters.ts";

/** How measures stand, as a heading says it. */
export const statusWords: Readonly<Record<StatusAsked, string>> = {
  missed: "Missed, or not yet met",
  close: "Close",
  met: "Met",
  aim: "Direction only",
  none: "Not judged",
};
