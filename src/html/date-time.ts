import { dateWords } from "../domain/period/calendar.ts";
import { type Html, html } from "./html.ts";

/** A day in the council's words, 23 November 2021, that machines read too. */
export function dateTime(day: Temporal.PlainDate): Html {
  return html`<time datetime="${day.toString()}">${dateWords(day)}</time>`;
}
