import { readDate } from "../domain/data-package/plain-cells.ts";
import type { FeedColumn } from "../domain/feed/feed-column.ts";
import type { Issue } from "../domain/result.ts";
import { kindOf } from "./definition/definition-json.ts";

const numbers: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d{1,15}$/,
  decimal: /^-?\d{1,24}(\.\d{1,12})?$/,
  money: /^-?\d{1,15}(\.\d{1,2})?$/,
};

const wanted: Readonly<Record<FeedColumn["type"], string>> = {
  text: "words in quotation marks",
  integer: "a whole number such as 12",
  decimal: "a number such as 12.5",
  money: "pounds and pence such as 500.00, without a sign or commas",
  date: "a day such as 2019-04-01",
  datetime: "a day such as 2019-04-01, or a moment such as 2019-04-01T09:30:00",
  boolean: "true or false",
};

/** What is wrong with a value that cells of a column are held against. Without the column, only whether it is one at all. */
export function valueProblem(
  value: unknown,
  column: FeedColumn | undefined,
  field: string,
): readonly Issue[] {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
    return [{ field, message: `This is ${kindOf(value)}. Give a word, a number, a day, or true or false.` }];
  }
  if (column === undefined || fits(value, column)) return [];
  const { name, type } = column;
  const message = `${kindOf(value)} is no value of “${name}”, which is of the type ${type}. Give ${wanted[type]}.`;
  return [{ field, message }];
}

function fits(value: string | number | boolean, { type, places = 2 }: FeedColumn): boolean {
  const text = String(value);
  switch (type) {
    case "text":
      return typeof value !== "boolean";
    case "boolean":
      return /^(true|false|yes|no)$/i.test(text);
    case "date":
      return readDate(text).ok;
    case "datetime":
      return readDate(text.slice(0, 10)).ok && /^.{10}(T\d{2}:\d{2}(:\d{2})?)?$/.test(text);
    case "integer":
    case "money":
    case "decimal": {
      const decimals = text.split(".")[1]?.length ?? 0;
      return numbers[type]?.test(text) === true && (type !== "decimal" || decimals <= places);
    }
    default:
      throw new Error(`A column of the unknown type ${type satisfies never}`);
  }
}
