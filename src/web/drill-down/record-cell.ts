import type { FeedColumn } from "../../domain/feed/feed-column.ts";
import { dateWords } from "../../domain/period/calendar.ts";
import { decimal } from "../../domain/value/decimal.ts";
import { formatDecimal } from "../../domain/value/format-value.ts";

/** A cell of a record as a page prints it; "Blank" where it is. */
export function recordCell({ type }: FeedColumn, text: string): string {
  if (text === "") return "Blank";
  switch (type) {
    case "money":
      return formatDecimal(decimal(text), "pounds");
    case "date":
      return dateWords(Temporal.PlainDate.from(text));
    case "datetime": {
      const [day = "", time = ""] = text.split("T");
      return `${dateWords(Temporal.PlainDate.from(day))}, ${time.slice(0, 5)}`;
    }
    default:
      return text;
  }
}
