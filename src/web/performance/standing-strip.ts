import { statusSummary } from "../../charts/status-summary.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import type { Html } from "../../html/html.ts";
import { statusesAsked } from "../measures/filters.ts";
import type { Counts } from "./standing.ts";
import { statusWords } from "./status-words.ts";

/** All measures as one strip, by how they stand; the table after it has the same counts. */
export function standingStrip(counts: Counts): Html {
  const shown = statusesAsked.map((kind) => ({
    kind,
    count: counts[kind],
    word: statusWords[kind].toLowerCase(),
  }));
  const chart = statusSummary({
    id: "standing",
    title: "How the measures stand",
    description: `${shown.map(({ count, word }) => `${count} ${word}`).join("; ")}; out of ${counts.all}.`,
    counts: shown,
    noun: { one: "measure", many: "measures" },
  });
  return chartFigure({
    chart,
    finding: "The whole strip is every measure counted; the table has the same counts for each portfolio.",
  });
}
