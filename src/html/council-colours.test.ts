import assert from "node:assert/strict";
import { test } from "node:test";
import { contrast, councilStylesheet, defaultColours } from "./council-colours.ts";

test("black on white has the greatest contrast, 21 to 1", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#ffffff", "#ffffff"), 1);
});

test("the default colours are readable and become a stylesheet", () => {
  assert.deepEqual(councilStylesheet(defaultColours), {
    ok: true,
    value: ":root{--accent:#0b5a6f;--accent-soft:#e6f1f3}\n",
  });
});

test("a pale accent is refused with its contrast", () => {
  const refused = councilStylesheet({ accent: "#7fb9c7", accentSoft: "#ffffff" });
  assert.ok(!refused.ok);
  assert.match(refused.issues[0]?.message ?? "", /^#7fb9c7 on white has a contrast of 2\.\d\d to 1\./);
});

test("a colour cannot carry other words into the stylesheet", () => {
  const refused = councilStylesheet({ ...defaultColours, accent: "red;}body{display:none" });
  assert.ok(!refused.ok);
  assert.equal(refused.issues[0]?.field, "accent");
});

test("every status colour is readable on white and on its notice", () => {
  for (const colour of ["#00703c", "#7a4b00", "#b10e1e", "#1d4f91", "#505a5f", "#12222f"])
    assert.ok(contrast(colour, "#ffffff") >= 4.5, colour);
  assert.ok(contrast("#505a5f", "#fbfcfc") >= 4.5);
  assert.ok(contrast("#0b5a6f", "#fdf5e8") >= 4.5);
});
