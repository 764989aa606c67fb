import type { RecordCheck } from "../../domain/feed/check.ts";
import { columnOf, type Feed } from "../../domain/feed/feed.ts";
import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import { conditionSql } from "../sql/condition-sql.ts";

/**
 * SQL that is true of a record that fails the check; a blank cell passes, being the business of "required". `value` gives
 * the SQL of a column's value. Undefined where the check can't be made: a code list without spellings.
 */
export function failsCheck(
  check: RecordCheck,
  feed: Feed,
  value: (column: string) => string,
  spellings: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  switch (check.check) {
    case "range":
      return outside(feed, check.column, { from: check.least, to: check.most });
    case "allowed":
      return outside(feed, check.column, { in: check.values });
    case "codes": {
      const { list } = columnOf(feed, check.column);
      const known = list === undefined ? undefined : spellings.get(list);
      return known === undefined ? undefined : unknownCode(value(check.column), known);
    }
    case "order": {
      const day = (name: string) => duckDbDialect.dayOf(value(name), columnOf(feed, name).type);
      return `coalesce(${day(check.later)} < ${day(check.earlier)}, FALSE)`;
    }
    default:
      throw new Error(`An unknown check: ${JSON.stringify(check satisfies never)}`);
  }
}

type Limits =
  | { readonly in: readonly string[] }
  | { readonly from: string | undefined; readonly to: string | undefined };

function outside(feed: Feed, column: string, limits: Limits): string {
  const met = conditionSql({ column, ...limits }, { feed }, duckDbDialect);
  return `(${duckDbDialect.name(column)} IS NOT NULL AND NOT ${duckDbDialect.orNo(met)})`;
}

/** Spellings are known in lower case with single spaces; most cells are written so but for capitals. */
function unknownCode(value: string, known: ReadonlySet<string>): string {
  if (known.size === 0) return `(${value} IS NOT NULL)`;
  const list = [...known].map((spelling) => duckDbDialect.text(spelling)).join(", ");
  const spelt = `CASE WHEN regexp_matches(${value}, '\\s\\s|[\\t\\n\\r\u00a0]') THEN regexp_replace(lower(${value}), '[\\s\u00a0]+', ' ', 'g') ELSE lower(${value}) END`;
  return `(${value} IS NOT NULL AND ${spelt} NOT IN (${list}))`;
}
