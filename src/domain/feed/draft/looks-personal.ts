import type { ColumnProfile } from "./column-profile.ts";

/** Words of headings that speak of a person, or of what is nobody else's business. */
const personalWords =
  /\b(?:sur ?name|fore ?names?|first ?name|last ?name|full ?name|middle name|maiden|initials|dob|d o b|date of birth|birth ?date|birthday|age|gender|sex|ethnic\w*|religion|disab\w*|nationality|marital|pronouns?|e ?mail\w*|telephone|phone\w*|mobile|tel|cli|caller|calling number|address\w*|post ?codes?|nino|ni (?:no|number)|national insurance|nhs|passport|upn|iban|sort code|bank account|salary|claimant|tenant|resident|complainant|applicant|requester|requestor|customer|patient|pupil|child|employee|emp no|staff (?:no|number|id)|payroll\w*|vehicle reg\w*|ip address|latitude|longitude|uprn)\b/;
/** A name that is nobody's: of a body, a team or a thing. */
const thingsName =
  /\b(?:body|team|service|site|ward|area|queue|supplier|vendor|school|department|directorate|council|product|file|street|building|category|location|library|centre) name\b/;

const freeText =
  /\b(?:details?|descriptions?|comments?|notes?|narrative|remarks|free text|message|subject)\b/;

const valuePatterns: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i, "addresses of e-mail"],
  [/^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i, "postcodes"],
  [/^[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d]$/i, "National Insurance numbers"],
  [/^(?:\+44|0044|0) ?\(?0?\)?(?:[ -]?\d){9,10}$/, "telephone numbers"],
  [/^(?:mr|mrs|ms|miss|mx|dr|rev)\.? +\p{L}/iu, "names of persons"],
];
const freeTextLength = 80;

/**
 * Why a column may tell about a person, in a sentence; undefined where nothing says so. It errs on the safe side: whoever
 * knows the source can say that it does not.
 */
export function looksPersonal({ heading, values, longest }: ColumnProfile): string | undefined {
  const words = heading
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (personalWords.test(words)) return "Its heading speaks of a person.";
  if (/\bnames?$/.test(words) && !thingsName.test(words)) return "It may hold names of persons.";
  for (const [pattern, what] of valuePatterns) {
    const found = values.filter(({ text }) => pattern.test(text.trim())).length;
    if (found > 0 && found * 5 >= values.length) return `Its values look like ${what}.`;
  }
  return longest > freeTextLength || freeText.test(words)
    ? "It holds free text, which may name persons."
    : undefined;
}
