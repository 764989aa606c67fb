import assert from "node:assert/strict";
import { test } from "node:test";
import { missingPlatforms, readLock } from "../../scripts/complete-lock.ts";

test("the lock file names every platform's packages, so that npm ci accepts it anywhere", () => {
  assert.deepEqual(Object.keys(missingPlatforms(readLock())), [], "run: npx node scripts/complete-lock.ts");
});

test("a platform's package the lock file lacks is added for that platform alone", () => {
  const owner = {
    version: "2.0.0",
    dev: true,
    license: "MIT",
    optionalDependencies: { "@example/cli-linux-arm64-musl": "2.0.0", "@example/cli-win32-x64": "2.0.0" },
  };
  const held = { version: "2.0.0" };
  const packages = { "node_modules/@example/cli": owner, "node_modules/@example/cli-win32-x64": held };
  assert.deepEqual(missingPlatforms({ packages }), {
    "node_modules/@example/cli-linux-arm64-musl": {
      version: "2.0.0",
      cpu: ["arm64"],
      dev: true,
      libc: ["musl"],
      license: "MIT",
      optional: true,
      os: ["linux"],
    },
  });
});

test("what does not say its platform is refused rather than guessed", () => {
  const packages = { "node_modules/a": { optionalDependencies: { "quick-hash": "1.0.0" } } };
  assert.throws(() => missingPlatforms({ packages }), /quick-hash@1\.0\.0 .* does not say what platform/);
});
