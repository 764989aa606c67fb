import type { Import, SourceFile } from "./source-file.ts";

const belowTheDoors = [
  "domain",
  "charts",
  "html",
  "ingest",
  "ledger",
  "warehouse",
  "open-data",
  "report",
  "operations",
];

/** The house: which folder of src/ may import which others. */
export const arrows: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  charts: ["domain"],
  html: ["domain"],
  ingest: ["domain"],
  ledger: ["domain"],
  warehouse: ["domain"],
  "open-data": ["domain"],
  report: ["domain", "charts", "html"],
  operations: ["domain", "ingest", "ledger", "report", "open-data", "warehouse"],
  web: belowTheDoors,
  cli: belowTheDoors,
};

/** The one command that starts the server reaches into web. */
const exceptions = [{ from: "src/cli/serve.ts", to: "web" }];

const mayReachSql = ["ledger", "warehouse"];
const sqlPackages = /^(kysely|pg|@duckdb\/.*|@clickhouse\/.*)$/;
const domainPackages = ["big.js"];
const testPackages = ["node:assert/strict", "node:test", "fast-check"];
const mockingLibraries =
  /^(sinon|jest|@jest\/.*|vitest|testdouble|td|proxyquire|esmock|nock|ts-mockito|rewire)$/;

export function isTest(path: string): boolean {
  return path.endsWith(".test.ts") || !path.startsWith("src/");
}

/** "domain" of src/domain/money/pence.ts; undefined of what is not in a folder of src/. */
export function folderOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

/** Imports against the house's direction. */
export function wrongArrows(files: readonly SourceFile[]): readonly string[] {
  return eachImport(files, (file, one) => {
    const from = folderOf(file.path);
    if (from === undefined || one.path === undefined) return undefined;
    const to = folderOf(one.path);
    if (to === undefined) {
      if (isTest(file.path)) return undefined;
      return `${file.path} imports ${one.path}: what is served may not need what is outside src/.`;
    }
    const allowed = to === from || arrows[from]?.includes(to) === true;
    if (allowed || exceptions.some((other) => other.from === file.path && other.to === to)) return undefined;
    const may = arrows[from]?.join(", ");
    return `${file.path} imports ${one.path}: ${from} may import ${may ? `only ${may}` : "nothing else of ours"}.`;
  });
}

/** Packages the domain may not use: it is pure, so it has no node: module and only a decimal library. */
export function impurePackages(files: readonly SourceFile[]): readonly string[] {
  return eachImport(files, (file, one) => {
    if (folderOf(file.path) !== "domain" || one.path !== undefined) return undefined;
    const allowed = isTest(file.path) ? [...domainPackages, ...testPackages] : domainPackages;
    if (allowed.includes(one.from)) return undefined;
    return `${file.path} imports ${one.from}: of packages the domain may import only ${domainPackages.join(", ")}.`;
  });
}

/** Database packages outside ledger and warehouse; operations may name their types. */
export function misplacedSql(files: readonly SourceFile[]): readonly string[] {
  return eachImport(files, (file, one) => {
    const folder = folderOf(file.path);
    if (folder === undefined || isTest(file.path) || !sqlPackages.test(one.from)) return undefined;
    if (mayReachSql.includes(folder) || (folder === "operations" && one.typeOnly)) return undefined;
    const may = folder === "operations" ? "operations may import only its types" : `${folder} holds no SQL`;
    return `${file.path} imports ${one.from}: ${may}; ask for a function in ledger instead.`;
  });
}

/** Mocking libraries, node:test's own included: fakes are plain values given as effects. */
export function mocks(files: readonly SourceFile[]): readonly string[] {
  return eachImport(files, (file, one) => {
    const mocking =
      mockingLibraries.test(one.from) || (one.from === "node:test" && one.names.includes("mock"));
    return mocking
      ? `${file.path} imports a mock from ${one.from}: hand in a fake effect instead.`
      : undefined;
  });
}

function eachImport(
  files: readonly SourceFile[],
  fault: (file: SourceFile, one: Import) => string | undefined,
): readonly string[] {
  return files.flatMap((file) =>
    file.imports.flatMap((one) => {
      const said = fault(file, one);
      return said === undefined ? [] : [said];
    }),
  );
}
