import { feedLoads } from "../domain/data-package/tables/records.ts";
import type { Load } from "../domain/feed/load.ts";
import { appendEntry } from "../ledger/append-entry.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readRows } from "../ledger/read-rows.ts";
import { storeRow } from "../ledger/stored-row.ts";
import { oneTransaction } from "./one-transaction.ts";

type Entering = { readonly actor: string; readonly now: Temporal.Instant };

/** No earlier than the load counts, or pages made at once would miss it; a clock that is far ahead is not followed. */
function momentToTell({ loadedAt }: Load, now: Temporal.Instant): Temporal.Instant {
  const ahead = now.until(loadedAt).total("minutes");
  return ahead > 0 && ahead <= 5 ? loadedAt : now;
}

/** Tells the ledger of a load the warehouse holds, as one entry; undefined where it knows of it already. */
export async function enterLoad(
  ledger: Ledger,
  load: Load,
  { actor, now }: Entering,
): Promise<number | undefined> {
  const asked = momentToTell(load, now);
  return oneTransaction(ledger, asked, async (writing, now) => {
    const at = await present(writing, now);
    const among = [{ column: "load", values: [load.id] }];
    const known = await readRows(writing, feedLoads, at, among);
    if (known.some(({ feed }) => feed === load.feed)) return { answer: undefined, keep: false };
    const { days, replaces } = load;
    const row = {
      feed: load.feed,
      load: load.id,
      file: load.file.name,
      fileSha256: load.file.sha256,
      definitionSha256: load.definition,
      records: load.records,
      rejected: load.rejected,
      skipped: load.skipped,
      from: days?.from,
      to: days?.to,
      replaces: replaces === undefined || replaces === "all" ? replaces : `${replaces.from}/${replaces.to}`,
    };
    const entry = await appendEntry(writing, {
      ...{ recordedAt: now, knownAt: now, actor, operation: "load" },
      source: { name: load.file.name, sha256: load.file.sha256 },
      facts: [
        { table: feedLoads, facts: [{ row: storeRow(feedLoads, row), retracted: false, rowLine: null }] },
      ],
    });
    return { answer: entry, keep: true };
  });
}
