import { dateWords } from "../period/calendar.ts";
import { dayOf } from "../period/day-of.ts";
import type { CellWords } from "./cell-words.ts";
import type { PrintedIn, Telling, WhatItIs } from "./receipt.ts";

type Cited = {
  readonly figure: string;
  readonly council: string | undefined;
  readonly what: WhatItIs;
  readonly said: CellWords | undefined;
  readonly printedIn: PrintedIn | undefined;
  readonly newest: Telling;
};

/** "97.36% (RES1.1 In-year Council Tax collection rate, 2020/21, result). Small Council, Agreement 2021/22, 7 June 2021. ..." */
export function citationOf({ figure, council, what, said, printedIn, newest }: Cited): string {
  const paper = [
    council,
    printedIn?.title,
    printedIn?.date && dateWords(printedIn.date),
    newest.source?.file &&
      `${newest.source.file}${newest.source.line === undefined ? "" : ` line ${newest.source.line}`}`,
  ].filter((words) => words !== undefined);
  const stands = newest.kind === "retracted" ? ", since retracted" : "";
  const known = dateWords(dayOf(newest.entry.knownAt));
  return [
    `${said?.text ?? "No figure"}${stands} (${what.row}, ${what.column}).`,
    ...(paper.length === 0 ? [] : [`${paper.join(", ")}.`]),
    `Outturn figure ${figure}, entry ${newest.entry.number}, as known on ${known}.`,
  ].join(" ");
}
