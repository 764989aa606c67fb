import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decimal } from "../value/decimal.ts";
import type { ListedChange, ListedCode, MasterData, SettledSpelling } from "./listed-code.ts";
import { masterProblems } from "./master-problems.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

function ward(code: string, more: Partial<ListedCode> = {}): ListedCode {
  const blank = { kind: undefined, parent: undefined, from: undefined, to: undefined, outside: undefined };
  return { list: "wards", code, name: `${code} ward`, ...blank, ...more };
}

function change(from: string, to: string, share: string | undefined, on = "2023-05-04"): ListedChange {
  return {
    ...{ list: "wards", from, to, kind: "redrawn", on: day(on), basis: undefined },
    share: share === undefined ? undefined : decimal(share),
  };
}

const alias = (spelling: string, code: string | undefined): SettledSpelling => ({
  ...{ list: "wards", alias: spelling, code, decidedBy: undefined, note: undefined },
});

const ended = { to: day("2023-05-03") };
const begun = { from: day("2023-05-04") };
const wards = [ward("elm-old", ended), ward("elm", begun), ward("mill", begun)];

function told(given: Partial<MasterData>): readonly string[] {
  return masterProblems({ codes: wards, aliases: [], changes: [], ...given }).map(
    ({ field, message }) => `${field}: ${message}`,
  );
}

describe("what can't be right in a code list", () => {
  it("is nothing where shares make 1 and the days follow each other", () => {
    assert.deepEqual(
      told({
        aliases: [alias("elm & mill", "elm"), alias("outside the borough", undefined)],
        changes: [change("elm-old", "elm", "0.9"), change("elm-old", "mill", "0.1")],
      }),
      [],
    );
    assert.deepEqual(
      told({ changes: [change("elm-old", "elm", undefined), change("elm-old", "mill", undefined)] }),
      [],
    );
  });

  it("is a set of shares that doesn't make 1, with the list, the code and the sum", () => {
    assert.deepEqual(
      told({ changes: [change("elm-old", "elm", "0.9"), change("elm-old", "mill", "0.15")] }),
      [
        "share: The shares of elm-old in wards from 4 May 2023 make 1.05, not 1. Mend them, or leave all of them blank where they are not known.",
      ],
    );
  });

  it("is a share left blank beside one that is given", () => {
    assert.match(
      told({ changes: [change("elm-old", "elm", "0.9"), change("elm-old", "mill", undefined)] })[0] ?? "",
      /^share: Some shares of elm-old in wards from 4 May 2023 are blank and others are not\./,
    );
  });

  it("is an old code that still holds when others took over", () => {
    const open = [ward("elm-old"), ward("elm", begun)];
    assert.deepEqual(told({ codes: open, changes: [change("elm-old", "elm", "1")] }), [
      "on: elm-old in wards was taken over on 4 May 2023 and still has no last day. Give it 3 May 2023 for its last day, or mend the day of the change.",
    ]);
  });

  it("is a code that takes over before its own first day, or after its last", () => {
    assert.match(
      told({
        codes: [ward("elm-old", ended), ward("elm", { from: day("2023-06-01") })],
        changes: [change("elm-old", "elm", "1")],
      })[0] ?? "",
      /^on: elm in wards takes over from elm-old on 4 May 2023 and first holds on 1 June 2023\./,
    );
    assert.match(
      told({
        codes: [ward("elm-old", ended), ward("elm", { to: day("2022-06-01") })],
        changes: [change("elm-old", "elm", "1")],
      })[0] ?? "",
      /and had ended on 1 June 2022\./,
    );
  });

  it("is no ward that kept its code with other borders, but one said to follow itself alone", () => {
    const kept = [ward("elm"), ward("mill")];
    assert.deepEqual(
      told({ codes: kept, changes: [change("elm", "elm", "0.8"), change("elm", "mill", "0.2")] }),
      [],
    );
    assert.match(told({ codes: kept, changes: [change("elm", "elm", "1")] })[0] ?? "", /from itself alone/);
  });

  it("is a chain of changes that goes round in a circle", () => {
    const codes = [ward("a", { to: day("2019-03-31") }), ward("b", { to: day("2021-03-31") })];
    const round = [change("a", "b", "1", "2019-04-01"), change("b", "a", "1", "2021-04-01")];
    assert.ok(
      told({ codes, changes: round }).includes(
        "to: The changes of wards go round in a circle: a, b, a. A code that ended does not come back: give the later one a code of its own.",
      ),
    );
  });

  it("is a change from or to a code that the list does not have", () => {
    assert.deepEqual(told({ changes: [change("elm-old", "elmm", "1")] }), [
      "to: A change goes to “elmm”, which is no code of the list wards. Did you mean elm? Else add it.",
    ]);
  });

  it("is a parent that the list does not have, or a code that belongs to itself", () => {
    assert.match(
      told({ codes: [ward("elm", { parent: "north" })] })[0] ?? "",
      /belongs to “north”, which is no/,
    );
    assert.deepEqual(
      told({ codes: [ward("elm", { parent: "mill" }), ward("mill", { parent: "elm" })] }).length,
      2,
    );
  });

  it("is a spelling that stands for no code of the list", () => {
    assert.match(
      told({ aliases: [alias("elm park", "elmpark")] })[0] ?? "",
      /^code: The spelling “elm park” stands for “elmpark”, which is no code of the list wards\./,
    );
  });

  it("is a spelling that another code has for its own", () => {
    assert.deepEqual(told({ aliases: [alias("mill ward", "elm")] }), [
      "alias: “mill ward” is what mill is called in wards, so it can't stand for elm. Take the spelling out, or mend the name.",
    ]);
    assert.match(told({ aliases: [alias("mill", undefined)] })[0] ?? "", /can't stand for no code/);
  });

  it("is a spelling in another form than spellings are compared in", () => {
    assert.deepEqual(told({ aliases: [alias("Elm  Park", "elm")] }), [
      "alias: The spelling “Elm  Park” of wards is not in lower case with single spaces. Write “elm park”.",
    ]);
  });
});
