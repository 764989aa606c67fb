import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

/** A folder of its own for the test file that asks, gone when its tests are over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "outturn-test-"));
  after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
