import type { Feed } from "../feed/feed.ts";
import type { RejectedRecord } from "../feed/load.ts";
import { withoutPersonal } from "../feed/without-personal.ts";
import type { Disclosure } from "./clearance.ts";

const withheld = "withheld";

/**
 * A rejected row as who looks may see it. Where single records are withheld, or nobody has settled whether they are, only
 * its line and the columns to look at are told: a row that was not taken is a record all the same.
 */
export function openRejected(feed: Feed, rejected: RejectedRecord, disclosure: Disclosure): RejectedRecord {
  const open = withoutPersonal(feed, rejected);
  if (disclosure.kind === "ruled" && disclosure.records === "shown") return open;
  const message = `Look at this line of the file: what stands in it is ${withheld}, as single ${feed.record.many} are.`;
  return {
    line: open.line,
    cells: {},
    problems: open.problems.map(({ column }) => ({ column, found: withheld, message })),
  };
}
