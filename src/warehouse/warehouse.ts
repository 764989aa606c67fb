import type { CheckOutcome } from "../domain/feed/check.ts";
import type { Feed } from "../domain/feed/feed.ts";
import type { DaySpan, Load, RejectedRecord } from "../domain/feed/load.ts";
import type { PlainFile } from "../domain/feed/plain-file.ts";
import type { FoundRecord, RecordPage } from "../domain/records/record.ts";
import type { RecordsMeant, TallyQuery, TallyRow } from "../domain/records/tally.ts";

/** What keeps the records and works on them. */
export type Engine = {
  readonly name: "DuckDB" | "ClickHouse";
  readonly version: string;
  readonly shards: number;
};

/** A file to be taken in. */
export type LoadRequest = {
  readonly feed: Feed;
  /** SHA-256 of the feed's definition. */
  readonly definition: string;
  readonly plain: PlainFile;
  /** The file as it was handed in, not as it was rewritten. */
  readonly file: Load["file"];
  readonly skipped: number;
  readonly by: string;
  readonly at: Temporal.Instant;
  /** The days it is to replace, beside what the feed says of itself. */
  readonly replaces?: DaySpan | undefined;
  /** The spellings each code list knows, in lower case with single spaces. */
  readonly spellings: ReadonlyMap<string, ReadonlySet<string>>;
  /** Takes the file though a check would stop it. */
  readonly evenSo?: boolean;
  readonly progress?: (step: LoadStep) => void;
  readonly signal?: AbortSignal;
  /** Called once all is written and just before the load counts: throws to call it off, as where the file was changed meanwhile. */
  readonly lastLook?: () => Promise<void>;
};

export type LoadStep =
  | { readonly step: "reading"; readonly percent: number }
  | { readonly step: "checking" | "keeping" };

/** What came of it. Nothing is kept but where it is "loaded". */
export type LoadOutcome =
  | { readonly kind: "loaded"; readonly load: Load }
  | { readonly kind: "held"; readonly load: Load }
  /** A check that stops loads failed, or no record could be taken. */
  | {
      readonly kind: "stopped";
      readonly checks: readonly CheckOutcome[];
      readonly records: number;
      readonly rejected: number;
      /** The first of them, to mend the file by. */
      readonly examples: readonly RejectedRecord[];
    };

/**
 * Where records are kept and added up. A load is there wholly or not at all, whatever happens while it is taken in, and
 * never changes; what no longer counts is told by later loads (domain/feed/in-effect.ts).
 */
export type Warehouse = {
  engine(): Promise<Engine>;
  /** Every load, of one feed or of all, the oldest first. */
  loads(feed?: string): Promise<readonly Load[]>;
  load(request: LoadRequest): Promise<LoadOutcome>;
  /** The rows a load rejected, in the order of their lines. */
  rejected(load: Load, from: number, most: number): Promise<readonly RejectedRecord[]>;
  /** Adds up. Groups come in the order of their values, blanks first; no groups give one row. */
  tally(query: TallyQuery): Promise<readonly TallyRow[]>;
  /** Records by day, load and line. `columns` are those wanted: a personal one must never be asked for by a page. */
  records(meant: RecordsMeant, columns: readonly string[], from: number, most: number): Promise<RecordPage>;
  /** One record by the line it stood on; undefined where the load has none there. */
  record(load: Load, feed: Feed, line: number): Promise<FoundRecord | undefined>;
  close(): Promise<void>;
};
