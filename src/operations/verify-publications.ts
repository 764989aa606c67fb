import type { PublicationRow } from "../domain/data-package/tables/reports.ts";
import { yearSlug } from "../domain/period/financial-year.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { fileDigest, readKeptFile } from "../ledger/kept-files.ts";
import { digestOf, picturesFor } from "./draft-report.ts";
import { everyPublication } from "./publication-rows.ts";
import { modelOf } from "./published-model.ts";
import { formats, type Renderings, renderReport } from "./render-report.ts";

/** One way in which a publication is not what was approved and published, or is printed otherwise today. */
export type Flaw = { readonly publication: string; readonly message: string };

export type VerifiedPublications = {
  readonly checked: number;
  readonly flaws: readonly Flaw[];
  /** What this Outturn would print otherwise than the one that published it; what was published is still kept. */
  readonly reprints: readonly Flaw[];
};

/**
 * Looks at every version published, withdrawn ones among them: that its files are those the ledger names, that its
 * model says exactly what was approved, and that rendering it again gives the same bytes.
 */
export async function verifyPublications(
  ledger: Ledger,
  progress: (done: number, of: number) => void = () => {},
): Promise<VerifiedPublications> {
  const rows = (await everyPublication(ledger, await present(ledger))).filter(
    ({ stage }) => stage !== "approved",
  );
  const flaws: Flaw[] = [];
  const reprints: Flaw[] = [];
  for (const [done, row] of rows.entries()) {
    progress(done, rows.length);
    const found = await verified(ledger, row);
    flaws.push(...found.flaws);
    reprints.push(...found.reprints);
  }
  return { checked: rows.length, flaws, reprints };
}

type Found = Pick<VerifiedPublications, "flaws" | "reprints">;

async function verified(ledger: Ledger, row: PublicationRow): Promise<Found> {
  const publication = `${row.portfolio} ${yearSlug(row.year)} ${row.report} ${row.version}`;
  const flaw = (message: string): Flaw => ({ publication, message: `${publication}: ${message}` });
  const missing: Flaw[] = [];
  for (const format of ["model", ...formats] as const) {
    const digest = row[format];
    const file = digest === undefined ? undefined : await readKeptFile(ledger, digest);
    if (file === undefined) missing.push(flaw(`its ${format} is no longer kept.`));
    else if (fileDigest(file.bytes) !== digest) missing.push(flaw(`its ${format} was changed.`));
  }
  const report = missing.length > 0 ? undefined : await modelOf(ledger, row);
  if (report === undefined) return { flaws: missing, reprints: [] };
  if (digestOf(report) !== row.valuesSha256) {
    return { flaws: [flaw("its model is not what was approved.")], reprints: [] };
  }
  const again: Renderings = await renderReport(report, await picturesFor(ledger, report));
  const reprints = formats
    .filter((format) => fileDigest(again[format].bytes) !== row[format])
    .map((format) =>
      flaw(
        `this version of Outturn prints its ${format} otherwise. The one published is still kept, unchanged.`,
      ),
    );
  return { flaws: [], reprints };
}
