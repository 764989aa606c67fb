import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { committed, compileStyles } from "../../scripts/build-styles.ts";

const css = readFileSync(committed, "utf8");

test("the stylesheet served is what its sources compile to", () => {
  assert.equal(css === compileStyles(), true, "run: node scripts/build-styles.ts");
});

test("the stylesheet stays under 18 kB as sent", () => {
  assert.ok(brotliCompressSync(css).length < 18_000);
});

test("the stylesheet fetches nothing but our own two fonts", () => {
  const fetched = [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, address]) => address);
  assert.deepEqual(fetched, [
    "fonts/atkinson-hyperlegible-next-latin-400-normal.woff2",
    "fonts/atkinson-hyperlegible-next-latin-700-normal.woff2",
  ]);
});

test("nothing in the stylesheet is the government's own", () => {
  assert.doesNotMatch(css, /GDS Transport|crown|logotype/i);
});
