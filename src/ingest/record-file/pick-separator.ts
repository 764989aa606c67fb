import { type FoundLayout, findLayout } from "./find-layout.ts";
import type { Ends } from "./read-ends.ts";
import type { Row, Separator } from "./text-rows.ts";
import { sampleRows } from "./text-source.ts";
import type { Work } from "./work.ts";

/** The separator under which a file reads as one of the feed, with what its first and last rows say. */
export type Reading = {
  readonly found: FoundLayout;
  readonly separator: Separator;
  readonly head: readonly Row[];
  /** The last rows; of a file larger than was looked at their lines are not known and are 0. */
  readonly tail: readonly Row[];
};

const separators: readonly Separator[] = [",", "\t", ";", "|"];

/** Tries each separator, or the one the feed gives, and takes the one whose headings name most of the feed's columns. */
export function pickSeparator({ feed, limits, without }: Work, { head, tail, isWhole }: Ends): Reading {
  const hint = feed.file?.separator;
  const readings = (hint === undefined ? separators : [hint]).map((separator): Reading => {
    const first = sampleRows(head, separator, limits, isWhole);
    const last = isWhole
      ? first
      : sampleRows(tail, separator, limits, true).map((row) => ({ ...row, line: 0 }));
    return { found: findLayout(feed, first, last, without), separator, head: first, tail: last };
  });
  const [best] = readings.toSorted((one, other) => worth(other) - worth(one));
  if (best === undefined) throw new Error("There is no separator to try");
  return best;
}

function worth({ found, head }: Reading): number {
  const cells = Math.max(0, ...head.slice(0, 50).map((row) => row.cells.length));
  if (found.kind === "none") return cells / 1e6;
  const match = found.kind === "found" ? found.layout.match : found.unlike.match;
  const known = match === undefined ? 1e6 : match.known;
  return (found.kind === "found" ? 1e7 : 0) + known * 1000 + Math.min(cells, 999);
}
