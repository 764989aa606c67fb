import type { Readable } from "node:stream";
import { ClickHouseLogLevel, type ClickHouseSettings, createClient } from "@clickhouse/client";
import { type Address, placeOf } from "./address.ts";
import { refusalOf } from "./refusals.ts";

/** One ClickHouse server. What it refuses is thrown in words that say what to do. */
export type Server = {
  /** Host and port. */
  readonly place: string;
  /** The rows a question gives; numbers of 64 bits come as text. */
  rows(sql: string): Promise<readonly Row[]>;
  /** The rows as a stream of CSV, for answers too long to be held. */
  csv(sql: string): Promise<Readable>;
  /** Changes something, and gives nothing. */
  run(sql: string): Promise<void>;
  /** Puts lines of CSV in a table (`\N` for blank); nothing of it is promised to be there where it throws. */
  put(table: string, columns: readonly string[], csv: Readable, signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
};

export type Row = readonly unknown[];

const longestQuestion = 60;
const longestLoad = 4 * 3600;

/** Only what both old and current servers know. */
const settings: ClickHouseSettings = {
  max_query_size: "16777216",
  max_memory_usage: "4000000000",
  max_bytes_before_external_group_by: "1500000000",
  max_bytes_before_external_sort: "1500000000",
  output_format_json_quote_64bit_integers: 1,
};

/** Speaks to one server over HTTP. Nothing is sent before the first question. */
export function server(address: Address): Server {
  const of = {
    url: address.url,
    username: address.user,
    password: address.password,
    database: address.database,
  };
  const quiet = { log: { level: ClickHouseLogLevel.OFF }, clickhouse_settings: settings };
  const asking = createClient({ ...of, ...quiet, request_timeout: (longestQuestion + 10) * 1000 });
  const loading = createClient({ ...of, ...quiet, request_timeout: 600_000 });
  const plainly = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await work();
    } catch (cause) {
      throw refusalOf(cause, address);
    }
  };
  return {
    place: placeOf(address),
    rows: (sql) =>
      plainly(async () => {
        const answer = await asking.query({
          query: sql,
          format: "JSONCompact",
          // An error halfway must not look like the end of the rows.
          clickhouse_settings: { max_execution_time: longestQuestion, wait_end_of_query: 1 },
        });
        return (await answer.json<Row>()).data;
      }),
    csv: (sql) =>
      plainly(async () => {
        const answer = await loading.query({ query: sql, format: "CSV" });
        return answer
          .stream()
          .map((rows: readonly { readonly text: string }[]) => rows.map(({ text }) => `${text}\n`).join(""));
      }),
    run: (sql) =>
      plainly(async () => {
        await loading.command({ query: sql });
      }),
    put: (table, columns, csv, signal) =>
      plainly(async () => {
        await loading.insert({
          table,
          columns: [columns[0] ?? "", ...columns.slice(1)],
          values: csv,
          format: "CSV",
          clickhouse_settings: {
            max_execution_time: longestLoad,
            insert_distributed_sync: 1,
            format_csv_allow_single_quotes: 0,
          },
          ...(signal === undefined ? {} : { abort_signal: signal }),
        });
      }),
    close: async () => {
      await Promise.all([asking.close(), loading.close()]);
    },
  };
}
