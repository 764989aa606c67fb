import type { Assessment } from "../../domain/assessment/assess.ts";
import type { SpcChart } from "../../domain/assessment/spc.ts";
import { spcRuleWords } from "../../domain/assessment/spc-rules.ts";
import type { Change } from "../../domain/measure/change.ts";
import { periodLabel } from "../../domain/period/period-words.ts";
import { atStart } from "../../domain/prose/at-start.ts";
import { formatDifference } from "../../domain/value/format-value.ts";

/**
 * How the change since one earlier figure and the run of all figures fit together: they say the same, they say the
 * opposite, the run knows no more than chance, or there is nothing on one side.
 */
type Fit = "agree" | "contradict" | "chance" | "unknown";

type ChangeAndSignal = {
  readonly fit: Fit;
  /** Both in one sentence: "Up 2 points on 2019/20, but the run of figures shows a real worsening: ..." */
  readonly words: string;
};

type Asked = Pick<Assessment, "latest" | "direction" | "spc">;

/** The change since an earlier figure and what the run of figures says, so that neither is read without the other. */
export function changeAndSignal(asked: Asked): ChangeAndSignal {
  const { direction, spc } = asked;
  const { change } = direction;
  const moved = changed(asked);
  if (spc.kind === "none") {
    const few = spc.words.replace(/^No chart of limits: /, "");
    const joint =
      change.kind === "not-comparable" ? ". " : "; whether that is more than chance can’t be told: ";
    const said = change.kind === "not-comparable" ? `${atStart(few)} to tell a change from chance` : few;
    return { fit: "unknown", words: `${moved}${joint}${said}.` };
  }
  const fit = fitOf(change, spc);
  const joint = fit === "agree" || (fit === "chance" && change.kind === "no-real-change") ? "and" : "but";
  return { fit, words: `${moved}, ${joint} ${subject(asked, spc)} ${signal(spc)}${trialWords(spc)}.` };
}

function changed({ latest, direction: { change } }: Asked): string {
  if (change.kind === "not-comparable") {
    return `It can’t be compared (${change.words.replace(/^Not compared: /, "")})`;
  }
  const since = periodLabel(change.comparator.period);
  if (change.kind === "no-real-change" || latest === undefined) return `No real change on ${since}`;
  const { exact, places } = change.difference;
  const by = formatDifference({ exact: exact.abs(), places }, latest.value.unit);
  return `${exact.gt(0) ? "Up" : "Down"} ${by} on ${since}`;
}

function fitOf(change: Change, spc: SpcChart): Fit {
  const { variation } = spc;
  if (variation === "common-cause") return change.kind === "not-comparable" ? "unknown" : "chance";
  switch (change.kind) {
    case "not-comparable":
      return "unknown";
    case "no-real-change":
      return "contradict";
    case "improving":
    case "declining":
      if (variation === "neutral") return goesWith(change.difference.exact.gt(0), spc);
      return (change.kind === "improving") === (variation === "improvement") ? "agree" : "contradict";
    case "rising":
    case "falling":
      return goesWith(change.kind === "rising", spc);
    default:
      return change satisfies never;
  }
}

function goesWith(up: boolean, { flags }: SpcChart): Fit {
  return up === (flags.at(-1)?.way === "up") ? "agree" : "contradict";
}

/** What the limits were drawn of, where that is not the run up to the figure compared. */
function subject({ latest }: Asked, spc: Extract<Asked["spc"], { kind: "chart" }>): string {
  const last = spc.figures.at(-1);
  const until = last === undefined || last === latest ? "" : ` up to ${last.slot.words}`;
  if (spc.ofCounts) return `the run of single periods${until}`;
  return spc.differenced ? `what each period added${until}` : `the run of figures${until}`;
}

function signal({ variation, flags }: SpcChart): string {
  const last = flags.at(-1);
  if (variation === "common-cause" || last === undefined)
    return "shows nothing beyond the usual ups and downs";
  const named = { improvement: "a real improvement", concern: "a real worsening", neutral: "a real change" };
  return `shows ${named[variation]}: its latest point is ${spcRuleWords[last.rule][last.way]}`;
}

function trialWords({ segments }: SpcChart): string {
  const last = segments.at(-1);
  if (last === undefined || !last.trial) return "";
  return ` (by limits still on trial, of ${last.to - last.from + 1} points)`;
}
