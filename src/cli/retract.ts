import { parseFigureId } from "../domain/data-package/figure-id.ts";
import { columnName } from "../domain/data-package/table.ts";
import { retractFigure } from "../operations/retract-figure.ts";
import { actorGiven } from "./actor-given.ts";
import { type Effects, type Exit, exits, WrongUse } from "./effects.ts";
import { withLedger } from "./open.ts";

export type RetractOptions = { readonly reason: string; readonly by?: string; readonly data?: string };

/** `outturn retract`: takes the row a figure stands in back from now on, with the reason. */
export async function retractCommand(
  figure: string,
  options: RetractOptions,
  effects: Effects,
): Promise<Exit> {
  const place = parseFigureId(figure);
  if (place === undefined) {
    throw new WrongUse(`“${figure}” is not the name of a figure. outturn trace CODE prints the names.`);
  }
  const { table } = place;
  const key = Object.fromEntries(
    table.key.map((property, at) => [columnName(property), place.key[at] ?? null]),
  );
  const retraction = {
    table,
    key,
    reason: options.reason,
    actor: actorGiven(options.by, effects),
    now: effects.now(),
  };
  const result = await withLedger(effects, options.data, ({ ledger }) => retractFigure(ledger, retraction));
  if (!result.ok) throw new WrongUse(result.issues.map(({ message }) => message).join("\n"));
  effects.print(
    `Retracted by entry ${result.value}. What was known before stays readable as at an earlier day.\n`,
  );
  return exits.done;
}
