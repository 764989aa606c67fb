import type { Check, CheckOutcome } from "../../domain/feed/check.ts";
import { columnOf, type Feed } from "../../domain/feed/feed.ts";
import { isRecordCheck } from "./staging-sql.ts";

/** How often each mark of a problem or warning was set. */
export type MarkCounts = ReadonlyMap<string, number>;

/** What came of the checks on each record, and of reading each cell. */
export function recordOutcomes(
  feed: Feed,
  marks: MarkCounts,
  spellings: ReadonlyMap<string, ReadonlySet<string>>,
): readonly CheckOutcome[] {
  return [
    ...cellOutcomes(feed, marks),
    ...feed.checks.flatMap((check, at) => {
      if (!isRecordCheck(check) && check.check !== "unique") return [];
      return [checkOutcome(check, feed, marks.get(`k${at}`) ?? 0, spellings)];
    }),
  ];
}

function cellOutcomes(feed: Feed, marks: MarkCounts): readonly CheckOutcome[] {
  const each = (rule: "t" | "r", check: "type" | "required", words: string) =>
    feed.columns.flatMap(({ name, title }, at): readonly CheckOutcome[] => {
      const failures = marks.get(`${rule}${at}`) ?? 0;
      if (failures === 0) return [];
      const message = `${title}: ${records(feed, failures)} ${words}.`;
      return [{ check, columns: [name], outcome: "failed", failures, message }];
    });
  const shape = (["said", "few", "many"] as const).flatMap((mark): readonly CheckOutcome[] => {
    const failures = marks.get(mark) ?? 0;
    if (failures === 0) return [];
    const message = `${records(feed, failures)} ${shapeWords[mark]}.`;
    return [{ check: "type", columns: [], outcome: "failed", failures, message }];
  });
  const types = [...shape, ...each("t", "type", "with a value that can't be read")];
  const required = each("r", "required", "without a value that is needed");
  return [
    ...(types.length > 0 ? types : [passed("type", "Every value could be read.")]),
    ...(required.length > 0 ? required : [passed("required", "Every value that is needed is there.")]),
  ];
}

const shapeWords = {
  said: "in a row that can’t be taken as it stands",
  few: "with fewer cells than the headings",
  many: "with more cells than the headings",
} as const;

function passed(check: "type" | "required", message: string): CheckOutcome {
  return { check, columns: [], outcome: "passed", failures: 0, message };
}

function checkOutcome(
  check: Check,
  feed: Feed,
  failures: number,
  spellings: ReadonlyMap<string, ReadonlySet<string>>,
): CheckOutcome {
  const columns = columnsOf(check);
  const { check: name } = check;
  const list = check.check === "codes" ? columnOf(feed, check.column).list : undefined;
  if (check.check === "codes" && (list === undefined || !spellings.has(list))) {
    const message = `The code list ${list ?? ""} is not there, so its values were not checked. Import it first.`;
    return { check: name, columns, outcome: "warned", failures: 0, message };
  }
  const titles = columns.map((column) => columnOf(feed, column).title).join(" and ");
  if (failures === 0) {
    return { check: name, columns, outcome: "passed", failures, message: `${titles}: ${passing(check)}.` };
  }
  const outcome = "onFail" in check && check.onFail === "warn" ? "warned" : "failed";
  return {
    check: name,
    columns,
    outcome,
    failures,
    message: `${titles}: ${records(feed, failures)} ${failing(check)}.`,
  };
}

function columnsOf(check: Check): readonly string[] {
  if ("columns" in check) return check.columns;
  if ("column" in check) return [check.column];
  return "earlier" in check ? [check.earlier, check.later] : [];
}

function passing(check: Check): string {
  switch (check.check) {
    case "range":
      return "every value lies within its limits";
    case "allowed":
      return "every value is one of those allowed";
    case "codes":
      return "every value is known to its code list";
    case "order":
      return "never the wrong way round";
    default:
      return "no value comes twice";
  }
}

function failing(check: Check): string {
  switch (check.check) {
    case "range":
      return "outside the limits";
    case "allowed":
      return "with a value that is not allowed";
    case "codes":
      return "with a value its code list does not know";
    case "order":
      return "with the later day before the earlier";
    default:
      return "that stand in the file already";
  }
}

/** "1 call", "1,200 calls". */
export function records(feed: Feed, count: number): string {
  const { one, many } = feed.record;
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
