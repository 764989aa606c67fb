import type { RecordsMeant } from "../../domain/records/tally.ts";
import { WarehouseTrouble } from "../warehouse-trouble.ts";

/** What to say of records with a day that a condition can't count by its calendar. */
export function outsideTrouble(outside: number, { feed, calendars }: RecordsMeant): WarehouseTrouble {
  const known = [...(calendars ?? [])]
    .map(([name, { first, counts }]) => `${name} from ${first} to ${first.add({ days: counts.length - 1 })}`)
    .join(", ");
  const { one, many } = feed.record;
  return new WarehouseTrouble(
    `${outside.toLocaleString("en-GB")} ${outside === 1 ? `${one} has` : `${many} have`} a day that working days can't be counted to (the calendar covers ${known}). Correct the date in the source and load it again.`,
  );
}
