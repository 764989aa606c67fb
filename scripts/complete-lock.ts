// npx node scripts/complete-lock.ts
// Adds to package-lock.json the packages for other platforms that npm leaves out when it cannot reach them while it
// installs. Without them `npm ci` refuses the file. They get no checksum: npm takes theirs from the registry.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const lockFile = fileURLToPath(new URL("../package-lock.json", import.meta.url));

const locked = z.looseObject({
  version: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  dev: z.boolean().optional(),
  license: z.string().optional(),
  engines: z.record(z.string(), z.string()).optional(),
});
const lock = z.looseObject({ packages: z.record(z.string(), locked) });

type Lock = z.infer<typeof lock>;
type Locked = z.infer<typeof locked>;

export function readLock(): Lock {
  return lock.parse(JSON.parse(readFileSync(lockFile, "utf8")));
}

/** The entries a lock file lacks, by path. Throws where a name does not say its platform or a version is a range. */
export function missingPlatforms({ packages }: Lock): Readonly<Record<string, Locked>> {
  const missing: Record<string, Locked> = {};
  for (const [path, owner] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      const places = [`node_modules/${name}`, `${path}/node_modules/${name}`];
      if (places.some((place) => place in packages)) continue;
      missing[`node_modules/${name}`] = entryFor(name, version, owner);
    }
  }
  return missing;
}

/** "@biomejs/cli-linux-arm64-musl" is for Linux on ARM with musl. */
function entryFor(name: string, version: string, { dev, license, engines }: Locked): Locked {
  const platform =
    /(?:^|[/-])(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-([a-z0-9]+)(?:-(\w+))?$/;
  const [, os, cpu, build] = platform.exec(name) ?? [];
  if (os === undefined || cpu === undefined || !/^\d/.test(version)) {
    throw new Error(
      `${name}@${version} is not in package-lock.json and does not say what platform it is for.`,
    );
  }
  const libc = build === undefined ? undefined : build.startsWith("musl") ? "musl" : "glibc";
  return {
    version,
    cpu: [cpu],
    ...(dev === undefined ? {} : { dev }),
    ...(os === "linux" && libc !== undefined ? { libc: [libc] } : {}),
    ...(license === undefined ? {} : { license }),
    optional: true,
    os: [os],
    ...(engines === undefined ? {} : { engines }),
  };
}

if (import.meta.main) {
  const added = missingPlatforms(readLock());
  // Parsed anew, without shapes, so that every key stays in npm's own order.
  const inOrder = z.record(z.string(), z.unknown());
  const before = inOrder.parse(JSON.parse(readFileSync(lockFile, "utf8")));
  const packages = Object.entries({ ...inOrder.parse(before["packages"]), ...added });
  packages.sort(([one], [other]) => one.localeCompare(other, "en"));
  writeFileSync(
    lockFile,
    `${JSON.stringify({ ...before, packages: Object.fromEntries(packages) }, null, 2)}\n`,
  );
  console.log(`Added ${Object.keys(added).length} packages for other platforms.`);
}
