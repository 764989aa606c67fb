import { atStart } from "../../domain/prose/at-start.ts";

/** A list's name as a heading: its key with a capital. */
export function listTitle(list: string): string {
  return atStart(list.replaceAll(/[-_]/g, " "));
}

/** "1,204 records" */
export function recordsWords(records: number): string {
  return `${records.toLocaleString("en-GB")} ${records === 1 ? "record" : "records"}`;
}
