import assert from "node:assert/strict";
import { test } from "node:test";
import { madeFonts } from "../../../test/made-fonts.ts";
import { readFont } from "./font-file.ts";
import { letteringOf } from "./lettering.ts";

const lettering = letteringOf(madeFonts);
const [own = new Uint8Array()] = madeFonts;

test("a font says its name", () => {
  const { family, weight, italic, widths } = readFont(own);
  assert.deepEqual(
    { family, weight, italic },
    { family: "Atkinson Hyperlegible Next", weight: 400, italic: false },
  );
  assert.ok((widths.get(0x30) ?? 0) > 0.5);
});

test("a file that is no font is refused with what to give", () => {
  assert.throws(() => readFont(new TextEncoder().encode("<html>not found</html>")), /give TrueType/);
  assert.throws(() => readFont(new Uint8Array()), /give TrueType/);
});

test("what no font draws is listed once each, as a reader takes it: a family is one character", () => {
  assert.deepEqual(lettering.undrawable("東京 東 👩‍👩‍👧 £24.502m −3"), ["東", "京", "👩‍👩‍👧"]);
  assert.deepEqual(lettering.undrawable("Ōtautahi, Київ, שירותי"), []);
});

test("a rarer form of a letter is drawn in its usual one", () => {
  assert.equal(letteringOf([own]).drawable("a\u2011b\u202fc"), "a-b\u00a0c");
  assert.equal(letteringOf([own]).drawable("ﬁnance ①"), "finance 1");
});
