import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Writing } from "./append-entry.ts";
import type { Ledger } from "./database.ts";

/** A file that rows point at by its digest. */
export type KeptFile = { readonly mediaType: string; readonly bytes: Uint8Array };

/** The digest a file is known by: SHA-256 in hexadecimal. */
export function fileDigest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Keeps a file, once however often it is given, and gives its digest. */
export async function keepFile(writing: Writing, { mediaType, bytes }: KeptFile): Promise<string> {
  const digest = fileDigest(bytes);
  await sql`
    insert into kept_files (sha256, media_type, content)
    values (${digest}, ${mediaType}, ${Buffer.from(bytes)})
    on conflict (sha256) do nothing`.execute(writing);
  return digest;
}

/** A kept file by its digest; undefined where none is kept. */
export async function readKeptFile(ledger: Ledger, digest: string): Promise<KeptFile | undefined> {
  const { rows } = await sql<{ media_type: string; content: string }>`
    select media_type, encode(content, 'base64') as content from kept_files
    where sha256 = ${digest}`.execute(ledger);
  const [row] = rows;
  return row && { mediaType: row.media_type, bytes: Buffer.from(row.content, "base64") };
}
