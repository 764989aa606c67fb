import type { PictureFiles } from "../model/picture.ts";
import type { Report } from "../model/report.ts";
import { everySection } from "../model/walk.ts";
import { planWords } from "../plan-words.ts";
import { runsLeftToRight } from "./direction.ts";
import type { Lettering } from "./lettering.ts";
import { picturePlacer } from "./place-pictures.ts";
import { type SetNotice, type SetPicture, type Setting, setNotice, setPicture } from "./set-block.ts";
import { wordSetter } from "./set-words.ts";
import { type Sheet, sheetsOf } from "./sheets.ts";

/** A report as the template takes it: plain values, its words in what the fonts can draw. */
export type SetReport = {
  readonly fonts: readonly string[];
  readonly accent: string;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly version: string;
  readonly labels: typeof labels;
  /** What every page must say: a draft, figures that are made up. */
  readonly marks: readonly { readonly tone: string; readonly title: string }[];
  readonly notices: readonly SetNotice[];
  readonly cover: { readonly lines: readonly string[]; readonly image: SetPicture | null };
  readonly sheets: readonly Sheet[];
  readonly onePage: boolean;
  /** Whether pairs of letters are moved together in all words, and not in headings alone. */
  readonly kerned: boolean;
};

const usualAccent = "#0b5a6f";
const markedTones = ["made up", "draft", "withdrawn"];

const labels = {
  contents: "Contents",
  page: "Page",
  of: "of",
  ...planWords,
  list: "The same plan as a list",
} as const;

/** Sets a report; throws where a picture's file is not given or is broken. */
export function setReport(
  report: Report,
  lettering: Lettering,
  pictures: PictureFiles,
): { readonly set: SetReport; readonly files: ReadonlyMap<string, Uint8Array> } {
  const ids = new Set(Array.from(everySection(report.sections), ({ id }) => id));
  const setter = wordSetter(lettering.drawable, ids);
  const { place, files } = picturePlacer(pictures);
  const accent = accentOf(report.council.accent);
  const setting: Setting = { setter, lettering, accent, picture: place };
  const { image, lines } = report.cover;
  const set: Omit<SetReport, "kerned"> = {
    fonts: lettering.families,
    accent,
    title: setter.text(report.title),
    subject: setter.text(report.subject),
    author: setter.text(report.council.name),
    version: setter.text(report.version),
    labels,
    marks: report.notices
      .filter(({ tone }) => markedTones.includes(tone))
      .map(({ tone, title }) => ({ tone, title: setter.text(title) })),
    notices: report.notices.map((notice) => setNotice(notice, setter)),
    cover: {
      lines: lines.map(setter.text),
      image: image === undefined ? null : setPicture(image, undefined, "cover", setting),
    },
    sheets: sheetsOf(report.sections, setting),
    onePage: report.onePage === true,
  };
  return { set: { ...set, kerned: !runsLeftToRight(JSON.stringify(set)) }, files };
}

function accentOf(accent: string | undefined): string {
  return accent !== undefined && /^#[0-9a-f]{6}$/i.test(accent) ? accent : usualAccent;
}
