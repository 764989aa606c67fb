import type { SchemaDrift } from "../../domain/feed/drift.ts";
import type { Load } from "../../domain/feed/load.ts";
import type { PlainFile } from "../../domain/feed/plain-file.ts";
import type { ImportIssue } from "../import-issue.ts";
import type { RecordLimits } from "./record-limits.ts";
import type { SkippedRow } from "./sort-rows.ts";

/** What came of laying out a file of records. */
export type LayOutcome =
  | { readonly kind: "laid"; readonly laid: LaidFile }
  /** Its headings are not those of the feed: nothing is guessed. */
  | { readonly kind: "drift"; readonly drift: SchemaDrift }
  | { readonly kind: "refused"; readonly issues: readonly ImportIssue[] };

/** A file whose structure is settled, ready for an engine. */
export type LaidFile = {
  readonly plain: PlainFile;
  /** The file as it was handed in, not as it was rewritten. */
  readonly file: Load["file"];
  /** Rows that are no records: blank ones, subtotals, headings again, words. What stands above the headings is not counted. */
  readonly skipped: number;
  /** The first of them, blank ones aside. */
  readonly skippedExamples: readonly SkippedRow[];
  /** What a reader should know of how the file was read, one sentence each. */
  readonly notes: readonly string[];
  /** Throws FileChanged where the file is no longer what was laid out. To be called when all is read and before it counts. */
  lastLook(): Promise<void>;
  /** Takes the temporary files away. The file itself is never touched. */
  dispose(): Promise<void>;
};

export type LayOptions = {
  /** Where temporary files may be kept, which need room for the records once more; that of the system unless told. */
  readonly folder?: string | undefined;
  /** What the file is called, where that is not the name of its path. */
  readonly name?: string | undefined;
  /** Columns known to be missing from this file: their cells count as blank, and it is no drift. */
  readonly without?: readonly string[] | undefined;
  /** Looks at every row whatever the size, and rewrites the file where any is odd. */
  readonly careful?: boolean | undefined;
  /** The names of the columns of a Parquet file. */
  readonly parquetColumns?: ((path: string) => Promise<readonly string[]>) | undefined;
  /** The first rows of a Parquet file, to tell what unknown columns hold. */
  readonly parquetSample?: ((path: string) => Promise<readonly (readonly string[])[]>) | undefined;
  /** Called with the part done so far, 0 to 100, as often as it changes by one. */
  readonly progress?: ((percent: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly limits?: RecordLimits | undefined;
};
