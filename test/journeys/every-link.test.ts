import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type ExampleSite, exampleSite } from "../example-site.ts";

const receiptsFollowed = 250;
/** Drafts are made for who asks: a few are looked at, with their tables and files. */
const draftsFollowed = 40;

describe("every link", () => {
  let site: ExampleSite;
  before(async () => {
    site = await exampleSite();
  });
  after(() => site.close());

  it("leads to a page that is there, and every address within a page to a place on it", async () => {
    const reached = new Map<string, string>();
    const broken: string[] = [];
    const queue = ["/"];
    const queued = new Set(queue);
    let receipts = 0;
    let drafts = 0;
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const answer = await fetch(new URL(path, site.address));
      const text = await answer.text();
      if (answer.status !== 200) broken.push(`${path} answers ${answer.status}, from ${reached.get(path)}`);
      for (const href of linksOf(text)) {
        if (href.startsWith("#") && !text.includes(`id="${href.slice(1)}"`))
          broken.push(`${path} has no place ${href}`);
        const next = href.split("#")[0] ?? "";
        if (!next.startsWith("/") || queued.has(next)) continue;
        if (next.startsWith("/trace/") && ++receipts > receiptsFollowed) continue;
        if (/^\/reports\/[^/]+\/(draft|checklist)/.test(next) && ++drafts > draftsFollowed) continue;
        queued.add(next);
        reached.set(next, path);
        queue.push(next);
      }
    }
    assert.deepEqual(broken, []);
    assert.deepEqual(site.problems, []);
    assert.ok(queued.size > 300, `only ${queued.size} pages were reached`);
  });
});

function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/ href="([^"]*)"/g)].map(([, href]) => (href ?? "").replaceAll("&amp;", "&"));
}
