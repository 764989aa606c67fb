import assert from "node:assert/strict";
import { test } from "node:test";
import { pageExamples } from "./page.examples.ts";
import { page } from "./page.ts";

const example = pageExamples["a page with figures"];

test("a page's title names the page, then the council", () => {
  assert.match(
    page(example).toString(),
    /<title>In-year Council Tax collection rate - Anyshire Council<\/title>/,
  );
});

test("the home page's title is the council's name alone", () => {
  assert.match(
    page({ ...example, title: "Anyshire Council" }).toString(),
    /<title>Anyshire Council<\/title>/,
  );
});

test("the first thing on a page leads past the navigation", () => {
  assert.match(page(example).toString(), /<body[^>]*>\s*<a href="#main" class="govuk-skip-link">/);
});

test("the navigation says which part of the site this is", () => {
  assert.match(page(example).toString(), /<a href="\/" aria-current="true">Portfolios<\/a>/);
});

test("search engines are kept out only where asked", () => {
  assert.doesNotMatch(page(example).toString(), /noindex/);
  assert.match(
    page({ ...example, searchEngines: "hide" }).toString(),
    /<meta name="robots" content="noindex">/,
  );
});

test("a page without figures has no as-at bar", () => {
  const { asAt: _, ...plain } = example;
  assert.doesNotMatch(page(plain).toString(), /as-at/);
});
