import { type Client, type Fetched, textOf } from "./client.ts";

export type Crawled = { readonly path: string; readonly page: Fetched };

/** Receipts and entries are many and alike: so many of each kind are looked at. */
const mostOfAKind = 120;

/** Every page that can be reached from the home page by its links, as at today, with a sample of kinds that run to thousands. */
export async function crawl(client: Client): Promise<Crawled[]> {
  const seen = new Set(["/"]);
  const waiting = ["/"];
  const ofKind = new Map<string, number>();
  const pages: Crawled[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = path.split(/[/?]/)[1] ?? "";
    const visited = ofKind.get(kind) ?? 0;
    if (visited >= mostOfAKind) continue;
    ofKind.set(kind, visited + 1);
    const page = await client.fetch(path);
    pages.push({ path, page });
    for (const found of linksOf(page)) {
      if (seen.has(found)) continue;
      seen.add(found);
      waiting.push(found);
    }
  }
  return pages;
}

function linksOf(page: Fetched): string[] {
  if (!page.type.startsWith("text/html")) return [];
  const hrefs = [...textOf(page).matchAll(/href="(\/[^"#]*)/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
  return hrefs.filter((href) => !/^\/assets\/|^\/council\.css|[?&]as-at=/.test(href));
}
