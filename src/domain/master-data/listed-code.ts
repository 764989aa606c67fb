import type { CodeAliasRow, CodeChangeRow, CodeListRow } from "../data-package/tables/records.ts";

/** A code of a list, with the days it held. */
export type ListedCode = Omit<CodeListRow, "sourceFile" | "sourceLine">;

/** A spelling somebody settled: the code it stands for, or none. */
export type SettledSpelling = Omit<CodeAliasRow, "sourceFile" | "sourceLine">;

/** How one code took over from another. */
export type ListedChange = Omit<CodeChangeRow, "sourceFile" | "sourceLine">;

/** Every code list of a council, with what was settled and what changed. */
export type MasterData = {
  readonly codes: readonly ListedCode[];
  readonly aliases: readonly SettledSpelling[];
  readonly changes: readonly ListedChange[];
};

/** Whether a code held on a day; a blank end is open. */
export function heldOn({ from, to }: Pick<ListedCode, "from" | "to">, day: Temporal.PlainDate): boolean {
  return startedBy(from, day) && (to === undefined || Temporal.PlainDate.compare(day, to) <= 0);
}

/** Whether a code had begun to hold by a day; one without a first day always had. */
export function startedBy(from: Temporal.PlainDate | undefined, day: Temporal.PlainDate): boolean {
  return from === undefined || Temporal.PlainDate.compare(from, day) <= 0;
}

/** A spelling as spellings are compared: in lower case with single spaces. */
export function spellingOf(text: string): string {
  return text.normalize("NFC").trim().replaceAll(/\s+/gu, " ").toLowerCase();
}
