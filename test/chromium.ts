import { type Browser, chromium } from "playwright-core";
import { findChromium, noChromium } from "../scripts/find-chromium.mjs";

/** A headless Chromium that asks nothing of the network. Throws what to do where there is none on this machine. */
export async function startChromium(): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error(noChromium);
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath,
    args: [...asRoot, "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run"],
  });
}
