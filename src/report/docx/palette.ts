import type { StatusShape } from "../model/words.ts";

/** pages.md's palette for print, as Word writes colours: no sign before the digits. */
export const ink = "12222F";
export const quiet = "505A5F";
export const rule = "CFD8DC";
export const usualAccent = "0B5A6F";
export const warningInk = "7A4B00";
export const warningGround = "FFF7EA";

/** The council's colour, or the usual one. */
export function accentOf(council: { readonly accent?: string }): string {
  const { accent } = council;
  return accent !== undefined && /^#[0-9a-f]{6}$/i.test(accent) ? accent.slice(1).toUpperCase() : usualAccent;
}

/** A tint of a colour to set ink on: nine parts of white to one. */
export function ground(colour: string): string {
  return [0, 2, 4]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    .map((part) => Math.round(255 - (255 - part) / 10))
    .map((part) => part.toString(16).padStart(2, "0").toUpperCase())
    .join("");
}

/** How a status is shown beside its word: tick, bar, cross, arrow, ring. */
export const shapes: Readonly<Record<StatusShape, { readonly sign: string; readonly colour: string }>> = {
  met: { sign: "✓", colour: "00703C" },
  close: { sign: "▬", colour: warningInk },
  missed: { sign: "✕", colour: "B10E1E" },
  aim: { sign: "↑", colour: "1D4F91" },
  none: { sign: "○", colour: quiet },
};
