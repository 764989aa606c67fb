import assert from "node:assert/strict";
import { test } from "node:test";
import { html, join, spokenOnly, trusted } from "./html.ts";

test("words from outside cannot become markup", () => {
  assert.equal(
    html`<p title="${'"'}">${"<b>5 & 6</b>"}</p>`.toString(),
    '<p title="&quot;">&lt;b&gt;5 &amp; 6&lt;/b&gt;</p>',
  );
});

test("markup made by a component stays markup", () => {
  assert.equal(html`<p>${html`<b>5</b>`}${trusted("<svg/>")}</p>`.toString(), "<p><b>5</b><svg/></p>");
});

test("what is not there shows nothing, and nought shows", () => {
  assert.equal(html`<p>${undefined}${false}${0}</p>`.toString(), "<p>0</p>");
});

test("parts are joined with what stands between them", () => {
  assert.equal(
    join(["Borough Plan", html`<i>Workforce</i>`, "Care"], " · ").toString(),
    "Borough Plan · <i>Workforce</i> · Care",
  );
});

test("spoken words are in the page but out of sight", () => {
  assert.match(spokenOnly("minus 5").toString(), /visually-hidden">minus 5</);
});
