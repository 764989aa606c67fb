import { type Comment, type ParseResult, parseSync, Visitor } from "oxc-parser";

export type Import = {
  /** As written: "../money/pence.ts", "node:fs", "kysely". */
  readonly from: string;
  /** The file's path from the top of the repository, for imports of ours; undefined for packages. */
  readonly path: string | undefined;
  readonly names: readonly string[];
  readonly typeOnly: boolean;
};

export type SourceFile = {
  /** Path from the top of the repository, with forward slashes: "src/domain/money/pence.ts". */
  readonly path: string;
  readonly text: string;
  /** The text with its comments blanked. */
  readonly code: string;
  /** Static, dynamic and re-exporting imports, and those of types alone. */
  readonly imports: readonly Import[];
  readonly hasDefaultExport: boolean;
  /** Nothing but `export ... from`. */
  readonly isBarrel: boolean;
  /** Names of the functions, methods and classes called: `a.b.c()` is "c", `new Date()` is "Date". */
  readonly calls: readonly string[];
  /** Members read of a plain name: "Temporal.Now". */
  readonly members: readonly string[];
};

type Found = Omit<Import, "path">;

/** Reads one file with a real parser. Throws when it is not TypeScript, or imports what only running it can tell. */
export function readSource(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text, { lang: "ts", sourceType: "module" });
  const [error] = parsed.errors;
  if (error !== undefined) throw new Error(`${path} cannot be read: ${error.message}`);
  const { importedTypes, ...used } = namesUsed(parsed);
  const found = [...staticImports(parsed), ...dynamicImports(parsed, path, text), ...importedTypes];
  const exported = parsed.module.staticExports.flatMap(({ entries }) => entries);
  const { body } = parsed.program;
  return {
    path,
    text,
    code: withoutComments(text, parsed.comments),
    imports: found.map((one) => ({ ...one, path: ownPath(path, one.from) })),
    hasDefaultExport: exported.some(
      ({ exportName: { kind, name } }) => kind === "Default" || name === "default",
    ),
    isBarrel: body.length > 0 && body.every(reExports),
    ...used,
  };
}

function staticImports({ module }: ParseResult): readonly Found[] {
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    from: moduleRequest.value,
    names: entries.map(({ importName }) => importName.name ?? "*"),
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const entries = module.staticExports.flatMap((one) => one.entries);
  const reExported = entries.flatMap(({ moduleRequest, importName, isType }) =>
    moduleRequest === null
      ? []
      : [{ from: moduleRequest.value, names: [importName.name ?? "*"], typeOnly: isType }],
  );
  return [...imports, ...reExported];
}

function dynamicImports({ module }: ParseResult, path: string, text: string): readonly Found[] {
  return module.dynamicImports.map(({ moduleRequest: { start, end } }) => {
    const written = text.slice(start, end);
    const from = /^(["'`])([^$]*)\1$/.exec(written.trim())?.[2];
    if (from === undefined) throw new Error(`${path} imports ${written}, which only running it can tell.`);
    return { from, names: ["*"], typeOnly: false };
  });
}

function reExports(node: { readonly type: string; readonly source?: unknown }): boolean {
  if (node.type === "ExportAllDeclaration") return true;
  return node.type === "ExportNamedDeclaration" && node.source !== null;
}

function ownPath(importer: string, from: string): string | undefined {
  if (!from.startsWith(".")) return undefined;
  return new URL(from, `file:///${importer}`).pathname.slice(1);
}

function withoutComments(text: string, comments: readonly Comment[]): string {
  return comments.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
}

function namesUsed({ program }: ParseResult): Pick<SourceFile, "calls" | "members"> & {
  readonly importedTypes: readonly Found[];
} {
  const calls: string[] = [];
  const members: string[] = [];
  const importedTypes: Found[] = [];
  const called = (callee: {
    readonly type: string;
    readonly name?: unknown;
    readonly property?: unknown;
  }) => {
    const named = callee.type === "MemberExpression" ? callee.property : callee;
    if (typeof named === "object" && named !== null && "name" in named) calls.push(String(named.name));
  };
  new Visitor({
    CallExpression: ({ callee }) => called(callee),
    NewExpression: ({ callee }) => called(callee),
    MemberExpression: ({ object, property }) => {
      if (object.type === "Identifier" && "name" in property) members.push(`${object.name}.${property.name}`);
    },
    TSImportType: ({ source }) => {
      importedTypes.push({ from: source.value, names: ["*"], typeOnly: true });
    },
  }).visit(program);
  return { calls, members, importedTypes };
}
