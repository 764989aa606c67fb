import { WarehouseTrouble } from "../warehouse-trouble.ts";
import { type Address, placeOf } from "./address.ts";

/** The number ClickHouse gives its error: old servers say “Code: 81, e.displayText() = ”, current ones “Code: 81. ”. */
export function codeOf(cause: unknown): number | undefined {
  if (!(cause instanceof Error)) return undefined;
  if ("code" in cause && /^\d+$/.test(String(cause.code))) return Number(cause.code);
  const [, code] = /Code: (\d+)/.exec(cause.message) ?? [];
  return code === undefined ? codeOf(cause.cause) : Number(code);
}

const away = new Set(["ECONNREFUSED", "ECONNRESET", "EHOSTUNREACH", "ENETUNREACH", "EPIPE", "ETIMEDOUT"]);

/** The error of a server as one line that says what to do, or as it was where only a programmer can put it right. */
export function refusalOf(cause: unknown, address: Address): unknown {
  if (cause instanceof WarehouseTrouble) return cause;
  const said = networkWords(cause, address) ?? serverWords(codeOf(cause), cause, address);
  if (said !== undefined) return new WarehouseTrouble(said, { cause: withoutPassword(cause, address) });
  return new Error(`ClickHouse at ${placeOf(address)} refused: ${firstLine(cause, address)}`, {
    cause: withoutPassword(cause, address),
  });
}

function networkWords(cause: unknown, address: Address): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  const place = placeOf(address);
  const code = "code" in cause ? String(cause.code) : "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return `There is no machine called ${new URL(address.url).hostname}: check the host in WAREHOUSE_URL.`;
  }
  if (away.has(code) || /socket hang up|other side closed/i.test(cause.message)) {
    return `The ClickHouse server at ${place} does not answer: start it, or check host and port in WAREHOUSE_URL (the port for HTTP, usually 8123). What was loaded before is not lost.`;
  }
  if (/timeout error/i.test(cause.message)) {
    return `The ClickHouse server at ${place} took too long to answer. Ask again in a while, or ask for less.`;
  }
  const wrongPort = /You must use port (\d+) for HTTP/.exec(cause.message)?.[1];
  if (wrongPort !== undefined) return `${place} is not the port for HTTP: use ${wrongPort} in WAREHOUSE_URL.`;
  return undefined;
}

function serverWords(code: number | undefined, cause: unknown, address: Address): string | undefined {
  const { user, database, cluster } = address;
  const place = placeOf(address);
  switch (code) {
    case 192:
    case 193:
    case 194:
    case 516:
      return `ClickHouse at ${place} does not let the account ${user} in: check account and password in WAREHOUSE_URL (letters such as # / @ must be percent-encoded).`;
    case 81:
      return `ClickHouse at ${place} has no database ${database}: make it on every server of the cluster (CREATE DATABASE ${database}), or name another in WAREHOUSE_URL.`;
    case 170:
    case 701:
      return `ClickHouse at ${place} knows no cluster ${cluster}: name it in remote_servers of every server's configuration, or name another in WAREHOUSE_URL.`;
    case 164:
    case 291:
    case 497:
      return `ClickHouse at ${place} does not allow the account ${user} to do this (${firstLine(cause, address)}). Grant it SELECT, INSERT, CREATE TABLE, ALTER and DROP TABLE on ${database}.`;
    case 209:
    case 210:
    case 279:
      return `A server of the cluster ${cluster} does not answer, so nothing is counted without it: start it, then try again (${firstLine(cause, address)}). What was loaded before is not lost.`;
    case 158:
    case 159:
    case 160:
    case 241:
      return `ClickHouse at ${place} gave up: it would take too long or too much memory (${firstLine(cause, address)}). Ask for fewer days or groups, or let the account have more.`;
    case 243:
    case 1001:
      return `ClickHouse at ${place} cannot write (${firstLine(cause, address)}): is its disk full? Make room, then load the same file again.`;
    default:
      return undefined;
  }
}

function firstLine(cause: unknown, address: Address): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [line = ""] = message
    .replace(/^Code: \d+[.,] (e\.displayText\(\) = )?(DB::Exception: )?/, "")
    .replace(/, e\.what\(\) = DB::Exception/g, "")
    .trim()
    .split("\n");
  const words = line.length > 300 ? `${line.slice(0, 300)} ...` : line;
  return hidden(words, address).replace(/[.,:\s]+$/, "");
}

function withoutPassword(cause: unknown, address: Address): unknown {
  if (!(cause instanceof Error) || address.password === "" || !cause.message.includes(address.password))
    return cause;
  return new Error(hidden(cause.message, address));
}

function hidden(words: string, { password }: Address): string {
  return password === "" ? words : words.replaceAll(password, "...");
}
