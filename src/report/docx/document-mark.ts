import type { Report } from "../model/report.ts";
import { printable } from "./printable.ts";

/** What a document carries, unseen, of the report it was made from: its name, version and instant. */
export function documentMark({ id, version, asAt }: Report): string {
  return printable(`${id}, version ${version}, as at ${asAt}`);
}
