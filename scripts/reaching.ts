import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { readSource } from "../test/architecture/source-file.ts";

/** Those of the files that import the target, directly or through others of ours. */
export function reaching(target: string, files: readonly string[]): readonly string[] {
  const known = new Map<string, boolean>();
  const reaches = (path: string): boolean => {
    if (path === target) return true;
    const before = known.get(path);
    if (before !== undefined) return before;
    known.set(path, false);
    const imports = readSource(path, readFileSync(path, "utf8")).imports.flatMap((one) => one.path ?? []);
    const found = imports.some((next) => next.endsWith(".ts") && reaches(next));
    known.set(path, found);
    return found;
  };
  return files.filter((file) => reaches(relative(".", resolve(file)).replaceAll("\\", "/")));
}
