import { type StatusStrips, statusStrips } from "../../charts/status-strips.ts";
import { worstFirst } from "../../domain/assessment/assess-measure.ts";
import type { StatusCounts, WhatIf } from "../../domain/assessment/what-if.ts";
import { chartFigure } from "../../html/chart-figure.ts";
import { dataTable, type Row } from "../../html/data-table.ts";
import { type Html, html } from "../../html/html.ts";
import { mainAndAside } from "../../html/layout.ts";
import { statusShape } from "../../html/status.ts";
import { statusWords } from "../performance/status-words.ts";

const noun = { one: "measure", many: "measures" };

/** Counts as strips to be held against each other, and in words for who does not see them. */
export function strips(
  given: Pick<StatusStrips, "id" | "title"> & {
    readonly counted: readonly { readonly name: string; readonly counts: StatusCounts }[];
    readonly finding: string;
  },
): Html {
  const { id, title, counted, finding } = given;
  const drawn = counted.map(({ name, counts }) => ({
    name,
    counts: worstFirst.map((kind) => ({
      kind,
      count: counts[kind],
      word: statusWords[kind].toLowerCase(),
    })),
  }));
  const description = drawn
    .map(({ name, counts }) => `${name}: ${counts.map(({ count, word }) => `${count} ${word}`).join(", ")}.`)
    .join(" ");
  const chart = statusStrips({ id, title, description, strips: drawn, noun });
  return mainAndAside(chartFigure({ chart, finding }), "");
}

type Line = { readonly name: string; readonly counts: StatusCounts };

/** Both statuses before and after: never one sum of the two. */
export function beforeAndAfter({ now, yearEnd, of }: WhatIf): Html {
  return shown(
    [
      { name: "Now, as judged", counts: now.before },
      { name: "Now, under this rule", counts: now.after },
      { name: "Year end, as judged", counts: yearEnd.before },
      { name: "Year end, under this rule", counts: yearEnd.after },
    ],
    of,
  );
}

/** Both statuses as they are. */
export function asJudged({ now, yearEnd, of }: WhatIf): Html {
  return shown(
    [
      { name: "Now", counts: now.before },
      { name: "Year end", counts: yearEnd.before },
    ],
    of,
  );
}

function shown(lines: readonly Line[], of: number): Html {
  const finding = "Each strip is every measure of the year; the table has the same counts.";
  return html`${strips({ id: "standing", title: "How the measures stand", counted: lines, finding })}${dataTable(
    {
      id: "counts-table",
      caption: `Measures by how they stand, out of ${of}`,
      reading:
        "Each measure counts once, as its worst part. Where no figure is held for the period asked about, its last one is judged.",
      columns: [
        { heading: "Asked", kind: "header" },
        ...worstFirst.map((kind) => ({ heading: statusWords[kind], kind: "number" as const })),
        { heading: "Measures", kind: "number" },
      ],
      rows: lines.map(
        ({ name, counts }): Row => ({ kind: "line", cells: [name, ...countCells(counts, of), String(of)] }),
      ),
      narrow: "stack",
    },
  )}`;
}

/** A count with its shape and its denominator, for each way of standing. */
export function countCells(counts: StatusCounts, of: number): readonly Html[] {
  return worstFirst.map(
    (kind) =>
      html`<span class="status status--${kind}">${statusShape(kind)} ${counts[kind]}</span> <span class="quiet">of ${of}</span>`,
  );
}
