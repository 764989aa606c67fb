import { type Html, html } from "./html.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A day as the council writes it: 23 November 2021. */
export function dateWords(day: Temporal.PlainDate): string {
  return `${day.day} ${months[day.month - 1]} ${day.year}`;
}

/** The same, marked up so that machines read the day too. */
export function dateTime(day: Temporal.PlainDate): Html {
  return html`<time datetime="${day.toString()}">${dateWords(day)}</time>`;
}
