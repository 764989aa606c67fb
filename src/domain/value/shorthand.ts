import { type Marker, markers } from "./marker.ts";
import { type MissingReason, missingReasons } from "./missing-reason.ts";

/**
 * The shorthand of the Government Analysis Function ("Using symbols and shorthand", January 2022), which a
 * publication prints in square brackets and explains by the table.
 */
const markerLetters: Readonly<Record<Marker, { readonly letter: string; readonly explanation: string }>> = {
  provisional: { letter: "p", explanation: "Provisional: the figure may still change." },
  revised: { letter: "r", explanation: "Revised: the figure has changed since it was first published." },
  estimated: { letter: "e", explanation: "Estimated: the figure is not a full count." },
  forecast: { letter: "f", explanation: "Forecast: the figure is expected, not observed." },
  "low-reliability": { letter: "u", explanation: "Low reliability: treat the figure with caution." },
  "break-in-series": {
    letter: "b",
    explanation: "Break in the series: figures before and after it cannot be compared directly.",
  },
};

const missingLetters: Readonly<
  Record<MissingReason, { readonly letter: string; readonly words: string; readonly explanation: string }>
> = {
  "not-available": { letter: "x", words: "not available", explanation: "There is no figure to publish." },
  "not-yet-available": {
    letter: "x",
    words: "not yet available",
    explanation: "The figure is expected later.",
  },
  "not-applicable": { letter: "z", words: "not applicable", explanation: "There can be no such figure." },
  "not-collected": { letter: "x", words: "not collected", explanation: "The figure was not collected." },
  "none-recorded": {
    letter: "w",
    words: "none recorded in survey",
    explanation: "The survey recorded none.",
  },
  suppressed: {
    letter: "c",
    words: "suppressed",
    explanation: "Withheld so that no person can be identified.",
  },
  "to-be-confirmed": { letter: "x", words: "to be confirmed", explanation: "The figure is still to be set." },
  "left-blank": { letter: "x", words: "left blank", explanation: "The source left the space blank." },
  "not-legible": { letter: "x", words: "not legible", explanation: "The source cannot be read here." },
};

/** As printed after a figure: `[p]`. */
export function markerShorthand(marker: Marker): string {
  return `[${markerLetters[marker].letter}]`;
}

/** One sentence for the note under a table. */
export function markerExplanation(marker: Marker): string {
  return markerLetters[marker].explanation;
}

/** As printed where a figure would be: `[x]`. */
export function missingShorthand(reason: MissingReason): string {
  return `[${missingLetters[reason].letter}]`;
}

/** The reason in words, in lower case: "not yet available". */
export function missingWords(reason: MissingReason): string {
  return missingLetters[reason].words;
}

export function missingExplanation(reason: MissingReason): string {
  return missingLetters[reason].explanation;
}

export function markerOfLetter(letter: string): Marker | undefined {
  return markers.find((marker) => markerLetters[marker].letter === letter.toLowerCase());
}

/** The least a shorthand alone says: `x` is "not available", whatever the cause. */
export function reasonOfLetter(letter: string): MissingReason | undefined {
  return missingReasons.find((reason) => missingLetters[reason].letter === letter.toLowerCase());
}

export function letterOfReason(reason: MissingReason): string {
  return missingLetters[reason].letter;
}
