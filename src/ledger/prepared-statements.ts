import type { ClientBase } from "pg";

/** More different statements than the ledger has; what comes beyond them is sent as it is. */
const mostStatements = 500;
const names = new Map<string, string>();

/**
 * Lets a connection keep the statements it has sent before: the one that reads an agreement asks nearly forty tables,
 * and PostgreSQL spends as long on understanding and planning it as on running it. Within a transaction nothing is
 * kept: a plan made for an empty table would serve on while the transaction fills it.
 */
export function keepStatements(client: ClientBase): void {
  const send = client.query;
  const query = (...given: readonly unknown[]): unknown => {
    const [text, values] = given;
    const kept = given.length === 2 && Array.isArray(values) && values.length > 0;
    const name = kept && client.getTransactionStatus() === "I" ? nameOf(text) : undefined;
    return Reflect.apply(send, client, name === undefined ? given : [{ name, text, values }]);
  };
  Reflect.set(client, "query", query);
}

function nameOf(text: unknown): string | undefined {
  if (typeof text !== "string") return undefined;
  const known = names.get(text);
  if (known !== undefined || names.size >= mostStatements) return known;
  const name = `outturn_${names.size + 1}`;
  names.set(text, name);
  return name;
}
