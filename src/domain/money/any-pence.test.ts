import fc from "fast-check";
import { type Pence, pence } from "./pence.ts";

/** Any amount up to a few billion pounds either way. */
export const anyPence: fc.Arbitrary<Pence> = fc
  .integer({ min: -400_000_000_000, max: 400_000_000_000 })
  .map(pence);
