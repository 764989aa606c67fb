import { createHash } from "node:crypto";
import { Resvg } from "@resvg/resvg-js";
import type { Picture, PictureFiles } from "../src/report/model/picture.ts";

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#e6f1f3"/><circle cx="300" cy="160" r="80" fill="#0b5a6f"/><path d="M140 400a160 140 0 0 1 320 0z" fill="#0b5a6f"/></svg>`;
const png: Uint8Array = new Resvg(drawing).render().asPng();
const sha256 = createHash("sha256").update(png).digest("hex");

/** A portrait drawn for tests, as a report refers to it. */
export const madePicture: Picture = {
  sha256,
  alt: "Drawing of a person's head and shoulders",
  credit: "Drawn for the tests",
};

/** The file of `madePicture`, as renderings are given it. */
export const madePictures: PictureFiles = new Map([[sha256, { type: "image/png", bytes: png }]]);
