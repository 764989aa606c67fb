import type { MeasureRow } from "../domain/data-package/tables/measures.ts";
import { measureNear, measuresNamed } from "../domain/measure/measures-named.ts";
import { WrongUse } from "./effects.ts";

/** The measures a name given on the command line means, never none: a name that none has is refused with the nearest. */
export function measuresCalled(all: readonly MeasureRow[], name: string): readonly MeasureRow[] {
  const found = measuresNamed(all, name);
  if (found.length > 0) return found;
  const near = measureNear(all, name);
  const hint = near === undefined ? "" : ` Did you mean ${near.measure} (${near.title})?`;
  throw new WrongUse(`No measure has the code “${name}”.${hint}`);
}
