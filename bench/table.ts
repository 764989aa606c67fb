import type { Measurement } from "./measurement.ts";

/** The measurements as lines of text in columns, each with its limit or peer and the ratio to it. */
export function tableOf(measured: readonly Measurement[]): string {
  const rows = [["", "measured", "limit", "ratio", "peer", "ratio", ""], ...measured.map(cells)];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const missed = measured.filter(({ value, limit }) => limit !== undefined && value > limit).length;
  const limited = measured.filter(({ limit }) => limit !== undefined).length;
  const lines = rows.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0, column))
      .join("  ")
      .trimEnd(),
  );
  return `${lines.join("\n")}\n\n${limited - missed} of ${limited} limits kept.`;
}

function cells({ name, value, unit, limit, peer, note }: Measurement): string[] {
  const over = limit !== undefined && value > limit ? " over" : "";
  return [
    name,
    amount(value, unit),
    limit === undefined ? "" : amount(limit, unit),
    limit === undefined ? "" : `${(value / limit).toFixed(2)}${over}`,
    peer === undefined ? "" : amount(peer.value, unit),
    peer === undefined ? "" : (value / peer.value).toFixed(2),
    [peer === undefined ? "" : `peer: ${peer.name}`, note ?? ""].filter((words) => words !== "").join("; "),
  ];
}

function amount(value: number, unit: string): string {
  const places = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  const digits = value.toLocaleString("en-GB", {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  return unit === "times" ? digits : `${digits} ${unit}`;
}

/** Words to the left, numbers to the right. */
function padded(cell: string, width: number, column: number): string {
  return column === 0 || column === 6 ? cell.padEnd(width) : cell.padStart(width);
}
