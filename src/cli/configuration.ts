import { resolve } from "node:path";
import { z } from "zod";
import type { LedgerPlace } from "../ledger/open-ledger.ts";
import { WrongUse } from "./effects.ts";

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  OUTTURN_DATA: z.string().min(1).default(".outturn"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** What is configured, checked. docs/configuration.md lists every name. */
export type Configuration = {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly ledger: LedgerPlace;
  readonly logLevel: string;
};

const remedies: Readonly<Record<string, string>> = {
  PORT: "Give a whole number from 0 to 65535, such as 3000.",
  HOST: "Give the address to listen on, such as 127.0.0.1.",
  OUTTURN_DATA: "Give the folder to keep data in, such as .outturn.",
  DATABASE_URL: "Give an address such as postgresql://user:password@host:5432/outturn, or leave it out.",
  LOG_LEVEL: "Give one of fatal, error, warn, info, debug, trace or silent.",
};

/** Reads the environment. Refuses a wrong value with its name and the remedy, and never repeats the value of an address. */
export function configure(
  environment: Readonly<Record<string, string | undefined>>,
  data?: string,
): Configuration {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const read = settings.safeParse(given);
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0]);
    throw new WrongUse(`${name} is not set to anything Outturn can use. ${remedies[name] ?? ""}`);
  }
  const { PORT, HOST, OUTTURN_DATA, DATABASE_URL, LOG_LEVEL } = read.data;
  const dataFolder = resolve(data ?? OUTTURN_DATA);
  return {
    port: PORT,
    host: HOST,
    dataFolder,
    ledger:
      DATABASE_URL === undefined ? { kind: "embedded", dataFolder } : { kind: "server", url: DATABASE_URL },
    logLevel: LOG_LEVEL,
  };
}
