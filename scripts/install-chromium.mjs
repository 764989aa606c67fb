import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findChromium, noChromium } from "./find-chromium.mjs";
import { run } from "./run.mjs";

const patience = 5 * 60_000;

/**
 * Makes sure there is a Chromium, from the system's packages where we are root, else from Playwright. Where none can
 * be had it says so and leaves it there: the tests that need one fail with the same message.
 */
export async function installChromium() {
  if (await findChromium()) return;
  console.log("Installing a Chromium for the browser tests ...");
  for (const attempt of [fromApt, fromPlaywright]) {
    attempt();
    const found = await findChromium();
    if (found) {
      console.log(`Chromium is at ${found}.`);
      return;
    }
  }
  console.error(noChromium);
}

function fromApt() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const update = run("apt-get", ["update", "-q"], { timeout: patience, env: environment });
  if (update.ok) {
    const install = ["install", "-y", "-q", "--no-install-recommends", "chromium"];
    run("apt-get", install, { timeout: patience, env: environment });
  }
}

function fromPlaywright() {
  const program = fileURLToPath(new URL("../node_modules/playwright-core/cli.js", import.meta.url));
  run(process.execPath, [program, "install", "chromium"], { timeout: patience });
}
