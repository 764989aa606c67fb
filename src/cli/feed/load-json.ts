import type { Load } from "../../domain/feed/load.ts";

/** A load as a script reads it. */
export function loadJson(load: Load): object {
  const { id, days, replaces, loadedAt, ...said } = load;
  return {
    load: id,
    ...said,
    loadedAt: loadedAt.toString(),
    from: days?.from.toString() ?? null,
    to: days?.to.toString() ?? null,
    replaces: replaces === undefined ? null : replaces === "all" ? "all" : `${replaces.from}/${replaces.to}`,
  };
}
