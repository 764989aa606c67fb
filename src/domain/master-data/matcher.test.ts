import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ListedCode, SettledSpelling } from "./listed-code.ts";
import { matcher } from "./matcher.ts";
import { spellings } from "./spellings.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

function team(code: string, name: string, held: Partial<ListedCode> = {}): ListedCode {
  return {
    ...{ list: "teams", code, name, kind: undefined, parent: undefined },
    ...{ from: undefined, to: undefined, outside: undefined },
    ...held,
  };
}

function settled(alias: string, code: string | undefined): SettledSpelling {
  return { list: "teams", alias, code, decidedBy: "Head of Contact", note: undefined };
}

const teams = [
  team("CSC", "Customer Service Centre", { outside: "CC4410" }),
  team("LIB", "Libraries and Archives", { to: day("2021-03-31") }),
  team("LCS", "Libraries, Culture and Sport", { from: day("2021-04-01") }),
  team("N1", "North", { to: day("2023-05-03") }),
  team("N2", "North", { from: day("2023-05-04") }),
  team("ASC", "Adult Social Care"),
  team("CSO", "Children’s Social Care"),
];
const aliases = [settled("contact centre", "CSC"), settled("test calls", undefined)];
const of = matcher("teams", teams, aliases);

describe("what a record calls a team", () => {
  it("is known by code, by name and by what others call it, whatever its letter case and spaces", () => {
    assert.deepEqual(of.codeOf(" csc "), { kind: "code", code: "CSC" });
    assert.deepEqual(of.codeOf("customer  service CENTRE"), { kind: "name", code: "CSC" });
    assert.deepEqual(of.codeOf("cc4410"), { kind: "name", code: "CSC" });
  });

  it("is known by a spelling somebody settled, and left as it is where that was the decision", () => {
    assert.deepEqual(of.codeOf("Contact Centre"), { kind: "alias", code: "CSC" });
    assert.deepEqual(of.codeOf("TEST CALLS"), { kind: "none" });
  });

  it("is never known by likeness alone", () => {
    assert.deepEqual(of.codeOf("Customer Service Center"), { kind: "unknown" });
  });

  it("had ended by a day after its last, and had not begun by a day before its first", () => {
    assert.deepEqual(of.codeOf("LIB", day("2021-03-31")), { kind: "code", code: "LIB" });
    assert.deepEqual(of.codeOf("LIB", day("2021-04-01")), {
      ...{ kind: "ended", code: "LIB", to: day("2021-03-31") },
    });
    assert.deepEqual(of.codeOf("LCS", day("2021-03-31")), {
      ...{ kind: "not yet", code: "LCS", from: day("2021-04-01") },
    });
  });

  it("names the one that held on the day where two in turn have one name", () => {
    assert.deepEqual(of.codeOf("North", day("2023-05-03")), { kind: "name", code: "N1" });
    assert.deepEqual(of.codeOf("North", day("2023-05-04")), { kind: "name", code: "N2" });
    assert.deepEqual(of.codeOf("North"), { kind: "name", code: "N2" });
  });

  it("names none where two have one name on the same day", () => {
    const both = matcher("teams", [team("A", "Admin"), team("B", "Admin")], []);
    assert.deepEqual(both.codeOf("Admin"), { kind: "unknown" });
    assert.deepEqual(
      both.suggest("Admin").map(({ code }) => code),
      ["A", "B"],
    );
  });
});

describe("the spellings a list knows", () => {
  it("are codes, names, outside names and settled spellings, of its own list alone", () => {
    const known = spellings("teams", [...teams, { ...team("E1", "Elm"), list: "wards" }], aliases);
    for (const text of ["csc", "cc4410", "libraries and archives", "contact centre", "test calls"]) {
      assert.ok(known.has(text), text);
    }
    assert.ok(!known.has("e1"));
    assert.ok(!known.has("customer service center"));
  });
});

describe("the codes a free text is most like", () => {
  const first = (text: string) => of.suggest(text)[0];

  it("are found through abbreviations, plurals, “&” and words left out", () => {
    for (const [text, code] of [
      ["Cust. Service Center", "CSC"],
      ["customer services", "CSC"],
      ["Libary & Archive", "LIB"],
      ["Libraries Culture & Sports team", "LCS"],
      ["Adult soc. care dept", "ASC"],
      ["CustomerServiceCentre", "CSC"],
      ["C.S.C.", "CSC"],
    ] as const) {
      assert.equal(first(text)?.code, code, text);
    }
  });

  it("are found with the words in another order, and say so", () => {
    assert.deepEqual(first("Social Care, Adult"), {
      ...{ code: "ASC", name: "Adult Social Care", alike: 97, why: "the words in another order" },
      ended: undefined,
    });
  });

  it("say in words what differs", () => {
    assert.equal(
      first("Cust Service Center")?.why,
      "“cust” short for “customer”; one letter different in “center”",
    );
    assert.equal(first("Adult Care")?.why, "without “social”");
  });

  it("say when a code has ended", () => {
    assert.equal(first("library and archives")?.ended?.toString(), "2021-03-31");
  });

  it("are all that fit equally, and none for what is like nothing", () => {
    assert.deepEqual(
      of.suggest("Social Care").map(({ code, alike }) => [code, alike]),
      [
        ["ASC", 74],
        ["CSO", 74],
      ],
    );
    assert.deepEqual(of.suggest("Mr Smith of Elm Street"), []);
    assert.deepEqual(of.suggest("?!"), []);
  });
});
