import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe } from "node:test";
import type { Warehouse } from "../../src/warehouse/warehouse.ts";
import { conditionContract } from "./warehouse/condition-contract.ts";
import type { Kit } from "./warehouse/kit.ts";
import { loadContract } from "./warehouse/load-contract.ts";
import { recordContract } from "./warehouse/record-contract.ts";
import { repeatContract } from "./warehouse/repeat-contract.ts";
import { tallyContract } from "./warehouse/tally-contract.ts";

/**
 * What every warehouse does, by the values, run against each engine. `open` opens an empty one that may use the folder.
 */
export function warehouseContract(name: string, open: (dataFolder: string) => Promise<Warehouse>): void {
  describe(`a warehouse on ${name}`, () => {
    let kit: Kit | undefined;
    before(async () => {
      const folder = await mkdtemp(join(tmpdir(), "outturn-test-"));
      kit = { warehouse: await open(folder), folder };
    });
    after(async () => {
      if (kit === undefined) return;
      await kit.warehouse.close();
      await rm(kit.folder, { recursive: true, force: true });
    });
    const given = (): Kit => {
      if (kit === undefined) throw new Error("The warehouse was not opened");
      return kit;
    };
    tallyContract(given);
    conditionContract(given);
    recordContract(given);
    loadContract(given);
    repeatContract(given);
  });
}
