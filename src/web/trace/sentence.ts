import { dateWords } from "../../domain/period/calendar.ts";
import type { CellWords } from "../../domain/receipt/cell-words.ts";
import type { Receipt } from "../../domain/receipt/receipt.ts";
import { dayWords } from "../entry/moment-words.ts";
import { shorten } from "./receipt-lines.ts";

/** The receipt as one or two sentences to read aloud. */
export function receiptSentence(receipt: Receipt): string {
  return [whatItIs(receipt), sinceThen(receipt)].join(" ");
}

function whatItIs({ said, what, printedIn, standing }: Receipt): string {
  const of = what.phrase;
  const where =
    printedIn === undefined || standing === "corrected"
      ? ""
      : `, as printed in the ${printedIn.title}${printedIn.date === undefined ? "" : ` of ${dateWords(printedIn.date)}`}`;
  if (said === undefined) return `Nothing is held as ${of}.`;
  if (said.kind === "missing") return `There is no figure for ${of}${where}: ${said.text}.`;
  return `${quoted(said)} is ${of}${where}.`;
}

function quoted({ kind, text }: CellWords): string {
  return kind === "words" ? `“${shorten(text)}”` : text;
}

function sinceThen({ standing, tellings }: Receipt): string {
  const [newest] = tellings;
  if (newest === undefined || standing === "stands")
    return "It has not been changed since it was first given.";
  const day = dayWords(newest.entry.knownAt);
  if (standing === "retracted") {
    const why = newest.entry.note === undefined ? "" : `: ${newest.entry.note.replace(/\.$/, "")}`;
    return `It was taken back on ${day}${why}.`;
  }
  const at = tellings.findIndex(({ kind }) => kind === "corrected");
  const before = tellings.slice(at + 1).find(({ said }) => said !== undefined);
  const corrected = at === -1 ? newest : (tellings[at] ?? newest);
  const when = dayWords(corrected.entry.knownAt);
  return before?.said === undefined
    ? `It was given again on ${day}.`
    : `It was corrected on ${when}; before, it was ${quoted(before.said)}.`;
}

/** The heading: "Where 97.36% comes from". */
export function receiptHeading({ said }: Receipt): string {
  const bare = said?.text.replace(/ [([].*$/, "") ?? "";
  return said?.kind === "figure" && bare.length <= 40 ? `Where ${bare} comes from` : "Where this comes from";
}
