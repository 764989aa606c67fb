import { handovers } from "../../domain/master-data/handover.ts";
import { heldOn, type MasterData } from "../../domain/master-data/listed-code.ts";
import { decimalText } from "../../domain/value/decimal.ts";

/** Code lists for a script: every one, or one, each code with whether it is in force on the day. */
export function listJson(master: MasterData, on: Temporal.PlainDate, list?: string) {
  const names = [...new Set(master.codes.map((row) => row.list))].filter(
    (name) => list === undefined || name === list,
  );
  return names.map((name) => ({
    list: name,
    on: on.toString(),
    codes: master.codes
      .filter((row) => row.list === name)
      .map((row) => ({
        ...{ code: row.code, name: row.name, kind: row.kind ?? null, parent: row.parent ?? null },
        ...{ from: row.from?.toString() ?? null, to: row.to?.toString() ?? null },
        ...{ outside: row.outside ?? null, inForce: heldOn(row, on) },
      })),
    changes: handovers(name, master.changes).map(({ from, on: day, parts }) => ({
      ...{ from, on: day.toString() },
      parts: parts.map(({ to, kind, share, basis }) => ({
        ...{ to, kind, share: share === undefined ? null : decimalText(share), basis: basis ?? null },
      })),
    })),
    aliases: master.aliases
      .filter((row) => row.list === name)
      .map(({ alias, code, decidedBy, note }) => ({
        ...{ alias, code: code ?? null, decidedBy: decidedBy ?? null, note: note ?? null },
      })),
  }));
}
