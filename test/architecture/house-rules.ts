import { arrows, folderOf, isTest } from "./arrows.ts";
import type { SourceFile } from "./source-file.ts";

const mostLines = 300;
const namelessFolders = ["utils", "util", "helpers", "common", "shared", "lib", "services", "types"];

/** Folders named for nothing in particular, and files outside the house. */
export function strayFiles(files: readonly SourceFile[]): readonly string[] {
  return eachFile(files, ({ path }) => {
    const nameless = path.split("/").find((part) => namelessFolders.includes(part.replace(/\.ts$/, "")));
    if (nameless !== undefined) {
      return `${path}: ${nameless.replace(/\.ts$/, "")} says nothing of what is in it; name it by its subject.`;
    }
    const folder = folderOf(path);
    if (!path.startsWith("src/") || (folder !== undefined && folder in arrows)) return undefined;
    return `${path} stands in no folder of the house: ${Object.keys(arrows).join(", ")}.`;
  });
}

export function barrels(files: readonly SourceFile[]): readonly string[] {
  return eachFile(files, ({ path, isBarrel }) => {
    if (!isBarrel && !path.endsWith("/index.ts")) return undefined;
    return `${path} is a barrel: import each thing from the file that holds it.`;
  });
}

export function longFiles(files: readonly SourceFile[]): readonly string[] {
  return eachFile(files, ({ path, text }) => {
    const lines = text.replace(/\n$/, "").split("\n").length;
    if (!path.startsWith("src/") || lines <= mostLines) return undefined;
    return `${path} has ${lines} lines, the most is ${mostLines}: it holds more than one idea.`;
  });
}

export function defaultExports(files: readonly SourceFile[]): readonly string[] {
  return eachFile(files, ({ path, hasDefaultExport }) =>
    hasDefaultExport
      ? `${path} has a default export: name it, so that it has one name everywhere.`
      : undefined,
  );
}

/** A write transaction opened anywhere but in an operation. */
export function strayTransactions(files: readonly SourceFile[]): readonly string[] {
  const opening = ["transaction", "startTransaction", "controlledTransaction"];
  return eachFile(files, ({ path, calls }) => {
    if (isTest(path) || folderOf(path) === "operations") return undefined;
    const opened = calls.find((name) => opening.includes(name));
    return opened && `${path} calls ${opened}(): only operations open a transaction.`;
  });
}

/** Clocks in the domain: the day is an argument, and never a Date. */
export function clocks(files: readonly SourceFile[]): readonly string[] {
  return eachFile(files, ({ path, calls, members }) => {
    if (folderOf(path) !== "domain" || isTest(path)) return undefined;
    const clock = members.find((name) => name === "Date.now" || name === "Temporal.Now");
    const read = clock ?? (calls.includes("Date") ? "Date" : undefined);
    return read && `${path} uses ${read}: the domain has no clock; take a Temporal.PlainDate as an argument.`;
  });
}

/** A council of the examples named anywhere in what is served, or one of its portfolio codes outside a comment. */
export function knowsACouncil(
  files: readonly SourceFile[],
  { names, codes }: { readonly names: readonly string[]; readonly codes: readonly string[] },
): readonly string[] {
  return eachFile(files, ({ path, text, code }) => {
    if (isTest(path)) return undefined;
    const found = names.find((name) => says(text, name)) ?? codes.find((one) => says(code, one));
    return found && `${path} says "${found}": src/ knows no council; let the ledger say it.`;
  });
}

function says(text: string, word: string): boolean {
  return new RegExp(`\\b${RegExp.escape(word)}(?![a-z])`).test(text);
}

function eachFile(
  files: readonly SourceFile[],
  fault: (file: SourceFile) => string | undefined,
): readonly string[] {
  return files.flatMap((file) => fault(file) ?? []);
}
