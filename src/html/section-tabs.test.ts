import assert from "node:assert/strict";
import { test } from "node:test";
import { sectionTabsExamples } from "./section-tabs.examples.ts";
import { sectionTabs } from "./section-tabs.ts";

test("only the tab this page is says so", () => {
  const shown = sectionTabs(sectionTabsExamples.portfolio).toString();
  assert.equal(shown.match(/aria-current/g)?.length, 1);
  assert.match(shown, /aria-current="page">Plan</);
});
