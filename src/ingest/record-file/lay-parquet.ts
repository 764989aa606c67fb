import { open } from "node:fs/promises";
import { findLayout } from "./find-layout.ts";
import { bytesAtEnds } from "./read-ends.ts";
import { refusal } from "./refusal.ts";
import { scanFile } from "./scan-file.ts";
import { tellDrift } from "./tell-drift.ts";
import type { FormOutcome, Work } from "./work.ts";

/** Lays out a Parquet file, which names its columns itself and is read where it is. */
export async function layParquet(work: Work): Promise<FormOutcome> {
  const { feed, name, path, size, without, options } = work;
  const [, last] = await bytesAtEnds(path, size, work.limits);
  if (size < 12 || !last.subarray(-4).equals(Buffer.from("PAR1"))) {
    throw refusal(
      name,
      "half a Parquet file",
      "a whole one",
      "the file begins as Parquet and does not end so. It was cut off on its way; send it again.",
    );
  }
  if (options.parquetColumns === undefined)
    throw new Error("Nobody said how the columns of a Parquet file are read");
  const names = await options.parquetColumns(path);
  const sample = (await options.parquetSample?.(path)) ?? [];
  const rows = sample.map((cells, at) => ({ line: at + 1, cells }));
  const found = findLayout(feed, [{ line: 1, cells: names }, ...rows], [], without, true);
  if (found.kind === "none")
    throw refusal(name, names.join(", "), "the feed's columns", `the file ${found.why}`);
  if (found.kind === "unlike") return { kind: "drift", drift: tellDrift(feed, name, found.unlike) };
  const handle = await open(path, "r");
  const scan = await scanFile(handle, (_, from) => work.step((from / size) * 100)).finally(() =>
    handle.close(),
  );
  const columns = [...(found.layout.match ?? found.layout).at].map(([column, at]) => ({
    column,
    called: names[at] ?? column,
  }));
  return {
    kind: "parts",
    plain: { form: "parquet", path, columns },
    sha256: scan.sha256,
    skipped: 0,
    skippedExamples: [],
    notes: [],
  };
}
