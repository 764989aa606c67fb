import assert from "node:assert/strict";
import { test } from "node:test";
import { errorPageExamples } from "./error-page.examples.ts";
import { errorPage } from "./error-page.ts";

test("a page that is not there says what was asked for and what is near", () => {
  const shown = errorPage(errorPageExamples["unknown code"]).toString();
  assert.match(shown, /<h1 class="title">Page not found<\/h1>.*No measure has the code RES9\.9\./s);
  assert.match(shown, /Did you mean.*RES1\.9 Housing Benefit accuracy/s);
});

test("without anything near there is no list", () => {
  assert.doesNotMatch(
    errorPage({ ...errorPageExamples["unknown code"], suggestions: [] }).toString(),
    /Did you mean/,
  );
});
