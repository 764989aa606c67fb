import { dateWords } from "../../domain/period/calendar.ts";
import type { CellWords } from "../../domain/receipt/cell-words.ts";
import type { PrintedIn, Receipt, Telling } from "../../domain/receipt/receipt.ts";
import type { Definition } from "../../html/definition-list.ts";
import { html, join, type Text } from "../../html/html.ts";
import { link } from "../../html/link.ts";
import { dayWords, momentWords, operationWords } from "../entry/moment-words.ts";
import type { AddressBook } from "../routes.ts";

/** Longer words are shown whole elsewhere on the page. */
export const longestShown = 120;

/** The receipt line by line: what it says, where it is printed, who entered it and when. */
export function receiptLines(to: AddressBook, receipt: Receipt): readonly Definition[] {
  const [newest] = receipt.tellings;
  const told = receipt.tellings.find(({ said }) => said !== undefined);
  return [
    ...(receipt.said === undefined ? [] : valueLines(receipt.said)),
    ...(receipt.printedIn === undefined ? [] : [printedLine(receipt.printedIn)]),
    ...(told?.source === undefined ? [] : [{ term: "Source", said: placeText(told.source) }]),
    ...(newest === undefined ? [] : entryLines(to, newest)),
    { term: "Since then", said: sinceWords(receipt) },
  ];
}

function valueLines(said: CellWords): readonly Definition[] {
  const shown = shorten(said.text);
  const value: Text = html`<strong>${shown.charAt(0).toUpperCase()}${shown.slice(1)}</strong>${
    said.asPrinted !== undefined && html`, printed as “${said.asPrinted}”`
  }`;
  const optional: readonly (readonly [string, string | undefined])[] = [
    ["As amounts are printed", said.unit],
    ["Period", said.period],
    ["Column heading", said.heading && `“${said.heading}”`],
    ["To be read with", said.marks.length === 0 ? undefined : said.marks.join(" ")],
    ["Note", said.note],
  ];
  return [
    { term: said.kind === "words" ? "Words" : "Value", said: value },
    ...optional.flatMap(([term, words]) => (words === undefined ? [] : [{ term, said: words }])),
  ];
}

function printedLine({ title, version, date, approvedBy }: PrintedIn): Definition {
  const parts = [
    title,
    version && `version ${version}`,
    date && dateWords(date),
    approvedBy && `approved by ${approvedBy}`,
  ];
  return { term: "Printed in", said: parts.filter((part) => part !== undefined).join(", ") };
}

export function placeText({ file, line }: NonNullable<Telling["source"]>): string {
  return line === undefined ? file : `${file}, line ${line}`;
}

function entryLines(to: AddressBook, { entry, line }: Telling): readonly Definition[] {
  const entered = html`${link({ text: `Entry ${entry.number}`, href: to.entry(entry.number) })}: ${entry.actor} ${operationWords(entry.operation)} on ${momentWords(entry.recordedAt)}`;
  return [
    { term: "Entered", said: entered },
    { term: "Known from", said: dayWords(entry.knownAt) },
    ...(entry.file === undefined
      ? []
      : [
          {
            term: "Handed in as",
            said: html`${entry.file.name}${line !== undefined && `, line ${line}`}`,
          },
          {
            term: "Fingerprint of the file (SHA-256)",
            said: html`<span class="digest">${entry.file.sha256}</span>`,
          },
        ]),
  ];
}

function sinceWords({ tellings, standing }: Receipt): Text {
  const [newest] = tellings;
  if (standing === "stands" || newest === undefined) return "Not changed";
  if (standing === "retracted") return `Taken back on ${dayWords(newest.entry.knownAt)}`;
  const corrections = tellings.filter(({ kind }) => kind === "corrected" || kind === "restored");
  return join(
    corrections.map(({ entry }) => `Corrected on ${dayWords(entry.knownAt)}`),
    "; ",
  );
}

/** Long words cut at a space, with dots. */
export function shorten(text: string): string {
  if (text.length <= longestShown) return text;
  return `${text.slice(0, longestShown).replace(/\s+\S*$/, "")} ...`;
}
