import type { XmrChart } from "../../charts/xmr-place.ts";
import { type Variation, variationOf } from "../../domain/assessment/spc.ts";
import { type Flag, spcRuleWords } from "../../domain/assessment/spc-rules.ts";
import { listed } from "../../domain/reconciliation/sentence.ts";
import { type Html, html } from "../../html/html.ts";
import { countAtStart } from "../portfolio/count-words.ts";

export const variationWords: Readonly<Record<Variation, string>> = {
  improvement: "Better",
  concern: "Worse",
  neutral: "A change",
  "common-cause": "Usual",
};

/** Which points are more than chance, and the rules that flagged them, newest first; said too where none is. */
export function flaggedPoints({ spc, points, polarity }: XmrChart): Html {
  if (spc.flags.length === 0) {
    return html`<p>None of the ${points.length} points is more than chance by any of the four rules.</p>`;
  }
  const name = (at: number) => points[at]?.name ?? "";
  const lines = runsOf(spc.flags).map(({ flags, last }) => {
    const from = flags[0] ?? last;
    const when = from === last ? name(last.at) : `${name(from.at)} to ${name(last.at)}`;
    const rules = [...new Set(flags.map(({ rule, way }) => spcRuleWords[rule][way]))];
    const each = rules.length === 1 ? rules[0] : `each ${listed(rules).replace(/ and (?=[^,]*$)/, " or ")}`;
    return html`<li><strong>${variationWords[variationOf(last, polarity)]}:</strong> ${when}, ${each ?? ""}.</li>`;
  });
  return html`<p>${countAtStart(spc.flags.length, "point is", "points are")} more than chance, of ${points.length}:</p><ul class="govuk-list govuk-list--bullet">${lines.toReversed()}</ul>`;
}

type Run = { readonly flags: readonly Flag[]; readonly last: Flag };

/** Flagged points next to each other that go one way. */
function runsOf(flags: readonly Flag[]): readonly Run[] {
  const runs: Run[] = [];
  for (const flag of flags) {
    const run = runs.at(-1);
    if (run !== undefined && run.last.at + 1 === flag.at && run.last.way === flag.way)
      runs[runs.length - 1] = { flags: [...run.flags, flag], last: flag };
    else runs.push({ flags: [flag], last: flag });
  }
  return runs;
}
