/** A name for a column that no other has, of the letters and digits of a heading. */
export function freeName(heading: string, taken: ReadonlySet<string>): string {
  const plain = heading
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");
  const base = /^[a-z]/.test(plain) ? plain.slice(0, 40) : `column_${plain.slice(0, 33)}`.replace(/_$/, "");
  let name = base;
  for (let next = 2; taken.has(name); next++) name = `${base}_${next}`;
  return name;
}
