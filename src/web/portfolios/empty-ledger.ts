import { emptyState } from "../../html/empty-state.ts";
import { type Html, html } from "../../html/html.ts";

/** What an empty ledger's pages say: what will be here, and which command brings it. */
export function emptyLedger(): Html {
  return emptyState({
    what: "The ledger is empty: no portfolio is held yet.",
    when: html`Portfolios will be here as soon as a data package is imported: <code>npx outturn import PATH</code>. An empty package to fill in comes from <code>npx outturn template --out PATH</code>.`,
    whose: "Whoever runs this site does that; readers need do nothing.",
  });
}
