import type { Warehouse } from "../../../src/warehouse/warehouse.ts";

/** What each part of the suite works with: one warehouse for all, every test with feeds of its own. */
export type Kit = { readonly warehouse: Warehouse; readonly folder: string };
