import { type Marker, markers } from "./marker.ts";
import { type MissingReason, missingReasons } from "./missing-reason.ts";

const reasonPhrases: Readonly<Record<MissingReason, string>> = {
  "not-yet-available":
    "(?:data )?not yet (?:available|published|released|due)|awaiting data|data awaited|pending",
  "not-available": "(?:data )?not available|unavailable|no data(?: available)?|\\.\\.",
  "not-applicable": "n/a|n\\.a\\.|na|not applicable",
  "not-collected": "not (?:collected|measured)",
  "none-recorded": "none recorded in survey",
  suppressed: "suppressed|confidential|withheld",
  "to-be-confirmed": "tbc|tba|to be (?:confirmed|agreed|set|determined)",
  "left-blank": "left blank|[-–—−](?= |$|\\))",
  "not-legible": "not legible|illegible",
};

const markerPhrases: Readonly<Record<Marker, string>> = {
  provisional: "provisional",
  revised: "revised",
  estimated: "estimated?",
  forecast: "forecast",
  "low-reliability": "low reliability",
  "break-in-series": "break in series",
};

const pattern = (phrases: string) => new RegExp(`(?:${phrases})(?![\\p{L}\\d])`, "iuy");
const reasons = missingReasons.map((said) => ({ said, pattern: pattern(reasonPhrases[said]) }));
const marks = markers.map((said) => ({ said, pattern: pattern(markerPhrases[said]) }));

type Said<Word> = { readonly said: Word; readonly end: number };

/** Reads why there is no figure, as cells say it in words: "N/A", "TBC", "Not Available", a dash. */
export function readReason(text: string, at: number): Said<MissingReason> | undefined {
  return read(reasons, text, at);
}

/** Reads a marker written out: "provisional". */
export function readMarkerWord(text: string, at: number): Said<Marker> | undefined {
  return read(marks, text, at);
}

function read<Word>(
  known: readonly { readonly said: Word; readonly pattern: RegExp }[],
  text: string,
  at: number,
): Said<Word> | undefined {
  for (const { said, pattern } of known) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { said, end: pattern.lastIndex };
  }
  return undefined;
}
