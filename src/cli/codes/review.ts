import type { ListReview, UnmatchedSpelling } from "../../domain/master-data/list-review.ts";
import { settleCommand } from "../../domain/master-data/settle-command.ts";
import type { Suggestion } from "../../domain/master-data/suggestions.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { present } from "../../ledger/as-at.ts";
import { readFeeds } from "../../operations/read-feeds.ts";
import { readMasterData } from "../../operations/read-master-data.ts";
import { columnsOfLists, reviewCodes } from "../../operations/review-codes.ts";
import { cappedLines } from "../capped-lines.ts";
import { type Effects, type Exit, exits } from "../effects.ts";
import { withRecords } from "../open.ts";
import { plural } from "../plural.ts";
import { refuseUnknownList } from "./list.ts";

export type CodesReviewOptions = { readonly json?: boolean; readonly data?: string };

const mostSpellings = 40;

/** `outturn codes review`: spellings of records that match no code, with the codes they are most like. */
export async function codesReviewCommand(
  list: string | undefined,
  options: CodesReviewOptions,
  effects: Effects,
): Promise<Exit> {
  const { reviews, columns } = await withRecords(effects, options.data, async (ledger, warehouse) => {
    const at = await present(ledger, effects.now());
    const master = await readMasterData(ledger, at);
    const feeds = (await readFeeds(ledger, at)).map(({ feed }) => feed);
    const named = columnsOfLists(feeds, list);
    if (list !== undefined && named.length === 0) refuseUnknownList(list, master);
    return { reviews: await reviewCodes(warehouse, feeds, master, { list }), columns: named.length };
  });
  if (options.json === true) {
    effects.print(`${JSON.stringify(reviews.map(reviewJson), null, 2)}\n`);
  } else if (columns === 0) {
    effects.print("No column of any feed is of a code list, so no record has a spelling to match.\n");
  } else effects.print(reviewText(reviews));
  return exits.done;
}

function reviewJson({ list, isHeld, records, unmatched }: ListReview) {
  return { list, held: isHeld, records, unmatched: unmatched.map(spellingJson) };
}

function spellingJson({ text, records, places, suggestions }: UnmatchedSpelling) {
  return {
    ...{ text, records, places },
    suggestions: suggestions.map(({ ended, ...one }) => ({ ...one, ended: ended?.toString() ?? null })),
  };
}

function reviewText(reviews: readonly ListReview[]): string {
  const looked = reviews.filter(({ records }) => records > 0);
  if (looked.length === 0)
    return "No load in effect holds a value of a code list, so there is nothing to match.\n";
  const parts = looked.map(listText);
  const open = looked.find(({ unmatched }) => unmatched.length > 0);
  const first = open?.unmatched[0];
  const how =
    open === undefined || first === undefined
      ? ""
      : `\nTo settle one: ${settleCommand(open.list, first)} (or --none)\n`;
  return `${parts.join("\n")}${how}`;
}

function listText({ list, isHeld, records, unmatched }: ListReview): string {
  const of = plural(records, "value");
  if (!isHeld) return `${list}: no such list is held, so none of ${of} can be matched.\n`;
  if (unmatched.length === 0) return `${list}: all ${of} match.\n`;
  const missed = unmatched.reduce((sum, one) => sum + one.records, 0);
  const head = `${list}: ${plural(unmatched.length, "spelling")} of ${missed.toLocaleString("en-GB")} of ${of} match nothing.`;
  const lines = cappedLines(unmatched.map(spellingText), mostSpellings, "spelling");
  return `${head}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

function spellingText({ text, records, places, suggestions }: UnmatchedSpelling): string {
  const where = places.map(({ feed, column }) => `${feed}.${column}`).join(", ");
  const like = suggestions.length === 0 ? "like no code" : suggestions.map(suggestionText).join("\n    or ");
  return `“${text}”: ${plural(records, "record")} (${where})\n    ${like}`;
}

function suggestionText({ code, name, alike, why, ended }: Suggestion): string {
  const reason = why === "" ? "only marks or letter case differ" : why;
  const end = ended === undefined ? "" : `, ended ${dateWords(ended)}`;
  return `${code} ${name}${end}: ${alike}% alike, ${reason}`;
}
