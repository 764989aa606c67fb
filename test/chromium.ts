import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** Where a Chromium stands on this machine; undefined where there is none. */
export function chromiumPath(): string | undefined {
  const places = [
    process.env["OUTTURN_CHROMIUM"],
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    chromium.executablePath(),
  ];
  return places.find((path) => path !== undefined && existsSync(path));
}

/** A headless Chromium that asks nothing of the network. */
export function startChromium(executablePath: string): ReturnType<typeof chromium.launch> {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath,
    args: [...asRoot, "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"],
  });
}
