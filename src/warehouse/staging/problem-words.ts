import type { Check } from "../../domain/feed/check.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import type { RecordProblem } from "../../domain/feed/load.ts";
import { columnSeparator } from "../../domain/feed/without-personal.ts";

/** The problems that a row's marks (staging-sql.ts) stand for. `cells` are its cells as they stood, by column. */
export function problemsOf(
  marks: string,
  feed: Feed,
  cells: Readonly<Record<string, string>>,
): readonly RecordProblem[] {
  const all = marks.split(" ").filter((mark) => mark !== "");
  const shape = all.filter((mark) => mark === "few" || mark === "many" || mark.startsWith("said:"));
  return (shape.length > 0 ? shape : all).flatMap((mark) => problemOf(mark, feed, cells));
}

function problemOf(
  mark: string,
  feed: Feed,
  cells: Readonly<Record<string, string>>,
): readonly RecordProblem[] {
  if (mark === "few") return [{ column: "", found: "", message: fewer }];
  if (mark === "many") return [{ column: "", found: "", message: more }];
  const [rule = "", first, second] = mark.split(":");
  if (rule === "said") return [{ column: "", found: "", message: decodeURIComponent(first ?? "") }];
  const place = Number(rule.slice(1));
  const found = (column: string) => cells[column] ?? "";
  if (rule.startsWith("h")) return [{ ...keyOf(feed, cells), message: heldBefore(first, second, feed) }];
  if (rule.startsWith("t") || rule.startsWith("r")) {
    const column = feed.columns[place];
    if (column === undefined) return [];
    const isBlank = rule.startsWith("r");
    const message = isBlank
      ? blank(column)
      : unread(column, found(column.name)) + blankWord(found(column.name));
    return [{ column: column.name, found: found(column.name), message }];
  }
  const check = feed.checks[place];
  if (check === undefined) return [];
  if (check.check === "unique") {
    return [{ ...keyOf({ key: check.columns }, cells), message: twice(check.columns, feed, first) }];
  }
  const columns = "column" in check ? [check.column] : "later" in check ? [check.earlier, check.later] : [];
  return [{ ...keyOf({ key: columns }, cells), message: failed(check, feed, cells) }];
}

const fewer =
  "The row has fewer cells than the headings. Put in the cells that are missing, blank ones too, and load it again.";
const more =
  "The row has more cells than the headings. Where a comma stands in a text, put the text in quotation marks, and load it again.";

function title(feed: Feed, name: string): string {
  return feed.columns.find((column) => column.name === name)?.title ?? name;
}

function keyOf({ key }: Pick<Feed, "key">, cells: Readonly<Record<string, string>>) {
  return { column: key.join(columnSeparator), found: key.map((name) => cells[name] ?? "").join(", ") };
}

function heldBefore(load: string | undefined, line: string | undefined, feed: Feed): string {
  return `The load ${load} has this ${feed.record.one} already, on line ${line}. Leave it out, or load the file as replacing its days.`;
}

function twice(columns: readonly string[], feed: Feed, line: string | undefined): string {
  const names = columns.map((name) => title(feed, name)).join(" and ");
  return `${names} stands already on line ${line} of the file. Take out the one that is wrong.`;
}

function blank(column: FeedColumn): string {
  return `${column.title} is blank and needed. Fill it in and load it again.`;
}

function failed(check: Check, feed: Feed, cells: Readonly<Record<string, string>>): string {
  switch (check.check) {
    case "range": {
      const least = check.least === undefined ? "" : `at least ${check.least}`;
      const most = check.most === undefined ? "" : `at most ${check.most}`;
      const limits = [least, most].filter((limit) => limit !== "").join(" and ");
      return `${title(feed, check.column)} is “${cells[check.column] ?? ""}” and must be ${limits}.`;
    }
    case "allowed":
      return `${title(feed, check.column)} is “${cells[check.column] ?? ""}” and must be one of: ${some(check.values)}.`;
    case "codes":
      return `${title(feed, check.column)} is “${cells[check.column] ?? ""}”, which its code list does not know. Settle it as another spelling of a code, or correct it.`;
    case "order":
      return `${title(feed, check.later)} (${cells[check.later] ?? ""}) is before ${title(feed, check.earlier)} (${cells[check.earlier] ?? ""}). Correct the one that is wrong.`;
    default:
      return `The check “${check.check}” failed.`;
  }
}

function some(values: readonly string[]): string {
  return values.length <= 8
    ? values.join(", ")
    : `${values.slice(0, 8).join(", ")} and ${values.length - 8} more`;
}

function unread(column: FeedColumn, found: string): string {
  const text = `${column.title} is “${found}”`;
  switch (column.type) {
    case "integer":
      return `${text} and must be a whole number, such as 1234 or 1,234.`;
    case "decimal":
      return `${text} and must be a number with at most ${column.places ?? 2} decimal places, such as 1,234.5.`;
    case "money":
      return /^[^.]*\.\d{3,}[^\d.,]*$/.test(found)
        ? `${text}: an amount has at most two decimal places. Round it and load it again.`
        : `${text} and must be an amount of pounds, such as 1,234.50 or (20.00) or -20.`;
    case "date":
    case "datetime":
      return `${text}${dayTrouble(found)}`;
    case "boolean":
      return `${text} and must be yes or no. Another word for them can be named in the feed's definition.`;
    default:
      return `${text} and can't be read.`;
  }
}

/** What to do where a text most likely stands for a blank, which only the definition can say. */
function blankWord(found: string): string {
  return /^\s*(?:n\/?a|null|nil|none|-+|tbc|tba|unknown)\s*$/i.test(found)
    ? " If it stands for a blank, name it under “blank” of the column in the feed’s definition."
    : "";
}

function dayTrouble(found: string): string {
  const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})\b/.exec(found);
  if (parts !== null && Number(parts[2]) > 12 && Number(parts[1]) <= 12) {
    return `, which has the month before the day. Write the day first, as 25/12/2021, or 2021-12-25: which is meant is never guessed.`;
  }
  const looksLikeDay = parts !== null || /^\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}/.test(found);
  return looksLikeDay
    ? ", which is no day of the calendar from 1800 to 2199. Correct it and load it again."
    : " and must be a date, such as 2021-12-25 or 25/12/2021.";
}
