import type { Row, Table } from "../domain/data-package/table.ts";
import type { ImportIssue } from "./import-issue.ts";

/** A row and where it was read: the line of a CSV file where it starts, or the row number of a sheet. */
export type ReadRow = {
  readonly row: Row;
  readonly file: string;
  readonly line: number;
  readonly sheet?: string;
};

export type ReadTable = { readonly table: Table; readonly rows: readonly ReadRow[] };

export type ReadFile = {
  /** The name within the package, such as results.csv. */
  readonly name: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly tables: readonly ReadTable[];
};

/** A picture that a row of images names, whole and looked at. */
export type ReadPicture = {
  readonly sha256: string;
  readonly mediaType: "image/jpeg" | "image/png";
  readonly bytes: Uint8Array;
};

/** A file of a publication, as its row names it by its digest. */
export type ReadDocument = {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/** A package as it was read. Rows with an issue are left out, so only a package without issues is whole. */
export type ReadPackage = {
  /** Of its folder, which tells its files from those of another package; undefined for a file on its own. */
  readonly name?: string;
  /** The folder or file it was read from. */
  readonly path?: string;
  readonly title?: string;
  /** When the council knew what the package says, where the package tells. */
  readonly knownOn?: Temporal.PlainDate;
  readonly files: readonly ReadFile[];
  /** The files its rows of images name; absent where it brings none. */
  readonly pictures?: readonly ReadPicture[];
  /** The files of its publications; absent where it brings none. */
  readonly documents?: readonly ReadDocument[];
  readonly issues: readonly ImportIssue[];
  /** What can be imported and still looks odd. */
  readonly doubts: readonly ImportIssue[];
};
