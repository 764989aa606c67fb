import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { no, ok, type Result } from "../../domain/result.ts";
import { isLoopback } from "../feed-source-checks.ts";
import { sizeWords } from "../limits.ts";
import { fileNameOf } from "./file-name.ts";

export type FetchLimits = {
  readonly bytes: number;
  /** For the whole of it. */
  readonly milliseconds: number;
  readonly redirects: number;
};

export const usualFetchLimits: FetchLimits = {
  bytes: 2 * 1024 ** 3,
  milliseconds: 30 * 60_000,
  redirects: 5,
};

export type FetchedFile = { readonly name: string; readonly bytes: number };

/**
 * Fetches a file into a path. Only https is followed, or http of this machine itself; a redirect only to the same host,
 * so that nobody who answers for it can have another place asked in our name. Refused with what to do; the token is never
 * repeated.
 */
export async function fetchFile(
  address: string,
  token: string | undefined,
  path: string,
  limits: FetchLimits = usualFetchLimits,
  stopping?: AbortSignal,
): Promise<Result<FetchedFile>> {
  const tooLong = AbortSignal.timeout(limits.milliseconds);
  const signal = stopping === undefined ? tooLong : AbortSignal.any([tooLong, stopping]);
  try {
    const answered = await follow(new URL(address), token, limits, signal);
    if (!answered.ok) return answered;
    const { response, url } = answered.value;
    return await save(response, url, path, limits);
  } catch (cause) {
    stopping?.throwIfAborted();
    if (cause instanceof TooLarge) return refuse(address, cause.message);
    return refuse(address, tooLong.aborted ? slow(limits) : unreached(cause));
  }
}

type Answered = { readonly response: Response; readonly url: URL };

async function follow(
  first: URL,
  token: string | undefined,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Result<Answered>> {
  let url = first;
  for (let at = 0; at <= limits.redirects; at++) {
    if (!isSafe(url))
      return refuse(first.href, "it is not fetched safely. Give an address that begins with https://.");
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(url, { redirect: "manual", headers, signal });
    const to = response.headers.get("location");
    if (response.status < 300 || response.status >= 400 || to === null) {
      return response.status === 200 ? ok({ response, url }) : unwanted(first.href, response);
    }
    await response.body?.cancel();
    const next = new URL(to, url);
    if (next.host !== url.host) {
      return refuse(
        first.href,
        `it sends on to another host, ${next.host}. If that is right, give that address itself.`,
      );
    }
    url = next;
  }
  return refuse(
    first.href,
    `it sends on more than ${limits.redirects} times. Give the address of the file itself.`,
  );
}

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
}

async function unwanted(address: string, { status, body }: Response): Promise<Result<Answered>> {
  await body?.cancel();
  if (status === 401 || status === 403) {
    return refuse(
      address,
      `it asks for another token (${status}). Put the right one into the setting that tokenFrom names.`,
    );
  }
  if (status === 404 || status === 410)
    return refuse(address, `nothing is there (${status}). Put the address right.`);
  return refuse(address, `it answered ${status}. Try again later, or ask who runs it.`);
}

class TooLarge extends Error {}

async function save(
  response: Response,
  url: URL,
  path: string,
  limits: FetchLimits,
): Promise<Result<FetchedFile>> {
  let bytes = 0;
  const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > limits.bytes) {
        throw new TooLarge(`it is larger than ${sizeWords(limits.bytes)}. Ask for fewer days at once.`);
      }
      yield chunk;
    }
  };
  const { body } = response;
  if (body === null) return refuse(url.href, "it answered nothing. Put the address right.");
  await pipeline(counted(body), createWriteStream(path, { mode: 0o600 }));
  const named = fileNameOf(response.headers.get("content-disposition")) ?? url.pathname.split("/").at(-1);
  return ok({ name: named === undefined || named === "" ? "records" : named, bytes });
}

function refuse(address: string, why: string) {
  const place = URL.parse(address);
  const shown = place === null ? "the address" : `${place.origin}${place.pathname}`;
  return no({ field: "url", message: `${shown} could not be fetched: ${why}` });
}

function slow({ milliseconds }: FetchLimits): string {
  return `it took longer than ${Math.round(milliseconds / 1000).toLocaleString("en-GB")} seconds. Try again later.`;
}

function unreached(cause: unknown): string {
  const deeper = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const code = deeper instanceof Error && "code" in deeper ? String(deeper.code) : "";
  const why =
    code === "ENOTFOUND" || code === "EAI_AGAIN"
      ? "there is no such host"
      : code === "ECONNREFUSED"
        ? "nothing answers there"
        : `the connection failed${code === "" ? "" : ` (${code})`}`;
  return `${why}. See that the address is right, and try again.`;
}
