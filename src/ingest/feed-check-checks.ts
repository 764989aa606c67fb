import Big from "big.js";
import type { Check } from "../domain/feed/check.ts";
import type { ColumnType } from "../domain/feed/feed-column.ts";
import type { Issue } from "../domain/result.ts";
import { aType } from "./feed-column-checks.ts";
import type { FeedParts } from "./feed-parts.ts";
import type { WrittenColumn } from "./feed-schema.ts";

type Say = (name: string, message: string) => void;
type Range = Extract<Check, { readonly check: "range" }>;

const days: readonly ColumnType[] = ["date", "datetime"];
const ordered: readonly ColumnType[] = ["integer", "decimal", "money", ...days];

/** What is wrong with the checks of a definition, but for the columns they name that are not there. */
export function checkIssues({ columns, checks }: FeedParts): readonly Issue[] {
  const issues: Issue[] = [];
  const columnCalled = (name: string) => columns.find((one) => one.name === name)?.column;
  for (const { at, check } of checks) {
    const say: Say = (name, message) => issues.push({ field: `checks.${at}.${name}`, message });
    switch (check.check) {
      case "range":
        rangeIssues(check, columnCalled(check.column), say);
        break;
      case "codes":
        codesIssues(columnCalled(check.column), say);
        break;
      case "order":
        for (const end of ["earlier", "later"] as const) dayIssues(end, columnCalled(check[end]), say);
        break;
      default:
        break;
    }
  }
  return issues;
}

function codesIssues(column: WrittenColumn | undefined, say: Say): void {
  if (column === undefined || column.list !== undefined) return;
  say("column", `“${column.name}” has no code list to be held against. Give the column a list.`);
}

function dayIssues(end: string, column: WrittenColumn | undefined, say: Say): void {
  if (column === undefined || days.includes(column.type)) return;
  say(end, `“${column.name}” is ${aType(column.type)}. Name a column with a date or datetime.`);
}

function rangeIssues({ least, most }: Range, column: WrittenColumn | undefined, say: Say): void {
  if (least === undefined && most === undefined)
    say("least", "Neither end is given. Give least, most or both.");
  if (column === undefined) return;
  const { name, type } = column;
  if (!ordered.includes(type)) {
    say("column", `“${name}” is ${aType(type)}, which has no order. Name a column of numbers or days.`);
    return;
  }
  const wanted = days.includes(type) ? "a day such as 2019-04-01" : "a number such as 100";
  for (const [end, text] of Object.entries({ least, most })) {
    if (text === undefined || placeOf(text, type) !== undefined) continue;
    say(end, `“${text}” is no end for “${name}”, which is ${aType(type)}. Give ${wanted}.`);
  }
  const from = least === undefined ? undefined : placeOf(least, type);
  const to = most === undefined ? undefined : placeOf(most, type);
  if (from !== undefined && to !== undefined && from.gt(to)) {
    say("least", `“${least}” is more than “${most}”. Give the smaller one as least.`);
  }
}

/** Where a value stands among others of its type; undefined where it is none. */
function placeOf(text: string, type: ColumnType): Big | undefined {
  if (!days.includes(type)) return /^-?\d+(\.\d+)?$/.test(text) ? new Big(text) : undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    const day = Temporal.PlainDate.from(text, { overflow: "reject" });
    return new Big(Temporal.PlainDate.from("1970-01-01").until(day).days);
  } catch {
    return undefined;
  }
}
