import type { BigIntStats } from "node:fs";
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { SchemaDrift } from "../../domain/feed/drift.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import type { PlainFile } from "../../domain/feed/plain-file.ts";
import { unreadable } from "../file-bytes.ts";
import { sizeWords } from "../limits.ts";
import type { LayOptions } from "./lay-outcome.ts";
import type { RecordLimits } from "./record-limits.ts";
import { FileChanged, issueOf, refusal } from "./refusal.ts";
import type { SkippedRow } from "./sort-rows.ts";

/** A file being laid out, and what it is laid out with. */
export type Work = {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly feed: Feed;
  readonly without: ReadonlySet<string>;
  readonly limits: RecordLimits;
  readonly options: LayOptions;
  /** A path of a temporary file that is not there yet. */
  readonly temporary: (name: string) => Promise<string>;
  /** Tells the part done and stops where it is called off. */
  readonly step: (percent: number) => void;
};

/** What each form of file comes to. */
export type LaidParts = {
  readonly kind: "parts";
  readonly plain: PlainFile;
  readonly sha256: string;
  readonly skipped: number;
  readonly skippedExamples: readonly SkippedRow[];
  readonly notes: readonly string[];
};

export type FormOutcome = LaidParts | { readonly kind: "drift"; readonly drift: SchemaDrift };

/** A look at a file that can be repeated, to tell whether it is still the same. Refuses what is not there or too large. */
export async function firstLook(path: string, name: string, limits: RecordLimits) {
  const seen = await stat(path, { bigint: true }).catch((cause: unknown) => {
    const trouble = unreadable(cause);
    if (trouble === undefined) throw new Error(`${name} could not be read`, { cause });
    throw refusal(name, trouble.found, "a file that can be read", `this file ${trouble.remedy}`);
  });
  if (!seen.isFile())
    throw refusal(name, "no file", "a file", "this is not a file. Give one file of records.");
  const size = Number(seen.size);
  if (size > limits.bytesPerFile) {
    const most = sizeWords(limits.bytesPerFile);
    throw refusal(
      name,
      sizeWords(size),
      `up to ${most}`,
      `the file has ${sizeWords(size)}, and up to ${most} are read. Split it.`,
    );
  }
  return { size, lastLook: () => sameStill(path, name, seen) };
}

async function sameStill(path: string, name: string, seen: BigIntStats): Promise<void> {
  const now = await stat(path, { bigint: true }).catch((cause: unknown) => {
    if (unreadable(cause) === undefined) throw new Error(`${name} could not be looked at again`, { cause });
    return undefined;
  });
  const isSame =
    now?.ino === seen.ino && now.dev === seen.dev && now.size === seen.size && now.mtimeNs === seen.mtimeNs;
  if (isSame) return;
  const what = now === undefined ? "taken away" : "replaced or changed";
  const remedy = `${name} was ${what} while it was read. Nothing was kept; load it again once it is written.`;
  throw new FileChanged(issueOf(name, `a file that was ${what}`, "the same file throughout", remedy));
}

/** A folder for temporary files, made when the first is wanted. */
export function temporaryFiles(folder: string) {
  let made: Promise<string> | undefined;
  const make = async () => {
    await mkdir(folder, { recursive: true });
    return mkdtemp(join(folder, "laid-"));
  };
  return {
    async path(name: string): Promise<string> {
      made ??= make();
      return join(await made, name);
    },
    async remove(): Promise<void> {
      if (made !== undefined) await rm(await made, { recursive: true, force: true });
    },
  };
}
