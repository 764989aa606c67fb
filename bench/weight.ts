import { type Client, openClient, textOf } from "./client.ts";
import { crawl } from "./crawl.ts";
import type { Measurement, Tell } from "./measurement.ts";
import type { Serving } from "./serving.ts";

const limit = 60;

/** The heaviest page of the example as it travels: the page, its styles and its scripts; fonts apart. */
export async function measureWeight(serving: Serving, tell: Tell): Promise<Measurement[]> {
  const client = openClient(serving.address);
  try {
    tell("the weight of every page");
    const pages = (await crawl(client)).filter(({ page }) => page.type.startsWith("text/html"));
    const failed = pages.filter(({ page }) => page.status >= 400);
    const assets = new Map<string, number>();
    const weighed: { readonly path: string; readonly bytes: number }[] = [];
    for (const { path, page } of pages) {
      let bytes = page.bytes.length;
      for (const asset of assetsOf(textOf(page))) bytes += await weightOf(client, asset, assets);
      weighed.push({ path, bytes });
    }
    const sorted = weighed.toSorted((left, right) => right.bytes - left.bytes);
    const fonts = [...assets].filter(([path]) => path.endsWith(".woff2"));
    const heavy = sorted.filter(({ bytes }) => bytes > limit * 1000).length;
    const heaviest = sorted
      .slice(0, 3)
      .map(({ path, bytes }) => `${path} ${(bytes / 1000).toFixed(1)}`)
      .join(", ");
    return [
      {
        name: "Heaviest page, compressed, with styles",
        value: (sorted[0]?.bytes ?? 0) / 1000,
        unit: "kB",
        limit,
        note:
          `${pages.length} pages, ${heavy} over the limit, ${failed.length} failed; ` +
          `heaviest: ${heaviest}`,
      },
      {
        name: "Fonts, once for the whole site",
        value: sum([...fonts.map(([, bytes]) => bytes)]) / 1000,
        unit: "kB",
      },
    ];
  } finally {
    client.close();
  }

  /** Styles and scripts count; fonts are weighed and counted apart. */
  async function weightOf(through: Client, path: string, known: Map<string, number>): Promise<number> {
    const bytes = known.get(path) ?? (await through.fetch(path)).bytes.length;
    known.set(path, bytes);
    return path.endsWith(".woff2") ? 0 : bytes;
  }
}

function assetsOf(page: string): string[] {
  const links = [
    ...page.matchAll(/<link[^>]*href="(\/[^"]+)"/g),
    ...page.matchAll(/<script[^>]*src="(\/[^"]+)"/g),
  ];
  return [...new Set(links.map(([, path = ""]) => path.replaceAll("&amp;", "&")))].filter((path) =>
    /\.(css|js|mjs|woff2)(\?|$)/.test(path),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
