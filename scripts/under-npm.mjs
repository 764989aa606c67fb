// Loaded ahead of our TypeScript by `npm start` and `npm test` (`node --import`). Plain ESM, because an older Node must
// be able to read it: npm skips `prestart` where it is set to ignore scripts, and then the system's Node is at work.

import module from "node:module";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";

const oldest = 26;

if (Number.parseInt(process.versions.node, 10) < oldest) {
  console.error(
    `Outturn runs on Node ${oldest} or later; this is Node ${process.versions.node}. The right one comes with the ` +
      "packages. Run: node scripts/install-what-is-missing.mjs",
  );
  process.exit(1);
}

// Starts after the first need not compile again.
module.enableCompileCache?.(join(import.meta.dirname, "../node_modules/.cache/node-compile-cache"));

if (isMainThread) stopWithNpm();

/** npm tells only the shell between it and us to stop, and a shell that stops tells nobody. */
function stopWithNpm() {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  watch.unref();
}
