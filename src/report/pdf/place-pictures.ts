import { imageSize } from "image-size";
import type { Picture, PictureFiles } from "../model/picture.ts";
import { pictureProblem } from "../picture-problem.ts";

/** Where the template finds a picture's file, and how wide it is set, in points. */
export type PlacedPicture = { readonly file: string; readonly width: number };

const most = { page: { width: 300, height: 300 }, cover: { width: 230, height: 210 } } as const;
const pointsPerPixel = 0.75;

/** Places pictures; throws, naming the picture, where its file is not given or is broken. */
export function picturePlacer(pictures: PictureFiles): {
  readonly place: (picture: Picture, at: keyof typeof most) => PlacedPicture;
  /** The files of the pictures placed, by the name the template has for them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
} {
  const files = new Map<string, Uint8Array>();
  const place = (picture: Picture, at: keyof typeof most): PlacedPicture => {
    const problem = pictureProblem(picture, pictures);
    const given = pictures.get(picture.sha256);
    if (problem !== undefined || given === undefined) throw new Error(problem);
    const file = `${picture.sha256}.${given.type === "image/png" ? "png" : "jpg"}`;
    files.set(file, given.bytes);
    return { file, width: widthOf(given.bytes, most[at]) };
  };
  return { place, files };
}

function widthOf(bytes: Uint8Array, room: { readonly width: number; readonly height: number }): number {
  const { width, height, orientation = 1 } = imageSize(bytes);
  const turned = orientation >= 5;
  const [across, down] = turned ? [height, width] : [width, height];
  return Math.min(room.width, room.height * (across / down), across * pointsPerPixel);
}
