import { nearest } from "../domain/data-package/nearest.ts";
import type { Feed } from "../domain/feed/feed.ts";
import type { Issue } from "../domain/result.ts";
import { kindOf } from "./definition/definition-json.ts";
import { columnIssue } from "./named-columns.ts";
import { valueProblem } from "./scalar-problem.ts";

/** The forms of a condition by the names they have; the first name of each tells it from the others. */
const forms: readonly (readonly [told: string, also: readonly string[]])[] = [
  ["all", []],
  ["any", []],
  ["not", []],
  ["within", []],
  ["in", ["column"]],
  ["notIn", ["column"]],
  ["held", ["column"]],
  ["from", ["column", "to"]],
  ["to", ["column", "from"]],
];

type Given = Readonly<Record<string, unknown>>;

const usual =
  "A condition is one of {column, in}, {column, notIn}, {column, from, to}, {column, held}, {within}, {all}, {any} and {not}.";

/**
 * What is wrong with a condition, each with its place (where.all.0.column). With the feed at hand also columns it has
 * not, and values their columns can't hold.
 */
export function conditionIssues(given: unknown, place: string, feed?: Feed): readonly Issue[] {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return [{ field: place, message: `This is ${kindOf(given)}, no condition. ${usual}` }];
  }
  const names: Given = { ...given };
  const form = forms.find(([told]) => told in names);
  if (form === undefined) {
    const found = Object.keys(names).join(", ");
    return [
      { field: place, message: `A condition with ${found === "" ? "nothing" : found} alone. ${usual}` },
    ];
  }
  const [told, also] = form;
  return [...unknownNames(names, [told, ...also], place), ...formIssues(told, names, place, feed)];
}

function unknownNames(given: Given, known: readonly string[], place: string): readonly Issue[] {
  return Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const field = `${place}.${name}`;
      const message = `“${name}” does not go with “${known[0]}” in one condition. Put them side by side in all or any.`;
      return { field, message };
    });
}

function formIssues(told: string, given: Given, place: string, feed?: Feed): readonly Issue[] {
  switch (told) {
    case "all":
    case "any":
      return listIssues(given[told], `${place}.${told}`, feed);
    case "not":
      return conditionIssues(given["not"], `${place}.not`, feed);
    case "within":
      return withinIssues(given["within"], `${place}.within`, feed);
    default:
      return [...columnIssue(given["column"], `${place}.column`, feed), ...cellIssues(given, place, feed)];
  }
}

function listIssues(given: unknown, place: string, feed?: Feed): readonly Issue[] {
  if (!Array.isArray(given) || given.length === 0) {
    return [{ field: place, message: `This is ${kindOf(given)}. Give a list of at least one condition.` }];
  }
  return given.flatMap((one: unknown, at) => conditionIssues(one, `${place}.${at}`, feed));
}

/** Values of the column's type: those listed, and the ends of a stretch. */
function cellIssues(given: Given, place: string, feed?: Feed): readonly Issue[] {
  const column = feed?.columns.find(({ name }) => name === given["column"]);
  if ("held" in given) {
    const found = given["held"];
    if (typeof found === "boolean") return [];
    return [{ field: `${place}.held`, message: `This is ${kindOf(found)}. Give true or false.` }];
  }
  const listed = (["in", "notIn"] as const).flatMap((name) => {
    if (!(name in given)) return [];
    const values = given[name];
    if (!Array.isArray(values) || values.length === 0) {
      const message = `This is ${kindOf(values)}. Give a list of at least one value.`;
      return [{ field: `${place}.${name}`, message }];
    }
    return values.flatMap((value: unknown, at) => valueProblem(value, column, `${place}.${name}.${at}`));
  });
  const ends = (["from", "to"] as const).flatMap((name) => {
    if (given[name] === undefined) return [];
    const type = column?.type;
    if (type === "text" || type === "boolean") {
      const message = `“${column?.name}” holds ${type === "text" ? "words" : "yes and no"}, which have no order. List the values with in.`;
      return [{ field: `${place}.${name}`, message }];
    }
    return valueProblem(given[name], column, `${place}.${name}`);
  });
  return [...listed, ...ends];
}

const withinNames = ["from", "to", "days", "calendar"];

function withinIssues(given: unknown, place: string, feed?: Feed): readonly Issue[] {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    return [{ field: place, message: `This is ${kindOf(given)}. Give { from, to, days } and a calendar.` }];
  }
  const within: Given = { ...given };
  const { days, calendar } = { days: within["days"], calendar: within["calendar"] };
  const issues: Issue[] = Object.keys(within)
    .filter((name) => !withinNames.includes(name))
    .map((name) => {
      const meant = nearest(name, withinNames);
      const remedy = meant === undefined ? "Leave it out." : `“${meant}” is.`;
      return { field: `${place}.${name}`, message: `“${name}” is no name known here. ${remedy}` };
    });
  for (const end of ["from", "to"] as const) {
    issues.push(...columnIssue(within[end], `${place}.${end}`, feed, ["date", "datetime"]));
  }
  if (typeof days !== "number" || !Number.isInteger(days) || days < 0 || days > 3660) {
    issues.push({
      field: `${place}.days`,
      message: `This is ${kindOf(days)}. Give a whole number of days, 0 or more.`,
    });
  }
  if (calendar !== undefined && (typeof calendar !== "string" || calendar === "")) {
    const message = `This is ${kindOf(calendar)}. Give the name of a calendar of closed_days, or leave it out.`;
    issues.push({ field: `${place}.calendar`, message });
  }
  return issues;
}
