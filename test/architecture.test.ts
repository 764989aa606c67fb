import assert from "node:assert/strict";
import { test } from "node:test";
import { arrows, impurePackages, misplacedSql, mocks, wrongArrows } from "./architecture/arrows.ts";
import { cycles } from "./architecture/cycles.ts";
import {
  barrels,
  clocks,
  defaultExports,
  knowsACouncil,
  longFiles,
  strayFiles,
  strayTransactions,
} from "./architecture/house-rules.ts";
import { exampleCouncils, readTree } from "./architecture/read-tree.ts";
import { readSource, type SourceFile } from "./architecture/source-file.ts";

type Rule = {
  readonly name: string;
  readonly faults: (files: readonly SourceFile[]) => readonly string[];
  /** Small sources that break the rule, each with the words of its complaint. */
  readonly broken: readonly (readonly [sources: Readonly<Record<string, string>>, complaint: RegExp])[];
  /** Sources that come near and are right. */
  readonly kept: Readonly<Record<string, string>>;
};

const pence = "src/domain/money/pence.ts";
const invented = { names: ["Exampleton"], codes: ["XYZ"] };

const rules: readonly Rule[] = [
  {
    name: "imports go one way: what it means, how it is read, kept or shown, who asks for it",
    faults: wrongArrows,
    broken: [
      [{ [pence]: 'import { a } from "../../ledger/a.ts";' }, /domain may import nothing else of ours/],
      [
        { "src/ledger/a.ts": 'import type { a } from "../warehouse/a.ts";' },
        /ledger may import only domain\./,
      ],
      [{ "src/charts/a.ts": 'export { a } from "../html/a.ts";' }, /charts may import only domain\./],
      [{ "src/report/a.ts": 'const a = await import("../ledger/a.ts");' }, /domain, charts, html\./],
      [{ "src/html/a.ts": 'let a: import("../web/a.ts").A;' }, /src\/html\/a\.ts imports src\/web\/a\.ts/],
      [{ "src/cli/check.ts": 'import { a } from "../web/a.ts";' }, /cli may import only/],
      [{ "src/web/a.ts": 'import "../cli/main.ts";' }, /web may import only/],
      [{ "src/domain/a.test.ts": 'import "../html/a.ts";' }, /nothing else of ours/],
      [{ "src/html/a.ts": 'import "../../test/browser.ts";' }, /outside src\//],
    ],
    kept: {
      "src/cli/serve.ts": 'import { serve } from "../web/server.ts";',
      "src/operations/a.ts": 'import "../ledger/a.ts"; import "../domain/a.ts"; import "./b.ts";',
      "src/ledger/a.test.ts": 'import "../../test/fresh-ledger.ts";',
    },
  },
  {
    name: "the domain needs no file, network or framework, only exact decimals",
    faults: impurePackages,
    broken: [
      [{ [pence]: 'import { readFileSync } from "node:fs";' }, /domain may import only big\.js/],
      [{ [pence]: 'import type { Html } from "hono/html";' }, /imports hono\/html/],
      [{ "src/domain/a.test.ts": 'import "node:fs";' }, /imports node:fs/],
    ],
    kept: {
      [pence]: 'import { Big } from "big.js";',
      "src/domain/a.test.ts": 'import { test } from "node:test"; import fc from "fast-check";',
      "src/ledger/a.ts": 'import "node:fs";',
    },
  },
  {
    name: "the domain has no clock",
    faults: clocks,
    broken: [
      [{ [pence]: "export const a = new Date();" }, /uses Date/],
      [{ [pence]: "export const a = Date.now();" }, /uses Date\.now/],
      [{ [pence]: "export const a = Temporal.Now.plainDateISO();" }, /uses Temporal\.Now/],
    ],
    kept: {
      [pence]: 'export const a = Temporal.PlainDate.from("2021-03-31");',
      "src/cli/a.ts": "new Date();",
    },
  },
  {
    name: "no two files import each other",
    faults: cycles,
    broken: [
      [
        {
          "src/web/c.ts": 'import type { a } from "./a.ts";',
          "src/web/a.ts": 'import "./b.ts";',
          "src/web/b.ts": 'import "./c.ts";',
        },
        /^src\/web\/a\.ts imports src\/web\/b\.ts imports src\/web\/c\.ts imports src\/web\/a\.ts: a ring/,
      ],
    ],
    kept: { "src/web/a.ts": 'import "./b.ts"; import "./c.ts";', "src/web/b.ts": 'import "./c.ts";' },
  },
  {
    name: "every folder says what is in it",
    faults: strayFiles,
    broken: [
      [{ "src/web/utils/dates.ts": "" }, /utils says nothing/],
      [{ "src/domain/types.ts": "" }, /types says nothing/],
      [{ "src/models/a.ts": "" }, /stands in no folder of the house/],
      [{ "src/a.ts": "" }, /stands in no folder of the house/],
    ],
    kept: { "src/web/portfolio/services.ts.ts": "", "test/journeys/a.test.ts": "" },
  },
  {
    name: "each thing is imported from the file that holds it",
    faults: barrels,
    broken: [
      [{ "src/web/index.ts": "export const a = 1;" }, /is a barrel/],
      [{ "src/web/all.ts": 'export * from "./a.ts";\nexport { b } from "./b.ts";' }, /is a barrel/],
    ],
    kept: {
      "src/web/a.ts": 'export { b } from "./b.ts";\nexport const a = 1;',
      "src/web/b.ts": "export {};",
    },
  },
  {
    name: "a file holds one idea: at most 300 lines",
    faults: longFiles,
    broken: [[{ "src/web/a.ts": "\n".repeat(301) }, /has 301 lines/]],
    kept: { "src/web/a.ts": "\n".repeat(300), "test/a.ts": "\n".repeat(400) },
  },
  {
    name: "everything exported has a name",
    faults: defaultExports,
    broken: [
      [{ "src/web/a.ts": "export default 1;" }, /has a default export/],
      [{ "src/web/a.ts": "const a = 1; export { a as default };" }, /has a default export/],
    ],
    kept: { "src/web/a.ts": 'import fc from "fast-check"; export const a = fc;' },
  },
  {
    name: "SQL stays with the ledger and the warehouse",
    faults: misplacedSql,
    broken: [
      [{ "src/web/a.ts": 'import { sql } from "kysely";' }, /web holds no SQL/],
      [{ "src/cli/a.ts": 'import type { Pool } from "pg";' }, /cli holds no SQL/],
      [{ "src/operations/a.ts": 'import { sql } from "kysely";' }, /operations may import only its types/],
    ],
    kept: {
      "src/ledger/a.ts": 'import { sql } from "kysely"; import pg from "pg";',
      "src/operations/a.ts":
        'import type { Transaction } from "kysely"; import { type Kysely } from "kysely";',
    },
  },
  {
    name: "only an operation opens a transaction",
    faults: strayTransactions,
    broken: [
      [{ "src/web/a.ts": "ledger.transaction().execute(work);" }, /only operations open a transaction/],
      [{ "src/ledger/a.ts": "await ledger.startTransaction().execute();" }, /calls startTransaction/],
    ],
    kept: {
      "src/operations/a.ts": "ledger.transaction().execute(work);",
      "src/ledger/a.test.ts": "ledger.transaction().execute(work);",
      "src/ledger/b.ts": "const transaction = given; read(transaction);",
    },
  },
  {
    name: "tests hand in fakes and mock nothing",
    faults: mocks,
    broken: [
      [{ "src/web/a.test.ts": 'import sinon from "sinon";' }, /a mock from sinon/],
      [{ "src/web/a.test.ts": 'import { mock, test } from "node:test";' }, /a mock from node:test/],
    ],
    kept: { "src/web/a.test.ts": 'import { test } from "node:test";' },
  },
  {
    name: "src/ knows no council by name",
    faults: (files) => [...knowsACouncil(files, exampleCouncils()), ...knowsACouncil(files, invented)],
    broken: [
      [{ "src/html/a.ts": 'const a = "Exampleton Council";' }, /says "Exampleton"/],
      [{ "src/html/a.ts": "/** As Exampleton does. */" }, /says "Exampleton"/],
      [{ "src/html/a.ts": "const a = 'XYZ1.1';" }, /says "XYZ"/],
    ],
    kept: { "src/html/a.test.ts": '"Exampleton"', "src/html/a.ts": "/** XYZ1.1 */ const xyz = XYZabc;" },
  },
];

const tree = readTree("src", "test");

for (const { name, faults, broken, kept } of rules) {
  test(name, () => {
    const found = faults(tree);
    assert.ok(found.length === 0, found.join("\n"));
  });

  test(`${name}: what breaks it is found`, () => {
    for (const [sources, complaint] of broken) assert.match(faults(read(sources)).join("\n"), complaint);
    assert.deepEqual(faults(read(kept)), []);
  });
}

test("the table's folders are those of the house", () => {
  const known = Object.keys(arrows);
  for (const [folder, others] of Object.entries(arrows)) {
    for (const other of others) assert.ok(known.includes(other), `${folder} -> ${other}`);
  }
  assert.ok(tree.length > 100);
});

test("an import that only running it can tell is refused", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the source under test holds a template.
  assert.throws(() => read({ "src/web/a.ts": "await import(`./${name}.ts`);" }), /only running it can tell/);
});

function read(sources: Readonly<Record<string, string>>): readonly SourceFile[] {
  return Object.entries(sources).map(([path, text]) => readSource(path, text));
}
