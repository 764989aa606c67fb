import { statusStrips } from "../../charts/status-strips.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import type { Html } from "../../html/html.ts";
import { mainAndAside } from "../../html/layout.ts";
import { statusesAsked } from "../measures/filters.ts";
import type { BothCounts, Counts } from "./standing.ts";
import { statusWords } from "./status-words.ts";

/** All measures as two strips, by how they stand now and at the year's end; the table after them counts the first. */
export function standingStrip({ now, yearEnd }: BothCounts): Html {
  const strips = [
    { name: "Now", counts: countsIn(now) },
    { name: "At the year’s end", counts: countsIn(yearEnd) },
  ];
  const description = strips
    .map(
      ({ name, counts }) =>
        `${name}: ${counts.map(({ count, word }) => `${count} ${word}`).join("; ")}; out of ${now.all}.`,
    )
    .join(" ");
  const noun = { one: "measure", many: "measures" };
  const chart = statusStrips({ id: "standing", title: "How the measures stand", description, strips, noun });
  const finding =
    "Each strip is every measure counted: as it stands now, and where its year is heading. The table has how they stand now, portfolio by portfolio.";
  return mainAndAside(chartFigure({ chart, finding }), "");
}

function countsIn(counts: Counts) {
  return statusesAsked.map((kind) => ({ kind, count: counts[kind], word: statusWords[kind].toLowerCase() }));
}
