import type { Assessment } from "../../domain/assessment/assess.ts";
import { dayNumber } from "../../domain/assessment/span.ts";
import type { ChangePointRow } from "../../domain/data-package/tables/assessment.ts";
import { type Html, html } from "../../html/html.ts";

type Charted = Extract<Assessment["spc"], { kind: "chart" }>;

/** At which point each change begins; those before the first point and after the last change nothing here. */
export function startsOf(changes: readonly ChangePointRow[], part: string, { figures }: Charted) {
  return changes
    .filter((row) => row.kind === "rebase" && (row.part === "all" || row.part === part))
    .map((row) => ({
      row,
      at: figures.findIndex(({ span, order }) => (span?.to ?? order) >= dayNumber(row.on)),
    }))
    .filter(({ at }) => at > 0);
}

/** What a reader must know of the limits: how they came about, and how firm they are. */
export function limitNotes(part: Assessment, changes: readonly ChangePointRow[], spc: Charted): Html {
  const said = [
    ...points(spc),
    ...firmness(spc),
    ...anew(part, changes, spc),
    ...jumps(spc),
    ...beyond(part, spc),
    ...(part.measure.seasonal === true
      ? [
          "It goes up and down with the seasons, which sets the limits far apart: little but a great change shows.",
        ]
      : []),
  ];
  return html`${said.map((one) => html`<p class="quiet">${one}</p>`)}<p class="quiet">The mean is the average of the points. Figures that change only by chance stay between the two limits, which follow from how much each differs from the one before.</p>`;
}

function points({ differenced, ofCounts }: Charted): readonly string[] {
  if (ofCounts) {
    return ["Each point is the rate of its period alone, by what the period added to both counts."];
  }
  return differenced
    ? ["Each point is what its period added to the year so far, not the figure so far."]
    : [];
}

function firmness({ segments }: Charted): readonly string[] {
  const last = segments.at(-1);
  if (last === undefined || !last.trial) return [];
  const points = last.to - last.from + 1;
  return [
    `The limits are trial limits: they rest on ${points} points and will still move until there are 12.`,
  ];
}

function anew(part: Assessment, changes: readonly ChangePointRow[], spc: Charted): readonly string[] {
  return startsOf(changes, part.part, spc).map(({ row, at }) => {
    const what = `From ${spc.figures[at]?.slot.words}: ${row.why.replace(/\.$/, "")}`;
    return spc.awaited.includes(at)
      ? `${what}. New limits follow once there are eight points.`
      : `${what}. The limits begin anew there.`;
  });
}

function jumps({ segments }: Charted): readonly string[] {
  const screened = segments.reduce((sum, { limits }) => sum + (limits?.screened.length ?? 0), 0);
  if (screened === 0) return [];
  const [start, end] = screened === 1 ? ["One jump was", "it"] : [`${screened} jumps were`, "them"];
  return [`${start} so large that the limits were drawn without ${end}.`];
}

/** A limit that no figure can pass flags nothing on its side. What a period adds to a share can be less than nothing. */
function beyond(
  { measure: { possible } }: Assessment,
  { segments, differenced, ofCounts }: Charted,
): readonly string[] {
  const limits = segments.at(-1)?.limits;
  if (limits === undefined || possible === undefined || possible === "any") return [];
  if (differenced && !ofCounts && possible === "share") return [];
  return [
    ...(limits.lower < 0
      ? ["The lower limit is below nought, so no figure can be too low to be chance."]
      : []),
    ...(possible === "share" && limits.upper > 100
      ? ["The upper limit is above 100%, so no figure can be too high to be chance."]
      : []),
  ];
}
