import type { Feed } from "../feed/feed.ts";
import { columnOf } from "../feed/feed.ts";
import { atStart } from "../prose/at-start.ts";
import { listed } from "../reconciliation/sentence.ts";
import { conditionWords } from "../records/condition-words.ts";
import type { Tally } from "../records/tally.ts";
import { wholeDecimal } from "../value/decimal.ts";
import { groupedDigits } from "../value/digits.ts";
import type { ComputedMeasure } from "./computed-measure.ts";

/** What is added up: “calls where answered is yes”, “cost of all requests”. */
function tallyWords(tally: Tally, feed: Feed): string {
  const { many } = feed.record;
  const where = tally.where === undefined ? "" : ` where ${conditionWords(tally.where, feed)}`;
  if (tally.tally === "count") return where === "" ? `all ${many}` : `${many}${where}`;
  const { title } = columnOf(feed, tally.column);
  return where === "" ? `“${title}” of all ${many}` : `“${title}” of ${many}${where}`;
}

/** The whole definition, in sentences for who wants to know how exactly a figure is worked out. */
export function definitionWords(measure: ComputedMeasure, feed: Feed): string {
  const { where, oncePer, settles } = measure;
  const { one, many } = feed.record;
  const sentences = [formWords(measure, feed)];
  if (where !== undefined) sentences.push(`Only ${many} where ${conditionWords(where, feed)} count.`);
  if (oncePer !== undefined) {
    const columns = oncePer.map((name) => `“${columnOf(feed, name).title}”`);
    sentences.push(`Of ${many} that agree in ${listed(columns)} only the newest counts.`);
  }
  const time = columnOf(feed, feed.time).title;
  sentences.push(`${/^[aeiou]/i.test(one) ? "An" : "A"} ${one} belongs to the day of “${time}”.`);
  if (settles !== undefined) {
    sentences.push(
      `Provisional until ${settles === 1 ? "a day" : `${settles} days`} after the period's end.`,
    );
  }
  return sentences.join(" ");
}

function formWords({ form, per, numerator, denominator }: ComputedMeasure, feed: Feed): string {
  const above = atStart(tallyWords(numerator, feed));
  if (form === "total" || denominator === undefined) return `${above}, added up.`;
  const below = tallyWords(denominator, feed);
  switch (form) {
    case "percentage":
      return `${above}, as a percentage of ${below}.`;
    case "rate":
      return `${above}, for every ${groupedDigits(wholeDecimal(per ?? 1))} of ${below}.`;
    case "mean":
      return `${above}, divided by ${below}.`;
    default:
      throw new Error(`Not a form of figure: ${form satisfies never}`);
  }
}
