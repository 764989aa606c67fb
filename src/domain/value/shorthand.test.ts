import assert from "node:assert/strict";
import { test } from "node:test";
import { markers } from "./marker.ts";
import { missingReasons } from "./missing-reason.ts";
import {
  markerExplanation,
  markerOfLetter,
  markerShorthand,
  missingExplanation,
  missingShorthand,
  missingWords,
  reasonOfLetter,
} from "./shorthand.ts";

test("markers print as the Government Analysis Function writes them", () => {
  assert.deepEqual(
    markers.map((marker) => `${markerShorthand(marker)} ${marker}`),
    [
      "[p] provisional",
      "[r] revised",
      "[e] estimated",
      "[f] forecast",
      "[u] low-reliability",
      "[b] break-in-series",
    ],
  );
});

test("a missing figure prints its shorthand and its reason in words", () => {
  assert.equal(missingShorthand("not-applicable"), "[z]");
  assert.equal(missingShorthand("suppressed"), "[c]");
  assert.equal(missingShorthand("none-recorded"), "[w]");
  assert.equal(missingShorthand("not-yet-available"), "[x]");
  assert.equal(missingWords("not-yet-available"), "not yet available");
});

test("a shorthand alone says no more than it says", () => {
  assert.equal(reasonOfLetter("x"), "not-available");
  assert.equal(reasonOfLetter("C"), "suppressed");
  assert.equal(reasonOfLetter("q"), undefined);
});

test("every marker can be read back from its letter, and everything printed is explained", () => {
  for (const marker of markers) {
    assert.equal(markerOfLetter(markerShorthand(marker).slice(1, -1)), marker);
    assert.match(markerExplanation(marker), /\.$/);
  }
  for (const reason of missingReasons) assert.match(missingExplanation(reason), /\.$/);
});
