import { type Client, openClient } from "./client.ts";
import { median, type Tell } from "./measurement.ts";
import type { Serving } from "./serving.ts";

const readings = 9;

/** A page of each other kind, by name. */
export const otherPages = {
  Home: "/",
  "All portfolios": "/portfolios",
  "A portfolio's measures": "/portfolios/rcg/2021-22/measures",
  "A portfolio's finance": "/portfolios/rcg/2021-22/finance",
  "A portfolio's risks": "/portfolios/src/2015-16/risks",
  "All measures": "/measures",
  "A measure": "/measures/RCG1.1",
  Findings: "/findings",
  "Findings of a portfolio": "/findings?portfolio=rcg&year=2021-22",
  "A receipt": "/trace/budget_lines/RCG/2021-22/business-support/net",
  Search: "/search?q=council",
  Entries: "/entries",
} as const;

export type OtherPage = keyof typeof otherPages;

/** Milliseconds over loopback: the first reading, and the median of further ones. Undefined for a page that isn't there. */
export type Reading = { readonly first: number; readonly later: number };

/** How long one page of each other kind takes. */
export async function readOtherPages(
  serving: Serving,
  tell: Tell,
): Promise<ReadonlyMap<OtherPage, Reading | undefined>> {
  const client = openClient(serving.address);
  const read = new Map<OtherPage, Reading | undefined>();
  try {
    for (const [name, path] of Object.entries(otherPages) as [OtherPage, string][]) {
      tell(`the page “${name}”`);
      read.set(name, await readPage(client, path));
    }
    return read;
  } finally {
    client.close();
  }
}

async function readPage(client: Client, path: string): Promise<Reading | undefined> {
  const first = await client.fetch(path);
  if (first.status !== 200) return undefined;
  const later: number[] = [];
  for (let reading = 0; reading < readings; reading += 1) later.push((await client.fetch(path)).wall);
  return { first: first.wall, later: median(later) };
}
