import { areas, portfolios, services } from "../domain/data-package/tables/organisation.ts";
import { codeAliases, codeChanges, codeLists } from "../domain/data-package/tables/records.ts";
import type { ListedCode, MasterData } from "../domain/master-data/listed-code.ts";
import {
  codesOfAreas,
  codesOfPortfolios,
  codesOfServices,
  otherLists,
} from "../domain/master-data/other-lists.ts";
import { spellings } from "../domain/master-data/spellings.ts";
import type { AsAt } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { readRows } from "../ledger/read-rows.ts";

/**
 * The codes of every list as at a point: those of code_lists, and the areas, portfolios and services the ledger holds
 * in tables of their own, as the lists “areas”, “portfolios” and “services”. By list and code.
 */
export async function codeListRows(ledger: Ledger, at: AsAt): Promise<readonly ListedCode[]> {
  const [listed, area, portfolio, service] = await Promise.all([
    readRows(ledger, codeLists, at),
    readRows(ledger, areas, at),
    readRows(ledger, portfolios, at),
    readRows(ledger, services, at),
  ]);
  return [
    ...listed.filter(({ list }) => !otherLists.some((name) => name === list)),
    ...codesOfAreas(area),
    ...codesOfPortfolios(portfolio),
    ...codesOfServices(service),
  ].toSorted((one, other) => order(one.list, other.list) || order(one.code, other.code));
}

/** Every code list with what was settled of its spellings and what changed in it, as at a point. */
export async function readMasterData(ledger: Ledger, at: AsAt): Promise<MasterData> {
  const [codes, aliases, changes] = await Promise.all([
    codeListRows(ledger, at),
    readRows(ledger, codeAliases, at),
    readRows(ledger, codeChanges, at),
  ]);
  return { codes, aliases, changes };
}

/** The spellings each code list knows, as a load is checked by them. */
export async function readSpellings(
  ledger: Ledger,
  at: AsAt,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { codes, aliases } = await readMasterData(ledger, at);
  const lists = new Set([...codes, ...aliases].map(({ list }) => list));
  return new Map([...lists].map((list) => [list, spellings(list, codes, aliases)]));
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
