import { type GuessedColumn, isCodeHeading } from "./guess-type.ts";
import { looksPersonal } from "./looks-personal.ts";

/** From so many rows on, that all differ is no accident. */
const manyRows = 50;
const longestKey = 60;
const timely =
  /\b(?:date|day|received|offered|start|started|raised|created|logged|posted|paid|valid|registered|interval|on|when|month)\b/;
const later =
  /\b(?:due|closed?|completed|ended?|end|decision|answered|resolved|leaving|leaver|updated|modified|last|expiry|printed)\b/;
const ofBirth = /\b(?:birth|dob|born)\b/;

/** The place of the column that names a record: filled and different throughout, and headed as such things are. */
export function keyAmong(columns: readonly GuessedColumn[]): number | undefined {
  const found = columns.flatMap((one, at) => {
    const { rows, filled, different, longest, heading } = one.profile;
    const names = filled === rows && different === rows && rows > 1 && longest <= longestKey;
    const isPlain = one.guess.type === "text" || one.guess.type === "integer";
    if (!names || !isPlain || looksPersonal(one.profile) !== undefined) return [];
    const isCode = isCodeHeading(heading);
    return isCode || (rows >= manyRows && one.guess.type === "text") ? [{ at, isCode }] : [];
  });
  return (found.find(({ isCode }) => isCode) ?? found[0])?.at;
}

/** The place of the column with the day a record belongs to: the one blank least often, and of those the likeliest by its heading. */
export function timeAmong(columns: readonly GuessedColumn[]): number | undefined {
  const found = columns.flatMap(({ profile, guess }, at) => {
    if (guess.type !== "date" && guess.type !== "datetime") return [];
    const words = profile.heading.toLowerCase().replaceAll(/[^a-z]+/g, " ");
    const liking = ofBirth.test(words) ? -4 : (timely.test(words) ? 1 : 0) - (later.test(words) ? 2 : 0);
    const blank = guess.blank.map((word) => word.toLowerCase());
    const lost = profile.values
      .filter(({ text }) => blank.includes(text.trim().toLowerCase()))
      .reduce((sum, { times }) => sum + times, 0);
    return [{ at, liking, filled: profile.filled - lost }];
  });
  return found.toSorted(
    (one, other) => other.filled - one.filled || other.liking - one.liking || one.at - other.at,
  )[0]?.at;
}
