import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readFeed } from "../../src/ingest/feed-file.ts";
import { columnSchema, feedSchema } from "../../src/ingest/feed-schema.ts";

const guide = readFileSync(new URL("../../docs/user/feeds.md", import.meta.url), "utf8");

test("the definition that docs/user/feeds.md shows can be added as it stands", () => {
  const [, definition = ""] = /```json\n([\s\S]+?)\n```/.exec(guide) ?? [];
  const read = readFeed(definition);
  assert.ok(read.ok, JSON.stringify(read));
});

test("the guide to feeds names every field of a definition and of a column", () => {
  for (const name of [...Object.keys(feedSchema.shape), ...Object.keys(columnSchema.shape)]) {
    assert.ok(guide.includes(`\`${name}\``) || guide.includes(`"${name}"`), name);
  }
});
