import { nearestFew } from "../domain/data-package/nearest.ts";
import { readLine } from "../domain/data-package/plain-cells.ts";
import { codeAliases } from "../domain/data-package/tables/records.ts";
import { type ListedCode, type MasterData, spellingOf } from "../domain/master-data/listed-code.ts";
import { ownSpellings } from "../domain/master-data/spellings.ts";
import { type Issue, no, ok, type Result } from "../domain/result.ts";
import { appendEntry, type Writing } from "../ledger/append-entry.ts";
import { present } from "../ledger/as-at.ts";
import type { Ledger } from "../ledger/database.ts";
import { storeRow } from "../ledger/stored-row.ts";
import { oneTransaction } from "./one-transaction.ts";
import { readMasterData } from "./read-master-data.ts";

export type SettlingAlias = {
  readonly list: string;
  /** The spelling as records have it. */
  readonly text: string;
  /** The code it stands for; undefined where it stands for none and is left as it is. */
  readonly code: string | undefined;
  /** The post that settles it. */
  readonly by: string;
  readonly note: string | undefined;
  /** Whose account writes it down. */
  readonly actor: string;
  readonly now: Temporal.Instant;
};

export type SettledAlias = {
  readonly entry: number;
  /** The spelling as it is compared: in lower case with single spaces. */
  readonly alias: string;
  readonly code: ListedCode | undefined;
  /** What it stood for before, where it was settled already; blank where that was none. */
  readonly before: { readonly code: string | undefined } | undefined;
};

/**
 * Settles what a spelling of records stands for, as one entry; settling it again supersedes what stood. Refused for a
 * list or code that is not held, a spelling that a code has for its own, and what is settled so already.
 */
export async function settleAlias(ledger: Ledger, settling: SettlingAlias): Promise<Result<SettledAlias>> {
  return oneTransaction(ledger, settling.now, async (writing, now) => {
    const answer = await settle(writing, { ...settling, now });
    return { answer, keep: answer.ok };
  });
}

async function settle(writing: Writing, settling: SettlingAlias): Promise<Result<SettledAlias>> {
  const { list, text, by, note, actor, now } = settling;
  const master = await readMasterData(writing, await present(writing, now));
  const codes = master.codes.filter((row) => row.list === list);
  if (codes.length === 0) return no(unknownList(list, master));
  const alias = readLine(spellingOf(text));
  if (!alias.ok) return no(...alias.issues.map(({ message }) => ({ field: "text", message })));
  const wanted = settling.code === undefined ? undefined : spellingOf(settling.code);
  const code = wanted === undefined ? undefined : codes.find((row) => spellingOf(row.code) === wanted);
  if (settling.code !== undefined && code === undefined) return no(unknownCode(settling.code, list, codes));
  const held = master.aliases.find((row) => row.list === list && row.alias === alias.value);
  const refusal = refused(settling, alias.value, code, codes, held !== undefined && held.code === code?.code);
  if (refusal !== undefined) return no(refusal);
  const row = storeRow(codeAliases, { list, alias: alias.value, code: code?.code, decidedBy: by, note });
  const entry = await appendEntry(writing, {
    ...{ recordedAt: now, knownAt: now, actor, operation: "settle alias" },
    ...(note === undefined ? {} : { note }),
    facts: [{ table: codeAliases, facts: [{ row, retracted: false, rowLine: null }] }],
  });
  const before = held === undefined ? undefined : { code: held.code };
  return ok({ entry, alias: alias.value, code, before });
}

function refused(
  { list, text }: SettlingAlias,
  alias: string,
  code: ListedCode | undefined,
  codes: readonly ListedCode[],
  isSettled: boolean,
): Issue | undefined {
  if (alias === "") return { field: "text", message: "Give the spelling to settle, as records have it." };
  const owner = codes.find((row) => ownSpellings(row).some((own) => spellingOf(own) === alias));
  if (owner !== undefined) {
    const message = `“${text}” is what ${owner.code} is called in ${list}, so it needs no settling and can't stand for anything else.`;
    return { field: "text", message };
  }
  const stands = code === undefined ? "no code" : `${code.code}, ${code.name}`;
  if (isSettled) {
    return { field: "code", message: `“${alias}” already stands for ${stands} in ${list}.` };
  }
  return undefined;
}

function unknownList(list: string, { codes }: MasterData): Issue {
  const held = [...new Set(codes.map((row) => row.list))];
  const remedy =
    held.length === 0
      ? "None is held yet: import a package with code_lists.csv."
      : `Those held are ${held.join(", ")}.`;
  return { field: "list", message: `There is no code list “${list}”. ${remedy}` };
}

function unknownCode(code: string, list: string, codes: readonly ListedCode[]): Issue {
  const near = nearestFew(
    code,
    codes.map((row) => row.code),
    3,
  );
  const message = `“${code}” is no code of the list ${list}. The nearest are ${near.join(", ")}. With --none the spelling stands for no code.`;
  return { field: "code", message };
}
