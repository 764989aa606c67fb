import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const outsideThePath = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

export const noChromium =
  "The browser tests need a Chromium and there is none here, nor could one be installed. Install the " +
  '"chromium" package of this system, or name the program of one in OUTTURN_CHROMIUM.';

/**
 * The program of a Chromium on this machine: the one OUTTURN_CHROMIUM names, the system's, or Playwright's own.
 * @param {{ readonly [name: string]: string | undefined }} [environment]
 * @returns {Promise<string | undefined>} undefined where there is none
 */
export async function findChromium(environment = process.env) {
  const named = environment["OUTTURN_CHROMIUM"];
  if (named) {
    if (runnable(named)) return named;
    throw new Error(`OUTTURN_CHROMIUM names ${named}, which is not a program: correct or unset it.`);
  }
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const onThePath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onThePath, ...outsideThePath].find(runnable) ?? playwrightChromium();
}

async function playwrightChromium() {
  const { chromium } = await import("playwright-core");
  const path = chromium.executablePath();
  return runnable(path) ? path : undefined;
}

/** @param {string} path */
function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
