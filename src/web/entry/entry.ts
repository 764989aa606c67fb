import type { Row, Table } from "../../domain/data-package/table.ts";
import type { MeasureRow } from "../../domain/data-package/tables/measures.ts";
import type { Disclosure } from "../../domain/disclosure/clearance.ts";
import { countColumns } from "../../domain/receipt/open-receipt.ts";
import type { Link } from "../../html/link.ts";
import { entryHash } from "../../ledger/entry.ts";
import { type Entry, readEntries } from "../../ledger/read-entries.ts";
import { countFacts, type EntryFact, readEntryFacts } from "../../ledger/read-entry-facts.ts";
import { feedRules } from "../feeds/feed-disclosure.ts";
import { homeCrumb } from "../frame.ts";
import { addressBook } from "../routes.ts";
import { answerPage, notFound, type PageHandler } from "../site.ts";
import type { Visit } from "../visit.ts";
import { entryPage } from "./entry-page.ts";
import { dayWords } from "./moment-words.ts";

const rowsShown = 20;
const tablesShown = 8;

/** /entries/14: one entry of the ledger. */
export const entry: PageHandler = async (visit, context) => {
  const { reading, to } = visit;
  const asked = context.req.param("entry") ?? "";
  const number = /^\d{1,15}$/.test(asked) ? Number(asked) : 0;
  const read = await readEntries(reading.ledger, [number - 1, number, number + 1]);
  const found = read.get(number);
  if (found === undefined) {
    const newest: Link = {
      text: `Entry ${reading.at.entry}, the newest`,
      href: to.entry(reading.at.entry),
    };
    const all = { text: "All entries", href: to.entries };
    return notFound(
      `There is no entry ${asked.slice(0, 40)}: entries are numbered from 1 to ${reading.at.entry}.`,
      reading.at.entry === 0 ? [all] : [newest, all],
    );
  }
  if (!isKnown(visit, found)) {
    const day = dayWords(Temporal.Instant.from(found.knownAt));
    return notFound(
      `Entry ${number} was not known yet on the day you are looking from: it is known from ${day}.`,
      [{ text: "See it as known today", href: addressBook().entry(number) }],
    );
  }
  const counts = (await countFacts(reading.ledger, [number])).get(number) ?? [];
  const shown = counts.slice(0, tablesShown);
  const ruleOf = await feedRules(reading);
  const written = await Promise.all(
    shown.map(async ({ table }) => {
      const facts = await readEntryFacts(reading.ledger, table, number, rowsShown);
      return { table, facts: facts.map((fact) => openFact(table, fact, ruleOf)) };
    }),
  );
  const { hash, ...words } = found;
  return answerPage({
    title: `Entry ${number}`,
    breadcrumbs: [homeCrumb(visit), { text: "All entries", href: to.entries }],
    main: entryPage({
      to,
      entry: found,
      hashFits: entryHash(words) === hash,
      counts,
      written,
      measureOf: await measureFinder(
        visit,
        shown.map(({ table }) => table),
      ),
      neighbours: [...read.values()]
        .filter((near) => near !== found && isKnown(visit, near))
        .map(entryNumber),
    }),
    searchEngines: "hide",
  });
};

/** A row without the exact counts of records whose small numbers are withheld. */
function openFact(table: Table, fact: EntryFact, ruleOf: (feed: string) => Disclosure): EntryFact {
  const open = (row: Row): Row => {
    const withheld = countColumns(table, ruleOf(String(row["feed"])));
    return Object.fromEntries(Object.entries(row).filter(([property]) => !withheld.includes(property)));
  };
  return { ...fact, row: open(fact.row), before: fact.before && open(fact.before) };
}

function isKnown({ reading }: Visit, { knownAt }: Entry): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(knownAt), reading.at.known) <= 0;
}

function entryNumber({ entryId }: Entry): number {
  return entryId;
}

/** Finds the newest definition of the measure a row is of; reads none where no table needs one. */
async function measureFinder(
  { reading }: Visit,
  tables: readonly Table[],
): Promise<(row: Row) => MeasureRow | undefined> {
  const needed = tables.some((table) => "measure" in table.columns);
  const known = needed ? await reading.measures() : [];
  const newest = new Map(
    known.toSorted((left, right) => left.year - right.year).map((row) => [row.measure, row]),
  );
  return ({ measure }) => (typeof measure === "string" ? newest.get(measure) : undefined);
}
