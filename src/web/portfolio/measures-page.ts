import { summariseMeasures } from "../../domain/assessment/measure-summary.ts";
import { emptyState } from "../../html/empty-state.ts";
import { html, type Text } from "../../html/html.ts";
import { section } from "../../html/layout.ts";
import { verdict } from "../../html/verdict.ts";
import type { Framed } from "../site.ts";
import { type TargetTally, tallyTargets } from "../target-tally.ts";
import { countWords } from "./count-words.ts";
import { easierTargets } from "./easier.ts";
import { type NarrowingAsked, narrowedMeasures, narrowedTo } from "./narrowed-measures.ts";
import { portfolioHead, portfolioTrail, publicationsOf } from "./portfolio-head.ts";
import { portfolioName } from "./portfolio-name.ts";
import type { PortfolioPage } from "./portfolio-page.ts";
import { silences } from "./silences.ts";
import { smallTrends } from "./small-trends.ts";

/** `asked` is what the reader narrows the measures to; nothing asked is all of them. */
export type MeasuresPage = PortfolioPage & { readonly asked?: NarrowingAsked };

/** Every measure of a portfolio's year: the exceptions first, and what the agreement does not say. */
export function measuresPage({ to, found, day, asked }: MeasuresPage): Framed {
  const { agreement } = found;
  const title = `Measures of ${portfolioName(agreement.portfolio)}`;
  const summaries = summariseMeasures(agreement);
  const main =
    summaries.length === 0
      ? emptyState({
          what: "This agreement holds no measures.",
          when: "They will be here once they are in the ledger.",
          whose: "Whoever keeps the agreement’s data adds them to measures.csv and imports it.",
        })
      : html`${verdict(verdictWords(tallyTargets(summaries)))}${easierTargets(to, summaries)}${section({
          id: "all",
          heading: "All measures, the exceptions first",
          level: 2,
          ruled: true,
          body: narrowedMeasures({ to, agreement, summaries, asked }),
        })}${smallTrends({ to, agreement, summaries: narrowedTo({ agreement, summaries, asked }), query: asked?.query })}${silences({ to, agreement, summaries, day })}`;
  return {
    title,
    part: "portfolios",
    breadcrumbs: portfolioTrail(to, agreement, "measures"),
    publications: publicationsOf(agreement),
    main: html`${portfolioHead({ to, found, day, current: "measures", title })}${main}`,
  };
}

/** How the numerical targets stand, as a councillor could read it aloud; each count out of its whole. */
export function verdictWords(tally: TargetTally): Text {
  const { judged, met, close, missed, againstLaterYear, waiting, measures, withoutNumerical } = tally;
  if (withoutNumerical === measures) {
    return `None of the ${countWords(measures, "measure")} has a numerical target, so none can be said to be met or missed.`;
  }
  const rest = [
    waiting === 0 ? "" : `${waiting} more cannot be judged yet`,
    withoutNumerical === 0
      ? ""
      : `${withoutNumerical} of the ${countWords(measures, "measure")} ${withoutNumerical === 1 ? "has" : "have"} no such target`,
  ].filter((said) => said !== "");
  const ending = rest.length === 0 ? "" : ` ${rest.join(", and ")}.`;
  if (judged === 0) return `No numerical target can be judged yet.${ending}`;
  const counts = `${close || "none"} ${close === 1 ? "is" : "are"} close and ${missed || "none"} ${missed === 1 ? "is" : "are"}`;
  if (againstLaterYear === judged) {
    return `The last results already meet ${met} of the ${judged} numerical targets set for this year; ${counts} further off.${ending}`;
  }
  const early =
    againstLaterYear === 0
      ? ""
      : ` For ${againstLaterYear} of them no target is held for the year of the result, so this year’s judges it.`;
  const short = againstLaterYear === 0 ? "missed" : "not met";
  return `Of ${judged} numerical targets with a result, ${met} ${met === 1 ? "is" : "are"} met, ${counts} ${short}.${early}${ending}`;
}
