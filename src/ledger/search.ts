import { type RawBuilder, sql } from "kysely";
import { columnName, type Row, type RowOf, type Table } from "../domain/data-package/table.ts";
import { type MeasureRow, measures } from "../domain/data-package/tables/measures.ts";
import { sameCode } from "../domain/measure/code.ts";
import { type AsAt, knownBy } from "./as-at.ts";
import type { Ledger } from "./database.ts";
import type { SearchWords } from "./search-words.ts";
import { type SearchKind, searchedKinds, searchKinds } from "./searched.ts";
import { spelt } from "./spelt-columns.ts";
import { restoreRow, type StoredRow } from "./stored-row.ts";

export type Matches<Found> = {
  /** Best first: called exactly so, then beginning so, then named so, then spoken of; of equals the newest year. */
  readonly rows: readonly Found[];
  /** How many there are in all. */
  readonly total: number;
  /** How well the first matches: 0 called exactly so, 1 beginning so, 2 named so, 3 spoken of; undefined for none. */
  readonly best: number | undefined;
};

type RowOfKind<Kind extends SearchKind> = RowOf<(typeof searchedKinds)[Kind]["table"]>;

/** What was found, by kind. */
export type Found = { readonly [Kind in SearchKind]: Matches<RowOfKind<Kind>> };

/** Looks through these kinds, at most so many of each; kinds not looked through have no matches. */
export async function search(
  ledger: Ledger,
  at: AsAt,
  words: SearchWords,
  { kinds = searchKinds, most }: { readonly kinds?: readonly SearchKind[]; readonly most: number },
): Promise<Found> {
  const found = kinds.map(async (kind) => [kind, await searchKind(ledger, at, kind, words, most)] as const);
  return foundOf(await Promise.all(found));
}

/** The measures given and nothing else. */
export function foundMeasures(rows: readonly MeasureRow[]): Found {
  return foundOf([["measures", { rows, total: rows.length, best: 0 }]]);
}

function foundOf(given: readonly (readonly [SearchKind, Matches<Row>])[]): Found {
  const nothing = searchKinds.map((kind) => [kind, { rows: [], total: 0, best: undefined }] as const);
  return Object.fromEntries([...nothing, ...given]) as unknown as Found;
}

/**
 * The things of one kind that hold every word, as known at that point: words of any order, each at the start of a word.
 * A portfolio's code and a year among the words narrow to that agreement, but do not make a match by themselves.
 */
async function searchKind(
  ledger: Ledger,
  at: AsAt,
  kind: SearchKind,
  { patterns, phrase }: SearchWords,
  most: number,
): Promise<Matches<Row>> {
  const { table, names, texts, one } = searchedKinds[kind];
  const own = together([...names, ...texts]);
  const all = sql`concat_ws(' ', ${own}, ${agreementWords(table)})`;
  const wanted = patterns as string[];
  const holds = sql`${own} ~ any(${wanted}::text[]) and ${all} ~ all(${wanted}::text[])`;
  const { rows } = await sql<StoredRow & { readonly total: string; readonly rank: string }>`
    select ${spelt(table).cells}, total, rank from (
      select *, count(*) over () as total, ${rankOf(names, phrase, wanted)} as rank from (
        select distinct on (${refs(one)}) * from (${latest(table, at, holds)}) latest
        where not retracted and ${holds}${isLine(table)}
        order by ${refs(one)}, year desc, position
      ) things
    ) counted
    order by counted.rank, counted.year desc, counted.position, ${refs(table.key)}
    limit ${most}`.execute(ledger);
  return {
    rows: rows.map((row) => restoreRow(table, row)),
    total: Number(rows[0]?.total ?? 0),
    best: rows[0] === undefined ? undefined : Number(rows[0].rank),
  };
}

function rankOf(
  names: readonly [string, ...string[]],
  phrase: string,
  wanted: readonly string[],
): RawBuilder<unknown> {
  const name = sql`lower(${ref(names[0])})`;
  return sql`case
    when ${name} = ${phrase} then 0
    when starts_with(${name}, ${phrase}) then 1
    when ${together(names)} ~ all(${wanted as string[]}::text[]) then 2
    else 3
  end`;
}

/** The newest row of each key that once matched: whether it still does is looked at again. */
function latest(table: Table, at: AsAt, holds: RawBuilder<unknown>): RawBuilder<unknown> {
  const { key } = spelt(table);
  return sql`
    select distinct on (${key}) * from ${sql.table(table.name)}
    where ${knownBy(at)} and (${key}) in (select ${key} from ${sql.table(table.name)} where ${holds})
    order by ${key}, known_at desc, entry_id desc`;
}

/** Cells as one text in small letters; blanks are passed over. */
function together(properties: readonly string[]): RawBuilder<unknown> {
  return sql`lower(concat_ws(' ', ${sql.join(properties.map(ref))}))`;
}

/** The codes of a row's portfolios, where it has any, and the year as it is written: "res 2021/22". */
function agreementWords(table: Table): RawBuilder<unknown> {
  const codes = ["portfolio", "fromPortfolio", "toPortfolio"].filter((name) => name in table.columns);
  const year = sql`year || '/' || lpad(((year + 1) % 100)::text, 2, '0')`;
  return sql`lower(concat_ws(' ', ${sql.join([...codes.map(ref), year])}))`;
}

/** Totals and subtotals are left out: they are not things of their own. */
function isLine(table: Table): RawBuilder<unknown> {
  return "row" in table.columns ? sql` and "row" = 'line'` : sql``;
}

function ref(property: string): RawBuilder<unknown> {
  return sql.ref(columnName(property));
}

function refs(properties: readonly string[]): RawBuilder<unknown> {
  return sql.join(properties.map(ref));
}

/** The measures with this code, alias or key in any spelling, each as its newest year defines it. */
export async function measuresOfCode(ledger: Ledger, at: AsAt, code: string): Promise<readonly MeasureRow[]> {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, "");
  if (!/\d/.test(plain) || plain.length > 40) return [];
  const { cells, key } = spelt(measures);
  const { rows } = await sql<StoredRow>`
    select ${cells} from (
      select distinct on (measure) * from (
        select distinct on (${key}) * from measures where ${knownBy(at)}
        order by ${key}, known_at desc, entry_id desc
      ) latest
      where not retracted and ${plain} in (
        select upper(regexp_replace(named, '[^A-Za-z0-9]', '', 'g'))
        from unnest(string_to_array(concat_ws('; ', measure, code, aliases), '; ')) named
      )
      order by measure, year desc
    ) newest
    order by year desc, position, measure`.execute(ledger);
  return rows
    .map((row) => restoreRow(measures, row) as Row as MeasureRow)
    .filter((row) =>
      [row.measure, row.code ?? "", ...(row.aliases ?? [])].some((one) => sameCode(one, code)),
    );
}

/** The words things are called by, for what a mistyped word may stand for. */
export async function wordsInNames(ledger: Ledger, at: AsAt): Promise<readonly string[]> {
  const tables = Object.values(searchedKinds).map(
    ({ table, names }) =>
      sql`select ${together(names)} as said from ${sql.table(table.name)} where ${knownBy(at)} and not retracted`,
  );
  const { rows } = await sql<{ word: string }>`
    select distinct word
    from (${sql.join(tables, sql` union `)}) names, regexp_split_to_table(said, '[^[:alnum:]]+') word
    where length(word) > 3
    order by word
    limit 20000`.execute(ledger);
  return rows.map(({ word }) => word);
}
