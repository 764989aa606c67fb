/** What a check does when it fails: rejects the record, stops the load, or only says so. */
export type OnFail = "reject" | "warn" | "stop";

/** A check on each record by itself. */
export type RecordCheck =
  | {
      readonly check: "range";
      readonly column: string;
      /** Both ends are allowed: a number, or a day such as 2019-04-01. */
      readonly least?: string | undefined;
      readonly most?: string | undefined;
      readonly onFail: "reject" | "warn";
    }
  | {
      readonly check: "allowed";
      readonly column: string;
      readonly values: readonly string[];
      readonly onFail: "reject" | "warn";
    }
  | {
      /** The value is a code, name or known alias of the column's code list. */
      readonly check: "codes";
      readonly column: string;
      readonly onFail: "reject" | "warn";
    }
  | {
      /** One day is not before another. */
      readonly check: "order";
      readonly earlier: string;
      readonly later: string;
      readonly onFail: "reject" | "warn";
    };

/** A check on a load as a whole. */
export type LoadCheck =
  | { readonly check: "unique"; readonly columns: readonly string[]; readonly onFail: "reject" | "warn" }
  | {
      /** The newest record is at most so many days older than the load. */
      readonly check: "fresh";
      readonly days: number;
      readonly onFail: "warn" | "stop";
    }
  | {
      /** The records for each day lie within so many per cent of what is usual for the loads before. */
      readonly check: "volume";
      readonly percent: number;
      readonly onFail: "warn" | "stop";
    }
  | {
      /** At most so many per cent of the records are rejected. */
      readonly check: "rejected";
      readonly percent: number;
      readonly onFail: "warn" | "stop";
    };

export type Check = RecordCheck | LoadCheck;

/** What came of one check in one load. */
export type CheckOutcome = {
  readonly check: Check["check"] | "required" | "type";
  /** The column or columns it is about; empty for the load as a whole. */
  readonly columns: readonly string[];
  readonly outcome: "passed" | "warned" | "failed";
  /** Records that did not pass. */
  readonly failures: number;
  /** One plain sentence. */
  readonly message: string;
};
