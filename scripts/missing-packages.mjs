import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {{ readonly version?: string, readonly dev?: boolean, readonly devOptional?: boolean,
 *   readonly optional?: boolean, readonly link?: boolean }} Locked
 * @typedef {{ readonly packages: { readonly [path: string]: Locked } }} Lock
 */

/**
 * Paths of packages that package-lock.json asks for and node_modules does not hold in that version. Packages
 * for other platforms are not missing; nor are development packages from a production install.
 * @param {string} folder the folder package-lock.json stands in
 * @param {{ forTests: boolean }} wanted
 */
export function missingPackages(folder, { forTests }) {
  const wanted = Object.entries(readLock(join(folder, "package-lock.json")).packages).filter(
    ([path]) => path,
  );
  const record = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return wanted.map(([path]) => path);
  const held = readLock(record).packages;
  const production = !Object.values(held).some(({ dev }) => dev);
  return wanted
    .filter(([, { dev }]) => forTests || !dev || !production)
    .filter(([path, { optional, devOptional }]) => held[path] !== undefined || !(optional || devOptional))
    .filter(([path, { version }]) => held[path]?.version !== version)
    .map(([path]) => path);
}

/**
 * @param {string} file
 * @returns {Lock}
 */
function readLock(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
