import type { SourceFile } from "./source-file.ts";

/** Files that import each other in a ring, each ring said once, from its first file in the alphabet. */
export function cycles(files: readonly SourceFile[]): readonly string[] {
  const edges = new Map(
    files.map(({ path, imports }) => [
      path,
      imports.flatMap(({ path: to }) => (to === undefined ? [] : [to])),
    ]),
  );
  const done = new Set<string>();
  const rings = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const met = trail.indexOf(path);
    if (met >= 0) {
      const ring = fromFirst(trail.slice(met));
      rings.add(`${[...ring, ring[0]].join(" imports ")}: a ring. Move what both need to a file of its own.`);
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of [...edges.keys()].sort()) visit(path, []);
  return [...rings];
}

function fromFirst(ring: readonly string[]): readonly string[] {
  const first = ring.indexOf([...ring].sort()[0] ?? "");
  return [...ring.slice(first), ...ring.slice(0, first)];
}
