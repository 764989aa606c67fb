import assert from "node:assert/strict";
import { test } from "node:test";
import { searchFormExamples } from "./search-form.examples.ts";
import { searchForm } from "./search-form.ts";

test("the search is a plain form with a label and a hint", () => {
  const shown = searchForm(searchFormExamples["first visit"]).toString();
  assert.match(shown, /<form class="search" action="\/search" method="get">/);
  assert.match(shown, /<label class="govuk-label" for="search-query">.*aria-describedby="search-hint"/s);
});

test("what was searched for stands in the field as words, never as markup", () => {
  const shown = searchForm({ ...searchFormExamples["first visit"], query: '"><script>' }).toString();
  assert.match(shown, /value="&quot;&gt;&lt;script&gt;"/);
});
