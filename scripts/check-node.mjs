// Loaded ahead of our TypeScript (`node --import`). Plain ESM, because an older Node must be able to read it:
// npm skips `prestart` where it is set to ignore scripts, and then the system's Node may be the one at work.

const oldest = 26;

if (Number.parseInt(process.versions.node, 10) < oldest) {
  console.error(
    `Outturn runs on Node ${oldest} or later; this is Node ${process.versions.node}. The right one comes with the ` +
      "packages. Run: node scripts/install-what-is-missing.mjs",
  );
  process.exit(1);
}
