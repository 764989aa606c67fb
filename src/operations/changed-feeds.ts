import { feedLoads, feeds } from "../domain/data-package/tables/records.ts";
import { feedChangeIssues } from "../domain/feed/feed-change.ts";
import type { ImportIssue } from "../ingest/import-issue.ts";
import type { ReadPackage } from "../ingest/package-rows.ts";
import type { Writing } from "../ledger/append-entry.ts";
import type { AsAt } from "../ledger/as-at.ts";
import { readRows } from "../ledger/read-rows.ts";
import { readFeedNamed } from "./read-feeds.ts";

/**
 * Feeds that a package, which is written, changes so that records taken in before it could no longer be read. `before` is
 * the point ahead of the package.
 */
export async function changedFeeds(
  writing: Writing,
  { files }: ReadPackage,
  before: AsAt,
  after: AsAt,
): Promise<ImportIssue[]> {
  const issues: ImportIssue[] = [];
  const given = files
    .flatMap(({ tables }) => tables)
    .filter(({ table }) => table === feeds)
    .flatMap(({ rows }) => rows);
  for (const { row, ...place } of given) {
    const feed = String(row["feed"]);
    const was = await readFeedNamed(writing, before, feed);
    const is = await readFeedNamed(writing, after, feed);
    if (was === undefined || is === undefined || was.sha256 === is.sha256) continue;
    const loads = await readRows(writing, feedLoads, before, [{ column: "feed", values: [feed] }]);
    for (const { field, message } of feedChangeIssues(was.feed, is.feed, loads.length)) {
      issues.push({
        ...place,
        column: "definition",
        found: `another ${field}`,
        expected: "a definition that records taken in before can be read by",
        message: `${field} of the definition: ${message}`,
      });
    }
  }
  return issues;
}
