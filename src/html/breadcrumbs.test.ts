import assert from "node:assert/strict";
import { test } from "node:test";
import { breadcrumbsExamples } from "./breadcrumbs.examples.ts";
import { breadcrumbs } from "./breadcrumbs.ts";

test("the way up is a list of links, highest first", () => {
  const shown = breadcrumbs(breadcrumbsExamples["up from a measure"]).toString();
  assert.match(shown, /^<nav class="govuk-breadcrumbs" aria-label="Breadcrumb">/);
  assert.match(shown, /All portfolios.*Resources.*Priority 1/s);
});

test("at the top there is no way up", () => {
  assert.equal(breadcrumbs([]).toString(), "");
});
