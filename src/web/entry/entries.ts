import { readEntries } from "../../ledger/read-entries.ts";
import { countFacts, readEntryNumbers } from "../../ledger/read-entry-facts.ts";
import { homeCrumb } from "../frame.ts";
import { answerPage, type PageHandler } from "../site.ts";
import { entriesPage } from "./entries-page.ts";

const entriesPerPage = 50;

/** /entries?page=2: every entry of the ledger, newest first. */
export const entries: PageHandler = async (visit) => {
  const { reading, to, url } = visit;
  const asked = url.searchParams.get("page") ?? "";
  const page = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
  const skip = (page - 1) * entriesPerPage;
  const { numbers, all } = await readEntryNumbers(reading.ledger, reading.at, { skip, most: entriesPerPage });
  if (numbers.length === 0 && page > 1) return { kind: "moved", to: to.entries };
  const [found, counts] = await Promise.all([
    readEntries(reading.ledger, numbers),
    countFacts(reading.ledger, numbers),
  ]);
  return answerPage({
    title: "Every entry of the ledger",
    breadcrumbs: [homeCrumb(visit)],
    main: entriesPage({
      to,
      url,
      rows: numbers.flatMap((number) => {
        const entry = found.get(number);
        return entry === undefined ? [] : [{ entry, counts: counts.get(number) ?? [] }];
      }),
      first: skip + 1,
      all,
      page,
    }),
    searchEngines: "hide",
  });
};
