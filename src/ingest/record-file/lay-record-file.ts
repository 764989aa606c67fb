import { tmpdir } from "node:os";
import { basename } from "node:path";
import type { Feed } from "../../domain/feed/feed.ts";
import { fileKind } from "./file-kind.ts";
import { layJson } from "./lay-json.ts";
import type { LayOptions, LayOutcome } from "./lay-outcome.ts";
import { layParquet } from "./lay-parquet.ts";
import { layText } from "./lay-text.ts";
import { layWorkbook } from "./lay-workbook.ts";
import { bytesAtEnds } from "./read-ends.ts";
import { recordLimits } from "./record-limits.ts";
import { Refusal, refusal } from "./refusal.ts";
import { unpacked } from "./unpack.ts";
import { type FormOutcome, firstLook, temporaryFiles, type Work } from "./work.ts";

export type { LaidFile, LayOptions, LayOutcome } from "./lay-outcome.ts";

/**
 * Settles the structure of a file of records as a source hands it over: how it is written, where its headings stand, which
 * column is which, which rows are no records. Values are not read here. What a person has to put right comes back as
 * issues, headings that are not the feed's as a drift with a proposal; throws where the disk fails, is full, or reading is
 * called off. Temporary files are gone after anything but "laid", and there after dispose().
 */
export async function layRecordFile(path: string, feed: Feed, options: LayOptions = {}): Promise<LayOutcome> {
  const name = options.name ?? basename(path);
  const limits = options.limits ?? recordLimits;
  const temporary = temporaryFiles(options.folder ?? tmpdir());
  try {
    const { size, lastLook } = await firstLook(path, name, limits);
    const without = new Set(options.without ?? []);
    const step = stepper(options);
    const work: Work = { path, name, size, feed, without, limits, options, temporary: temporary.path, step };
    const outcome = await layOut(work);
    await lastLook();
    if (outcome.kind === "drift") {
      await temporary.remove();
      return outcome;
    }
    step(100);
    const { plain, sha256, skipped, skippedExamples, notes } = outcome;
    const file = { name, sha256, bytes: size };
    return {
      kind: "laid",
      laid: { plain, file, skipped, skippedExamples, notes, lastLook, dispose: temporary.remove },
    };
  } catch (cause) {
    await temporary.remove();
    if (cause instanceof Refusal) return { kind: "refused", issues: [cause.issue] };
    throw options.signal?.aborted === true ? cause : withReason(name, cause);
  }
}

async function layOut(work: Work): Promise<FormOutcome> {
  const { path, size, name, limits } = work;
  const [start] = await bytesAtEnds(path, size, limits);
  const kind = fileKind(start);
  switch (kind.kind) {
    case "alien":
      throw refusal(
        name,
        kind.found,
        "CSV, XLSX, JSON lines or Parquet",
        `${start.length === 0 ? "the file is empty" : `this is ${kind.found}`}. ${kind.remedy}`,
      );
    case "gzip": {
      const inside = await unpacked(work);
      const outcome = await layInside({ ...work, path: inside.path, size: inside.size });
      return outcome.kind === "drift" ? outcome : { ...outcome, sha256: inside.sha256 };
    }
    case "parquet":
      return layParquet(work);
    case "workbook":
      return layWorkbook(work);
    case "json":
      return layJson(work);
    case "text":
      return layText(work);
    default:
      throw new Error(`An unknown kind of file ${kind satisfies never}`);
  }
}

/** What was packed may be packed once, not twice. */
async function layInside(work: Work): Promise<FormOutcome> {
  const [start] = await bytesAtEnds(work.path, work.size, work.limits);
  if (fileKind(start).kind !== "gzip") return layOut(work);
  throw refusal(
    work.name,
    "a packed file in a packed file",
    "one packed once",
    "the file is packed twice. Unpack it and send what is in it.",
  );
}

/** Tells the percentage when it has changed, and stops where it is called off. */
function stepper({ progress, signal }: LayOptions): (percent: number) => void {
  let told = -1;
  return (percent) => {
    signal?.throwIfAborted();
    const whole = Math.min(100, Math.floor(percent));
    if (whole <= told) return;
    told = whole;
    progress?.(whole);
  };
}

function withReason(name: string, cause: unknown): unknown {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT")
    return new Error(`${name} could not be laid out: the disk is full. Make room and load it again.`, {
      cause,
    });
  return cause instanceof Error && "code" in cause
    ? new Error(`${name} could not be read`, { cause })
    : cause;
}
