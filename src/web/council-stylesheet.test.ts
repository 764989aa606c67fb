import assert from "node:assert/strict";
import { it } from "node:test";
import { councilStylesheet, isUsable } from "./council-stylesheet.ts";

it("a council's dark accent colours its pages", () => {
  assert.equal(
    councilStylesheet("#0b5a6f"),
    ":root{--accent:#0b5a6f;--accent-soft:color-mix(in srgb,#0b5a6f 9%,#fff)}",
  );
});

it("an accent too pale to read leaves the house's own colour in place", () => {
  assert.equal(isUsable("#000000"), true);
  assert.equal(isUsable("#ffcc00"), false);
  assert.equal(isUsable("#767676"), false); // 4.54:1 on white, but less on its own soft ground.
  assert.equal(councilStylesheet("#ffcc00"), "");
});

it("anything but a colour is kept out of the stylesheet", () => {
  for (const accent of ["teal", "#0b5a6f;}body{display:none", "#0b5", ""])
    assert.equal(councilStylesheet(accent), "");
});
