import assert from "node:assert/strict";
import { test } from "node:test";
import { councilOf } from "../../../test/council-of.ts";
import { madeAgreement } from "../../../test/made-agreement.ts";
import { parks } from "../../../test/parks-agreement.ts";
import { proseReader, resolveToken } from "./prose-reader.ts";

const { resolve } = proseReader({ agreements: [parks] });

const printed: readonly (readonly [token: string, text: string])[] = [
  ["PRK1.1", "35.9% (42 of 117)"],
  ["PRK 1.1", "35.9% (42 of 117)"],
  ["prk.1.1 alone", "35.9%"],
  ["PRK1.1 counts", "42 of 117"],
  ["PRK1.1 2019/20", "34.2%"],
  ["PRK1.1 target", "40.0%"],
  ["PRK1.1 target 2020/21", "35.0%"],
  ["PRK1.1 2020/21 target", "35.0%"],
  ["PRK1.1 status", "Target met"],
  ["PRK1.1 difference", "0.9 points above"],
  ["PRK1.1 change", "up 1.7 points on 2019/20"],
  ["PRK1.1 name", "Parks with a Green Flag"],
  ["PRK1.1 period", "2020/21"],
  ["PRK1.1 england", "33.1%"],
  ["PRK1.1 all of England", "33.1%"],
  ["service budget grounds actual", "£1.400m"],
  ["service budget grounds budget to date", "£1.410m"],
  ["spent to date", "£2.090m"],
  ["spent to date budget", "£2.110m"],
  ["PRK1.2 a", "97.36%"],
  ["PRK1.2 South area", "91.50%"],
  ["PRK1.2 b 2020/21", "91.50%"],
  ["cash limit", "£4.218m"],
  ["PRK cash limit", "£4.218m"],
  ["cash limit in £m to 1 place", "£4.2m"],
  ["cash limit in £000", "4,218"],
  ["cash limit in £k", "£4,218k"],
  ["cash limit in £", "£4,218,000"],
  ["service budget grounds", "£2.843m"],
  ["Service Budget “Grounds maintenance” net", "£2.843m"],
  ["service budget Grounds Maintenance income", "−£0.157m"],
  ["service budget Grounds Maintenance income in £000", "(157)"],
  ["service budget Grounds Maintenance income size", "£0.157m"],
  ["service budget grounds income in £m to 2 places without its sign", "£0.16m"],
  ["saving Mow less often.", "£0.082m"],
  ["saving hire out the bandstand in £", "£15,000"],
  ["savings total", "£0.097m"],
  ["savings amber", "£0.097m"],
  ["bridge mow less often in £", "−£82,000"],
  ["bridge opening", "£4.300m"],
  ["reserve storm damage", "£12,345.67"],
  ["reserves total", "£12,345.67"],
  ["forecast outturn", "£4.198m"],
  ["forecast outturn q1", "£4.230m"],
  ["forecast outturn Quarter 1", "£4.230m"],
  ["forecast variance", "−£0.020m"],
  ["forecast variance mid-year size", "£0.020m"],
  ["capital programme", "£1.200m"],
  ["capital programme 2022/23", "£0.850m"],
  ["count met", "1"],
  ["count met of", "1 of 3"],
  ["count not judged of", "2 of 3"],
  ["count targets met of", "1 of 1"],
  ["count measures", "3"],
  ["count measures in words", "three"],
  ["budget_lines/PRK/2021-22/grounds/net", "£2.843m"],
  ["budget_lines/PRK/2021-22/grounds/net in £000", "2,843"],
  ["results/PRK1.1/all/council/2020-21/year/numerator", "42"],
  ["  cash \n limit ", "£4.218m"],
];
for (const [token, text] of printed) {
  test(`{{${token}}} prints ${text}`, () => {
    const found = resolve(token);
    assert.ok(found.ok, JSON.stringify(found));
    assert.equal(found.value.text, text);
  });
}

test("a figure brings its lasting name, exact value and marker to the report", () => {
  const found = resolve("PRK1.1");
  assert.deepEqual(found.ok && found.value, {
    text: "35.9% (42 of 117)",
    figure: "results/PRK1.1/all/council/2020-21/year/value",
    from: [],
    value: "35.9",
    format: "percent",
    places: 1,
    marker: { letter: "p", meaning: "Provisional: the figure may still change." },
  });
});

test("brackets and minus signs are spoken as what they mean", () => {
  const spoken = (token: string) => {
    const found = resolve(token);
    return found.ok ? found.value.spoken : undefined;
  };
  assert.equal(spoken("service budget grounds income in £000"), "minus 157 thousand pounds");
  assert.equal(spoken("service budget grounds income"), "minus £0.157m");
  assert.equal(spoken("cash limit"), undefined);
});

test("a sum says what it is the sum of, and has no lasting name of its own", () => {
  const found = resolve("savings amber");
  assert.ok(found.ok);
  assert.equal(found.value.figure, undefined);
  assert.deepEqual(found.value.from, ["savings/PRK/2021-22/mowing/value", "savings/PRK/2021-22/hire/value"]);
});

const missing: readonly (readonly [token: string, text: string, why: string])[] = [
  ["PRK1.3", "[x] not collected", "not collected"],
  ["PRK1.3 target", "[x] no target held for PRK1.3", "no target held for PRK1.3"],
  ["PRK1.2 a counts", "[x] no counts held for PRK1.2", "no counts held for PRK1.2"],
  [
    "service budget events income",
    "[x] no figure held for service budget events",
    "no figure held for service budget events",
  ],
  ["savings total achieved", "[x] no figure held for savings total", "no figure held for savings total"],
];
for (const [token, text, why] of missing) {
  test(`{{${token}}} has no figure and prints why`, () => {
    const found = resolve(token);
    assert.ok(found.ok);
    assert.equal(found.value.text, text);
    assert.equal(found.value.missing, why);
  });
}

const refused: readonly (readonly [token: string, message: RegExp])[] = [
  ["PRK1.9", /No figure is called “prk1\.9”\. Did you mean \{\{PRK1\.\d\}\}/],
  ["cash limmit", /Did you mean \{\{cash limit\}\}/],
  ["savings totle", /Or did you mean \{\{savings total\}\}\?$/],
  ["service budget grunds maintenance", /\{\{service budget grounds maintenance\}\}/],
  ["PRK1.1 targt", /“PRK1\.1” has nothing called “targt”.*\{\{PRK1\.1 target\}\}/],
  [
    "PRK1.1 2014/15",
    /no result for 2014\/15; it may have been withdrawn\. There are those for 2019\/20, 2020\/21\./,
  ],
  ["PRK1.1 target 2014/15", /no target for 2014\/15\. There are those for 2020\/21, 2021\/22\./],
  ["PRK1.2", /by its parts\. Write \{\{PRK1\.2 a\}\}, \{\{PRK1\.2 b\}\}\./],
  ["service budget grounds gros", /has no “gros”\. Write \{\{service budget grounds gross\}\}/],
  ["cash limit in €", /“in €” is no way to print money\. Write in £m, in £000, in £k or in £\./],
  ["cash limit in £m to 9 places", /“to 9 places” can't be printed/],
  ["", /A token is empty/],
  ["x".repeat(400), /too long for a token/],
  ["budget_lines/PRK/2021-22/grounds/nett", /“nett” is no column of budget_lines\. Did you mean net,/],
  ["budget_line/PRK/2021-22/grounds/net", /No table is called “budget_line”\. Did you mean budget_lines,/],
  ["budget_lines/PRK/grounds/net", /Names in budget_lines are budget_lines\/portfolio\/year\/line\/column/],
  [
    "budget_lines/PRK/2021-22/ground/net",
    /never entered, or was withdrawn\. Near it are budget_lines\/PRK\/2021-22\/grounds\/net,/,
  ],
];
for (const [token, message] of refused) {
  test(`{{${token.slice(0, 40)}}} is refused with what to write`, () => {
    const found = resolve(token);
    assert.ok(!found.ok);
    assert.match(found.issues[0]?.message ?? "", message);
  });
}

test("a figure that was withdrawn is no longer read", () => {
  const without = { ...parks, results: parks.results.filter(({ year }) => year !== 2020) };
  const found = resolveToken("PRK1.1 2020/21", { agreements: [without] });
  assert.match(found.ok ? "" : (found.issues[0]?.message ?? ""), /may have been withdrawn/);
});

test("a code that two measures print names neither; their keys do", () => {
  const [first] = parks.measures;
  assert.ok(first);
  const measures = [first, { ...first, measure: "PRK1.1-b" }];
  const { resolve: read } = proseReader({ agreements: [{ ...parks, measures, definitions: measures }] });
  const found = read("PRK.1.1");
  assert.match(
    found.ok ? "" : (found.issues[0]?.message ?? ""),
    /2 figures\. Write \{\{PRK1\.1\}\} or \{\{PRK1\.1-b\}\}/,
  );
  assert.ok(read("PRK1.1").ok);
});

test("over the council, money is named by portfolio or summed, and measures by their codes", () => {
  const other = madeAgreement({
    portfolio: { ...parks.portfolio, portfolio: "LIB", name: "Libraries" },
    portfolios: [{ ...parks.portfolio, portfolio: "LIB", name: "Libraries" }],
    budgetLines: parks.budgetLines.map((row) => ({ ...row, portfolio: "LIB" })),
  });
  const { council } = councilOf(parks, other);
  const { resolve: read } = proseReader({ agreements: [parks, other], council });
  const text = (token: string) => {
    const found = read(token);
    return found.ok ? found.value.text : found.issues[0]?.message;
  };
  assert.equal(text("PRK1.1 alone"), "35.9%");
  assert.equal(text("LIB cash limit"), "£4.218m");
  assert.equal(text("council cash limit"), "£8.436m");
  assert.equal(text("council capital programme 2022/23"), "£0.850m");
  assert.equal(text("PRK count met of"), "1 of 3");
  assert.match(text("cash limit") ?? "", /Did you mean .*\{\{(?:LIB|PRK|council) cash limit\}\}/);
});

test("thousands of unknown tokens are refused in time", () => {
  const { resolve: read } = proseReader({ agreements: [parks] });
  const from = performance.now();
  for (let at = 0; at < 5000; at += 1) assert.ok(!read(`no such figure ${at}`).ok);
  assert.ok(performance.now() - from < 10_000);
});
