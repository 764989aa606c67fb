// What `npm start` and `npm test` run first. Plain ESM: it must run on Node 20 with nothing installed.
//   node scripts/install-what-is-missing.mjs [--chromium]
// --chromium: also what only the tests need: the development packages and a browser.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { missingPackages } from "./missing-packages.mjs";
import { run } from "./run.mjs";

const folder = fileURLToPath(new URL("..", import.meta.url));
const forTests = process.argv.includes("--chromium");
const oldestNode = 26;

installPackages();
requireNode();
if (forTests) {
  const { installChromium } = await import("./install-chromium.mjs");
  await installChromium();
}

function installPackages() {
  const missing = missingPackages(folder, { forTests });
  if (missing.length === 0) return;
  const began = performance.now();
  console.log(`Installing ${missing.length === 1 ? "a package" : "packages"} (half a minute or so) ...`);
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--include=dev", "--include=optional"];
  // Windows cannot take away the Node that runs this script, as `npm ci` would.
  const inPlace = process.platform === "win32" && existsSync(join(folder, "node_modules"));
  const { ok, status, printed } = run("npm", [inPlace ? "install" : "ci", ...quiet], { cwd: folder });
  if (!ok) refuse(`${printed}\n\nThe packages could not be installed: npm's own words are above.`, status);
  console.log(`Installed in ${Math.round((performance.now() - began) / 1000)} s.`);
}

/** npm scripts find the pinned Node first, then the system's: one of them must be new enough. */
function requireNode() {
  if (Number.parseInt(process.versions.node, 10) >= oldestNode) return;
  const pinned = join(
    folder,
    "node_modules",
    "node",
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (existsSync(pinned)) return;
  const { stdout } = run("npm", ["config", "get", "ignore-scripts"], { cwd: folder });
  if (stdout.trim() === "true") {
    refuse(
      "npm is set to ignore install scripts, and that of the package `node` fetches the Node Outturn runs on. " +
        "Allow that one script: npm rebuild --ignore-scripts=false node",
      1,
    );
  }
  refuse(
    `Outturn runs on Node ${oldestNode}, and the packages were installed without it. Put Node ${oldestNode} or later ` +
      "on the PATH (a production install needs its own), or install everything: npm ci",
    1,
  );
}

/**
 * @param {string} message
 * @param {number} status
 * @returns {never}
 */
function refuse(message, status) {
  console.error(message);
  process.exit(status);
}
