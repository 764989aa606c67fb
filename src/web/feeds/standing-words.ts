import type { CheckOutcome } from "../../domain/feed/check.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import type { FeedHealth, FeedStanding } from "../../domain/feed/feed-health.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import type { Status } from "../../html/status.ts";
import { columnTitle } from "./definition-tables.ts";

/** How a feed stands in a word and a shape. */
export function standingStatus(standing: FeedStanding): Status {
  switch (standing.kind) {
    case "never loaded":
      return { kind: "none", word: "No records yet" };
    case "late":
      return { kind: "missed", word: "Late" };
    case "check failed":
      return { kind: "close", word: "A check failed" };
    case "up to date":
      return { kind: "met", word: "Up to date" };
    case "ended":
      return { kind: "none", word: "Ended" };
    default:
      throw new Error(`Not a standing: ${standing satisfies never}`);
  }
}

/** The same as a sentence a councillor could read aloud. */
export function standingSentence({ feed, standing, to }: FeedHealth): string {
  switch (standing.kind) {
    case "never loaded":
      return `No records of ${feed.title} have come yet; ${feed.owner} answers for them.`;
    case "late":
      return `Records up to ${dateWords(standing.stretchEnd)} were due on ${dateWords(standing.due)}, ${days(standing.daysLate)} ago${to === undefined ? "" : `; the newest is of ${dateWords(to)}`}. ${feed.owner} answers for them.`;
    case "check failed":
      return `The newest file did not pass every check: ${standing.checks.map((check) => checkSaid(feed, check)).join(" ")}`;
    case "up to date":
      return standing.nextDue === undefined
        ? "The records are in, and no day is set for the next."
        : `The records are in; the next are due on ${dateWords(standing.nextDue)}.`;
    case "ended":
      return `The source ended on ${dateWords(standing.on)}, and its records are in to the last.`;
    default:
      throw new Error(`Not a standing: ${standing satisfies never}`);
  }
}

/** A check's words with the columns it is about, where they don't begin by them: rounded counts name none. */
function checkSaid({ columns: all }: Feed, { columns, message }: CheckOutcome): string {
  const titles = columns.map((name) => columnTitle(all, name)).join(", ");
  if (titles === "" || message.startsWith(titles)) return message;
  return `${titles}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}

function days(count: number): string {
  return count === 1 ? "one day" : `${count} days`;
}

/** A count with its noun: "18,204 calls", "1 call". */
export function recordWords(count: number, { one, many }: { readonly one: string; readonly many: string }) {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** A share of a whole to a tenth of a per cent, with none and nearly none told apart. */
export function shareWords(part: number, whole: number): string {
  if (whole === 0 || part === 0) return "none";
  const share = (100 * part) / whole;
  return share < 0.05 ? "under 0.1%" : `${share.toFixed(1)}%`;
}
