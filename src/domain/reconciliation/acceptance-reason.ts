import { no, ok, type Result } from "../result.ts";

/** Words that say that somebody looked, and not why it may stand. */
const empty =
  /^(ok(ay)?|o\.k\.?|fine|all|good|yes|no|none|n\/?a|agreed?|accept(ed)?|approved?|noted?|checked?|seen|known|correct|right|true|it|this|is|that|thats|are|as|per|looks?|issue|problem|reason|see|above|below|tbc|tbd|test|done|ignore[d]?|please|thanks?|will|do|was|be|to|the|a|an|and|not|with|me|us|we|i|by|for|now|later|x+|\d+)$/i;

/** At least so many letters, for a reason that says anything. */
const FEWEST = 10;

/**
 * The reason for letting a finding stand, without spaces around it. Refused where it is blank or gives none: "OK",
 * "fine", "agreed by me".
 */
export function acceptanceReason(text: string): Result<string> {
  const reason = text.trim();
  const words = reason.split(/[\s,;:.!?'’"“”()-]+/u).filter((word) => word !== "");
  const telling = words.filter((word) => !empty.test(word));
  const letters = reason.replaceAll(/[^\p{L}\p{N}]/gu, "").length;
  if (reason === "") {
    return no({ field: "reason", message: "An acceptance needs its reason: readers will see it. Give one." });
  }
  if (telling.length < 2 || letters < FEWEST) {
    const message = `“${reason}” gives no reason. Say why the figure may stand, such as “The paper rounds each line; the ledger agrees with the total.”`;
    return no({ field: "reason", message });
  }
  return ok(reason);
}
