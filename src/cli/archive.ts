import { resolve } from "node:path";
import { idInTables, reportId } from "../domain/publication/report-id.ts";
import { present } from "../ledger/as-at.ts";
import { everyPublication } from "../operations/publication-rows.ts";
import { archiveOf } from "../operations/report-archive.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { withLedger } from "./open.ts";
import { type ReportOptions, reportGiven } from "./report-named.ts";
import { writeBytes } from "./write-package.ts";

export type ArchiveOptions = ReportOptions & {
  readonly version?: string;
  readonly out?: string;
  readonly data?: string;
};

/** `outturn archive`: a published version as one file that needs no server: the newest that stands unless one is named. */
export async function archiveCommand(kind: string, options: ArchiveOptions, effects: Effects): Promise<Exit> {
  const id = reportId(reportGiven(kind, options));
  return withLedger(effects, options.data, async ({ ledger }) => {
    const all = await everyPublication(ledger, await present(ledger, effects.now()));
    const own = all.filter((row) => idInTables(row) === id && row.stage !== "approved");
    const asked = options.version?.trim();
    const row = own
      .toSorted(({ version: one }, { version: other }) =>
        other.localeCompare(one, "en-GB", { numeric: true }),
      )
      .find(({ version, stage }) => (asked === undefined ? stage === "published" : version === asked));
    if (row === undefined) {
      const held = own.map(({ version, stage }) =>
        stage === "withdrawn" ? `${version} (withdrawn)` : version,
      );
      const remedy =
        held.length === 0
          ? "No version of it was published."
          : `It has ${held.join(", ")}: name one with --version.`;
      throw new WrongUse(
        `There is no ${asked === undefined ? "" : `version ${asked} of `}${id} to archive. ${remedy}`,
      );
    }
    const out = options.out ?? `${id}-${row.version}.zip`;
    const bytes = await archiveOf(ledger, row);
    await writeBytes(resolve(out), bytes);
    effects.print(
      `Wrote ${row.title}, version ${row.label ?? row.version}, to ${out}: ${bytes.length.toLocaleString("en-GB")} bytes. Its README says how to check it.\n`,
    );
    return exits.done;
  });
}
