import { resolve } from "node:path";
import { z } from "zod";
import type { LedgerPlace } from "../ledger/open-ledger.ts";
import type { WarehousePlace } from "../warehouse/open-warehouse.ts";
import { WrongUse } from "./effects.ts";

const wholeNumber = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number);

const settings = z.object({
  PORT: wholeNumber.pipe(z.number().max(65_535)).default(3000),
  HOST: z.string().regex(/^\S+$/).default("127.0.0.1"),
  OUTTURN_DATA: z.string().min(1).default(".outturn"),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .regex(/^\w+:\/\//)
    .optional(),
  WAREHOUSE_URL: z
    .url({ protocol: /^clickhouses?$/ })
    .regex(/^\w+:\/\//)
    .optional(),
  LOAD_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{32,500}$/)
    .optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

type Setting = keyof typeof settings.shape;

/** What each setting must be given, in the words of the message that refuses anything else. */
export const remedies: Readonly<Record<Setting, string>> = {
  PORT: "Give a whole number from 0 to 65535, such as 3000.",
  HOST: "Give the address to listen on, such as 127.0.0.1.",
  OUTTURN_DATA: "Give the folder to keep data in, such as .outturn.",
  DATABASE_URL: "Give an address such as postgresql://user:password@host:5432/outturn, or leave it out.",
  WAREHOUSE_URL:
    "Give an address such as clickhouse://user:password@host:8123/outturn?cluster=name, or leave it out.",
  LOAD_TOKEN: "Give at least 32 letters, digits or signs without spaces, made by chance, or leave it out.",
  LOG_LEVEL: "Give one of fatal, error, warn, info, debug, trace or silent.",
};

/** What is configured, checked. docs/configuration.md lists every name. */
export type Configuration = {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly ledger: LedgerPlace;
  readonly warehouse: WarehousePlace;
  /** Whoever carries it may send records to the site; nobody where there is none. */
  readonly loadToken: string | undefined;
  readonly logLevel: string;
};

/** Options of a command that take the place of a setting. */
export type Given = {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly data?: string | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment and the options that take its place. Refuses a wrong value with its name, the value and the
 * remedy; a token, or an address that may hold a password, is never repeated.
 */
export function configure(environment: Environment, { port, host, data }: Given = {}): Configuration {
  const options = { PORT: port, HOST: host, OUTTURN_DATA: data };
  const given = { ...withoutBlanks(environment), ...withoutUndefined(options) };
  const read = settings.safeParse(given);
  if (!read.success) {
    const name = read.error.issues[0]?.path[0];
    throw new WrongUse(refusal(name as Setting, given, options));
  }
  const { PORT, HOST, OUTTURN_DATA, DATABASE_URL, WAREHOUSE_URL, LOAD_TOKEN, LOG_LEVEL } = read.data;
  const dataFolder = resolve(OUTTURN_DATA);
  return {
    port: PORT,
    host: HOST,
    dataFolder,
    ledger:
      DATABASE_URL === undefined ? { kind: "embedded", dataFolder } : { kind: "server", url: DATABASE_URL },
    warehouse:
      WAREHOUSE_URL === undefined
        ? { kind: "embedded", dataFolder }
        : { kind: "clickhouse", url: WAREHOUSE_URL, dataFolder },
    loadToken: LOAD_TOKEN,
    logLevel: LOG_LEVEL,
  };
}

const optionOf: Readonly<Partial<Record<Setting, string>>> = {
  PORT: "--port",
  HOST: "--host",
  OUTTURN_DATA: "--data",
};

function refusal(name: Setting, given: Environment, options: Environment): string {
  const called = options[name] === undefined ? name : (optionOf[name] ?? name);
  return `${called} ${secretRefusals[name] ?? `is “${given[name]}”`}. ${remedies[name]}`;
}

/** A token, or an address that may hold a password, is not repeated. */
const secretRefusals: Readonly<Partial<Record<Setting, string>>> = {
  DATABASE_URL: "is no address of a PostgreSQL server",
  WAREHOUSE_URL: "is no address of a ClickHouse server",
  LOAD_TOKEN: "is too short to be safe, or has a space in it",
};

/** A setting that is set to nothing counts as not set. */
function withoutBlanks(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
}

function withoutUndefined(options: Environment): Environment {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
