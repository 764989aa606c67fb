import type { Report } from "../model/report.ts";
import { printable } from "./printable.ts";

/** Which report a document was made from: its name, version and instant. */
export type DocumentMark = Pick<Report, "id" | "version" | "asAt">;

/** What a document carries, unseen, of the report it was made from. */
export function documentMark({ id, version, asAt }: DocumentMark): string {
  return printable(`${id}, version ${version}, as at ${asAt}`);
}

/** The report a mark names; undefined for what is no mark. */
export function readMark(text: string): DocumentMark | undefined {
  const [, id, version, asAt] = /^(\S+), version (.*), as at (\d{4}-\d{2}-\d{2}T\S+)$/su.exec(text) ?? [];
  return id === undefined || version === undefined || asAt === undefined ? undefined : { id, version, asAt };
}
