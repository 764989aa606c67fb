import type { Check, RecordCheck } from "../../domain/feed/check.ts";
import type { Feed } from "../../domain/feed/feed.ts";
import { duckDbDialect } from "../duckdb/duckdb-dialect.ts";
import type { LoadRequest } from "../warehouse.ts";
import { incredible } from "./cell-sql.ts";
import type { RawRows } from "./plain-source.ts";
import { failsCheck } from "./record-check-sql.ts";
import { valueLayers } from "./value-layers.ts";

const { name, text } = duckDbDialect;

/**
 * A SELECT of the rows of a file as they are staged: the feed's columns with their types, `_load`, `_line` where it is
 * no matter of place, `_problem` (marks of what is wrong; null of a record that can be taken), `_warning` (marks of
 * checks that only warn), and `_raw`, the cells as they stood, of a row with a problem.
 *
 * Marks: "few" and "many" cells; t and a column's place where its cell can't be read, r where it is needed and blank;
 * k and a check's place where that fails; said: and words (as in an address) of a row that can't be taken as it stands.
 */
export function stagingSql(
  request: Pick<LoadRequest, "feed" | "spellings">,
  loadId: string,
  { sql: raw, lines, says = false }: RawRows,
): string {
  const { feed } = request;
  const line = lines.kind === "column" ? ["_at"] : [];
  const rest = [
    ...feed.columns.map((_, at) => `_r${at}`),
    ...line,
    ...(says ? ["_said"] : []),
    "_few",
    "_many",
  ];
  const names = feed.columns.map((column) => name(column.name));
  const marks = marksOf(request, says);
  const read = valueLayers(feed.columns, raw, rest);
  const all = [...marks.problems, ...marks.warnings];
  const held = [...names, ...rest];
  const looked = [...held, ...all.map(({ when }, at) => `${when} AS _m${at}`)];
  const judged = [
    ...held,
    `${marked(marks.problems, 0)} AS _problem`,
    `${marked(marks.warnings, marks.problems.length)} AS _warning`,
  ];
  const kept = [
    ...names,
    `${text(loadId)} AS _load`,
    ...(lines.kind === "column" ? ["_at AS _line"] : []),
    "_problem",
    "_warning",
    `CASE WHEN _problem IS NOT NULL THEN [${feed.columns.map((_, at) => `_r${at}`).join(", ")}] END AS _raw`,
  ];
  return `SELECT ${kept.join(", ")} FROM (SELECT ${judged.join(", ")} FROM (SELECT ${looked.join(", ")} FROM (${read})))`;
}

type Mark = {
  readonly mark: string;
  readonly when: string;
  /** SQL of what stands behind the mark. */
  readonly words?: string;
};

/** Whether a record without a value in the column is taken: it must be known by its key and its day. */
export function isNeeded(feed: Feed, column: Feed["columns"][number]): boolean {
  return column.required || column.name === feed.time || feed.key.includes(column.name);
}

function marksOf({ feed, spellings }: Pick<LoadRequest, "feed" | "spellings">, says: boolean) {
  const cells = feed.columns.flatMap((column, at): readonly Mark[] => {
    const odd = incredible(column, name(column.name));
    const unread = odd === undefined ? `_unread${at}` : `(_unread${at} OR coalesce(${odd}, FALSE))`;
    const types = column.type === "text" ? [] : [{ mark: `t${at}`, when: unread }];
    const blank = `_blank${at}`;
    return isNeeded(feed, column) ? [...types, { mark: `r${at}`, when: blank }] : types;
  });
  const failures = (onFail: "reject" | "warn") =>
    feed.checks.flatMap((check, at): readonly Mark[] => {
      if (!isRecordCheck(check) || check.onFail !== onFail) return [];
      const when = failsCheck(check, feed, name, spellings);
      return when === undefined ? [] : [{ mark: `k${at}`, when }];
    });
  const said: readonly Mark[] = says
    ? [{ mark: "said:", when: "(_said <> '')", words: "url_encode(_said)" }]
    : [];
  const shape = [...said, { mark: "few", when: "_few" }, { mark: "many", when: "_many" }];
  return { problems: [...shape, ...cells, ...failures("reject")], warnings: failures("warn") };
}

/** Whether a check looks at each record by itself. */
export function isRecordCheck(check: Check): check is RecordCheck {
  return ["range", "allowed", "codes", "order"].includes(check.check);
}

/** The marks whose columns (_m and a number, from the first) are true, with spaces between; null where none is. */
function marked(marks: readonly Mark[], first: number): string {
  if (marks.length === 0) return "CAST(NULL AS VARCHAR)";
  const any = marks.map((_, at) => `_m${first + at}`).join(" OR ");
  const each = marks.map(
    ({ mark, words }, at) =>
      `CASE WHEN _m${first + at} THEN ${text(mark)}${words === undefined ? "" : ` || ${words}`} END`,
  );
  return `CASE WHEN ${any} THEN concat_ws(' ', ${each.join(", ")}) END`;
}
