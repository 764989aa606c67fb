import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { cellForm, neededWords, readCell, writeCell } from "./cells.ts";
import type { Column } from "./column.ts";
import * as column from "./column.ts";

function read(kind: Column, text: string) {
  const cell = readCell(kind, text);
  return cell.ok ? cell.value : assert.fail(cell.issues[0]?.message);
}

function refusal(kind: Column, text: string): string {
  const cell = readCell(kind, text);
  return cell.ok ? assert.fail(`${text} was read`) : (cell.issues[0]?.message ?? "");
}

const code = column.code("A key.");
const line = column.line("Words.");
const text = column.text("More words.");
const list = column.list("Several.");
const flag = column.flag("Whether.");
const date = column.date("A day.");
const count = column.count("How many.");
const decimal = column.decimal("A figure.");
const period = column.period("When.");
const amount = column.amount("Money.");

describe("a blank cell", () => {
  test("is nothing where the column is optional", () => {
    assert.equal(read(column.optional(line), "  "), undefined);
  });

  test("is the word it stands for", () => {
    assert.equal(read(column.blankMeans("all", code), ""), "all");
  });

  test("is refused anywhere else", () => {
    assert.equal(refusal(code, ""), `This cell must not be blank. Give ${cellForm(code)}.`);
  });

  test("is told from the others in a word or two", () => {
    assert.deepEqual([code, column.optional(code), column.blankMeans("all", code)].map(neededWords), [
      "yes",
      "no",
      "blank means all",
    ]);
  });
});

describe("a key", () => {
  test("has letters, digits and . _ ~ -", () => {
    assert.equal(read(code, " RCG1.1_a~b-c "), "RCG1.1_a~b-c");
  });

  test("has no spaces, and one that would do is offered", () => {
    assert.match(refusal(code, "adult social care"), /“adult-social-care” would do/);
  });

  test("has at most 80 characters", () => {
    assert.equal(read(code, "x".repeat(80)), "x".repeat(80));
    assert.match(refusal(code, "x".repeat(81)), /is not a key/);
  });
});

describe("words", () => {
  test("on one line hold no line break and at most 500 characters", () => {
    assert.match(refusal(line, "one\ntwo"), /has a line break/);
    assert.equal(read(line, "x".repeat(500)), "x".repeat(500));
    assert.match(refusal(line, "x".repeat(501)), /has 501 characters. Shorten it to 500/);
  });

  test("over several lines have the same line breaks on every system", () => {
    assert.equal(read(text, "one\r\ntwo\rthree"), "one\ntwo\nthree");
    assert.match(refusal(text, "x".repeat(20_001)), /Shorten it to 20000/);
  });

  test("hold nothing that can't be printed or was lost on the way", () => {
    for (const damaged of ["a\u0000b", "a\u0007b", "caf\ufffd", "\ud800"]) {
      assert.match(refusal(line, damaged), /damaged or can't be printed/);
    }
  });

  test("are the same words whether an accent was typed as one character or two", () => {
    assert.equal(read(line, "cafe\u0301"), "caf\u00e9");
    assert.equal(read(text, "cafe\u0301\nA\u030angstrom"), "caf\u00e9\n\u00c5ngstrom");
    assert.deepEqual(read(list, "cafe\u0301; x"), ["caf\u00e9", "x"]);
  });

  test("in a list have room for the spaces they are kept with", () => {
    assert.match(refusal(list, `${"a;".repeat(9_999)}a`), /has 29998 characters. Shorten it to 20000/);
    assert.deepEqual(read(list, "a;b"), ["a", "b"]);
  });

  test("in a list stand between semicolons", () => {
    assert.deepEqual(read(list, "BV09;RCG 1.9 ; x"), ["BV09", "RCG 1.9", "x"]);
    assert.equal(writeCell(list, ["BV09", "x"]), "BV09; x");
    assert.match(refusal(list, "a;;b"), /nothing beside a semicolon/);
  });
});

describe("a day", () => {
  test("is written year first", () => {
    assert.equal(writeCell(date, read(date, "2021-11-23")), "2021-11-23");
  });

  test("written the British way is refused, and the day it probably is is offered", () => {
    assert.match(refusal(date, "23/11/2021"), /Did you mean 2021-11-23\?/);
    assert.match(refusal(date, "3 Nov 21"), /Did you mean 2021-11-03\?/);
  });

  test("is a day the calendar has", () => {
    assert.match(refusal(date, "2021-02-30"), /is not a day between 1900 and 2199/);
    assert.match(refusal(date, "0202-06-01"), /is not a day between/);
  });
});

describe("a figure", () => {
  test("keeps its places", () => {
    assert.equal(writeCell(decimal, read(decimal, "96.30")), "96.30");
  });

  test("has no per cent sign or comma", () => {
    assert.match(refusal(decimal, "96.3%"), /is not a number/);
    assert.match(refusal(decimal, "1,234"), /is not a number/);
  });

  test("that is a count is whole, and the digits meant are offered", () => {
    assert.equal(read(count, "117"), 117);
    assert.match(refusal(count, "191,118"), /Write 191118\./);
    assert.match(refusal(count, "1.5"), /is not a whole number/);
    assert.match(refusal(count, "-1"), /is not a whole number/);
  });
});

describe("money", () => {
  test("is read and written in the unit of its row", () => {
    const cell = readCell(amount, "-2343", "GBP thousand");
    assert.ok(cell.ok);
    assert.equal(cell.value, -234_300_000);
    assert.equal(writeCell(amount, cell.value, "GBP thousand"), "-2343");
    assert.equal(writeCell(amount, cell.value, "GBP million 3dp"), "-2.343");
  });

  test("without the unit of its row is a fault of the program", () => {
    assert.throws(() => readCell(amount, "1"), /without the money unit/);
  });
});

describe("a word from a closed list", () => {
  const colour = column.choice(["green", "amber", "red"], "A rating.");

  test("is that word and no other", () => {
    assert.equal(read(colour, "amber"), "amber");
  });

  test("has the nearest word offered when it is misspelt or written with capitals", () => {
    assert.match(refusal(colour, "Ambre"), /Did you mean “amber”\?/);
    assert.match(refusal(colour, "RED"), /Did you mean “red”\?/);
  });

  test("has all words listed when none is near", () => {
    assert.match(refusal(colour, "blue"), /Write one of: green, amber, red\./);
  });

  test("that is yes or no may be a spreadsheet's TRUE or FALSE", () => {
    assert.deepEqual([read(flag, "yes"), read(flag, "FALSE")], [true, false]);
    assert.equal(writeCell(flag, true), "yes");
    assert.match(refusal(flag, "Y"), /is neither yes nor no/);
  });
});

test("a period is kept in its normal form", () => {
  assert.equal(read(period, "FY2020/21 Q1"), "FY2020/21 Q1");
  assert.match(refusal(period, "last year"), /is not a period/);
});
