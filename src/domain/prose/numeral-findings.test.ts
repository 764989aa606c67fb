import assert from "node:assert/strict";
import { test } from "node:test";
import { parks } from "../../../test/parks-agreement.ts";
import { proseReader } from "./prose-reader.ts";

const { numerals } = proseReader({ agreements: [parks] });
const found = (text: string) =>
  numerals(text).map(
    ({ kind, text: said, fact }) => `${said} ${kind}${fact === undefined ? "" : ` ${fact.token}`}`,
  );

const cases: readonly (readonly [why: string, text: string, wanted: readonly string[]])[] = [
  ["a result beside its code is offered", "PRK1.1 was 35.9% last year.", ["35.9% offer PRK1.1"]],
  ["the code may be spelt as it is printed", "PRK.1.1 was 35.9%.", ["35.9% offer PRK1.1"]],
  ["a title names the measure", "Parks with a Green Flag: 34.2% in 2019/20", ["34.2% offer PRK1.1 2019/20"]],
  ["rounded, it is still the figure", "PRK1.1 stood at 36%.", ["36% offer PRK1.1"]],
  ["its target too", "The target for PRK1.1 is 40%.", ["40% offer PRK1.1 target"]],
  ["its counts too", "PRK1.1: 42 of 117 parks", ["42 offer PRK1.1 counts", "117 offer PRK1.1 counts"]],
  ["another beside the code contradicts", "PRK1.1 was 53.9%.", ["53.9% contradicts PRK1.1"]],
  ["another target contradicts the target", "PRK1.1's target is 45%.", ["45% contradicts PRK1.1 target"]],
  [
    "rounded the wrong way it nearly is",
    "We hold PRK1.2 dear: 97.3% of playgrounds.",
    ["97.3% near PRK1.2 a"],
  ],
  ["two digits changed over nearly are", "On PRK1.2 inspectors found 97.63% done.", ["97.63% near PRK1.2 a"]],
  ["a figure of many digits needs no name", "It came to 97.36% then.", ["97.36% offer PRK1.2 a"]],
  ["money likewise", "We run on £4.218m a year.", ["£4.218m offer cash limit"]],
  [
    "however it is written",
    "We run on £4,218,000 or £4,218k.",
    ["£4,218,000 offer cash limit", "£4,218k offer cash limit"],
  ],
  [
    "a cash limit that is another contradicts",
    "The cash limit for the year is £4.5m.",
    ["£4.5m contradicts cash limit"],
  ],
  ["rounded money is the figure", "The cash limit is £4.2m.", ["£4.2m offer cash limit"]],
  [
    "a service's budget that is another contradicts",
    "Grounds Maintenance budget is £2.5m.",
    ["£2.5m contradicts service budget grounds"],
  ],
  [
    "a difference is none of its figures",
    "PRK1.1 rose by 1.7 points and by 5%.",
    ["1.7 points loose", "5% loose"],
  ],
  ["others' figures are others'", "PRK1.1 is 41.2% nationally.", ["41.2% loose"]],
  ["of a part it says nothing", "The cash limit was cut by £1.5m.", ["£1.5m loose"]],
  [
    "a small number could be anything",
    "We have 42 rangers and 3 vans, and 40% are electric.",
    ["42 loose", "3 loose", "40% loose"],
  ],
  ["another sentence's name is not its", "PRK1.1 matters. Last year 53.9% came back.", ["53.9% loose"]],
  ["a name that a saving and a step share is neither's alone", "Mow less often: £0.5m", ["£0.5m loose"]],
  ["a token is no number by hand", "PRK1.1 was {{PRK1.1}}.", []],
];
for (const [why, text, wanted] of cases) test(`${why}: ${text}`, () => assert.deepEqual(found(text), wanted));

test("a finding says where it stands", () => {
  const [finding] = numerals("One\n\nand PRK1.1 was 53.9%.");
  assert.deepEqual(finding?.place, { line: 3, column: 16 });
});

test("what every token prints is offered as a token where its name stands beside it", () => {
  const { subjects } = proseReader({ agreements: [parks] });
  for (const subject of subjects) {
    const [said] = subject.said;
    if (said === undefined) continue;
    for (const fact of subject.facts().filter(({ token }) => !token.endsWith("counts"))) {
      const [finding] = numerals(`${said}: ${fact.text.replace("−", "")}.`);
      assert.equal(finding?.kind, "offer", `${said}: ${fact.text}`);
    }
  }
});
