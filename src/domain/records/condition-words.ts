import type { Feed } from "../feed/feed.ts";
import { columnOf } from "../feed/feed.ts";
import type { FeedColumn } from "../feed/feed-column.ts";
import { dateWords } from "../period/calendar.ts";
import { grouped } from "../value/digits.ts";
import type { Condition, Scalar } from "./condition.ts";

/**
 * A condition as a sentence says it after “records where”: “channel is phone, and answered within 20 working days
 * (england) of received”. Throws where it names a column the feed has not.
 */
export function conditionWords(condition: Condition, feed: Feed): string {
  return words(condition, feed, "not");
}

/** “Either … or …” inside “and”, and the other way round, are put in brackets. */
function words(condition: Condition, feed: Feed, inside: "all" | "any" | "not"): string {
  if ("all" in condition) return joined(condition.all, feed, "all", inside);
  if ("any" in condition) return joined(condition.any, feed, "any", inside);
  if ("not" in condition) return `not (${words(condition.not, feed, "not")})`;
  if ("within" in condition) return withinWords(condition.within, feed);
  const column = columnOf(feed, condition.column);
  const name = midSentence(column.title);
  if ("in" in condition) return `${name} is ${either(condition.in, column, "or")}`;
  if ("notIn" in condition) return `${name} is ${noneOf(condition.notIn, column)}`;
  if ("held" in condition) return `${name} is ${condition.held ? "filled in" : "blank"}`;
  return `${name} is ${rangeWords(condition.from, condition.to, column)}`;
}

function joined(
  parts: readonly Condition[],
  feed: Feed,
  by: "all" | "any",
  inside: "all" | "any" | "not",
): string {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return words(only, feed, inside);
  if (parts.length === 0) return by === "all" ? "any record" : "no record";
  const said = parts.map((part) => words(part, feed, by));
  const text = by === "all" ? inList(said, "and") : `either ${inList(said, "or")}`;
  return inside === "not" || inside === by ? text : `(${text})`;
}

function withinWords(within: Extract<Condition, { within: unknown }>["within"], feed: Feed): string {
  const { days, calendar } = within;
  const [from, to] = [columnOf(feed, within.from), columnOf(feed, within.to)];
  const named = days === 1 ? "day" : "days";
  const counted = calendar === undefined ? `${days} ${named}` : `${days} working ${named} (${calendar})`;
  return `${midSentence(to.title)} within ${counted} of ${midSentence(from.title)}`;
}

function noneOf(values: readonly Scalar[], column: FeedColumn): string {
  const [only] = values;
  if (values.length === 1 && only !== undefined) return `not ${scalarWords(only, column)}`;
  return `neither ${either(values, column, "nor")}`;
}

function either(values: readonly Scalar[], column: FeedColumn, by: "or" | "nor"): string {
  return inList(
    values.map((value) => scalarWords(value, column)),
    by,
  );
}

function rangeWords(from: Scalar | undefined, to: Scalar | undefined, column: FeedColumn): string {
  const [first, last] = [from, to].map((end) => (end === undefined ? undefined : scalarWords(end, column)));
  const aDay = column.type === "date" || column.type === "datetime";
  if (first !== undefined && last !== undefined) return `from ${first} to ${last}`;
  if (first !== undefined) return aDay ? `on or after ${first}` : `${first} or more`;
  if (last !== undefined) return aDay ? `on or before ${last}` : `${last} or less`;
  return "filled in";
}

/** A value of a column as a sentence says it: 1 April 2019, £500.00, yes, phone. Money is written in pounds. */
function scalarWords(value: Scalar, { type }: Pick<FeedColumn, "type">): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  const text = String(value);
  switch (type) {
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dateWords(Temporal.PlainDate.from(text)) : text;
    case "integer":
    case "decimal":
      return numberWords(text, "");
    case "money":
      return numberWords(text, "£");
    default:
      return text;
  }
}

function numberWords(text: string, before: string): string {
  return `${text.startsWith("-") ? "−" : ""}${before}${grouped(text)}`;
}

function inList(said: readonly string[], by: "and" | "or" | "nor"): string {
  const last = said.at(-1) ?? "";
  return said.length < 2 ? last : `${said.slice(0, -1).join(", ")} ${by} ${last}`;
}

/** A title inside a sentence: a small letter at its start, unless it begins with an abbreviation. */
function midSentence(title: string): string {
  return /^[A-Z][^A-Z]*(\s|$)/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
