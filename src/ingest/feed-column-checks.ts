import type { Issue } from "../domain/result.ts";
import { titleOfName } from "./feed-defaults.ts";
import type { ColumnPart, FeedParts } from "./feed-parts.ts";
import type { WrittenColumn } from "./feed-schema.ts";

/** What is wrong with the columns beside one another, and with what a column says of itself. */
export function columnIssues(parts: FeedParts): readonly Issue[] {
  return [
    ...twice(parts.columns),
    ...sharedHeadings(parts),
    ...parts.columns.flatMap(({ at, column }) => (column === undefined ? [] : ownIssues(at, column, parts))),
  ];
}

function twice(columns: readonly ColumnPart[]): readonly Issue[] {
  return columns.flatMap(({ at, name }) => {
    const before = columns.find((other) => other.at < at && other.name === name);
    if (name === undefined || before === undefined) return [];
    const message = `“${name}” is the name of column ${before.at} already. Give each column a name of its own.`;
    return [{ field: `columns.${at}.name`, message }];
  });
}

/** A heading as it is compared: case and spaces do not matter. */
function plain(heading: string): string {
  return heading.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLowerCase();
}

/** A heading that two columns claim would leave open which of them a file means. */
function sharedHeadings({ columns, ignored }: FeedParts): readonly Issue[] {
  const owners = new Map<string, number>();
  const issues: Issue[] = [];
  for (const { at, column } of columns) {
    if (column === undefined) continue;
    const own = new Set(
      [column.name, column.title ?? titleOfName(column.name), ...(column.headings ?? [])].map(plain),
    );
    for (const heading of own) {
      const owner = owners.get(heading);
      if (owner === undefined) owners.set(heading, at);
      else {
        const message = `The heading “${heading}” is one of column ${owner} too. Leave it to one of them.`;
        if (columns[owner]?.name !== column.name) issues.push({ field: `columns.${at}.headings`, message });
      }
    }
  }
  ignored.forEach((heading, at) => {
    const owner = owners.get(plain(heading));
    if (owner === undefined) return;
    const message = `“${heading}” is a heading of “${columns[owner]?.name}”. Leave it out here, or leave out the column.`;
    issues.push({ field: `ignored.${at}`, message });
  });
  return issues;
}

function ownIssues(at: number, column: WrittenColumn, { key, time }: FeedParts): readonly Issue[] {
  const issues: Issue[] = [];
  const say = (name: string, message: string) => issues.push({ field: `columns.${at}.${name}`, message });
  const { name, type } = column;
  if (column.dimension === true && column.personal === true) {
    say(
      "dimension",
      `“${name}” tells about a person, so nothing is grouped by it. Make it one or the other.`,
    );
  }
  if (column.list !== undefined && type !== "text") {
    say(
      "list",
      `Only a column of text is matched to a code list; “${name}” is ${aType(type)}. Make it text.`,
    );
  }
  if (column.places !== undefined && type !== "decimal") {
    say("places", `Only a decimal has places; “${name}” is ${aType(type)}. Leave places out.`);
  }
  for (const words of ["yes", "no"] as const) {
    if (column[words] !== undefined && type !== "boolean") {
      say(words, `Only a boolean says yes or no; “${name}” is ${aType(type)}. Leave ${words} out.`);
    }
  }
  const both = column.yes?.find((word) => column.no?.some((other) => plain(other) === plain(word)));
  if (both !== undefined) say("no", `“${both}” can't mean yes and no at once. Leave it out of one.`);
  if (column.required === false && (key.includes(name) || name === time)) {
    const what = name === time ? "the day a record belongs to" : "what names a record";
    say("required", `“${name}” says ${what}, so a record without it can't be kept. Leave required out.`);
  }
  return issues;
}

/** "money", "a date", "an integer". */
export function aType(type: string): string {
  if (type === "money" || type === "text") return type;
  return `${/^[aeiou]/.test(type) ? "an" : "a"} ${type}`;
}
