import { type Atlas, LANGS, type Lang } from '../model/types.ts';
import { fitBounds, projectPx } from '../state/camera.ts';
import { initialView, TEXT_SIZES, type TextSize } from '../state/view-state.ts';
import { buildScene } from './build-scene.ts';
import { FRAME_CLASSES, FRAMES, type FrameClass, frameSize } from './frame.ts';
import { type PlacedFigure, placeHome } from './place-figure.ts';
import { measureLabel } from './place-labels.ts';
import { placeLineLabels } from './place-line-labels.ts';
import { scaleScene } from './scale-scene.ts';
import type { Figure } from './types.ts';

/** Where the names of an untouched figure stand. */
export type HomePlacements = (figure: Figure, lang: Lang, text: TextSize, frameClass: FrameClass) => PlacedFigure;

/** A name by its id, its middle in tenths of a pixel from its point, and whether a leader line goes there. */
type EncodedName = readonly [id: string, dx10: number, dy10: number, leader: 0 | 1];
/** By figure, language, text size and frame class: `delta,en,normal,s`. */
export type EncodedPlacements = Readonly<Record<string, readonly EncodedName[]>>;

const FIGURES: readonly Figure[] = ['province', 'delta'];
const keyOf = (...parts: readonly string[]): string => parts.join();

/**
 * Looks for the places of all names of the untouched figures, in every language, text size and range of widths. Takes
 * seconds: it is done once by the build, not by every reader.
 */
export function encodeHomePlacements(atlas: Atlas): EncodedPlacements {
  const encoded: Record<string, readonly EncodedName[]> = {};
  for (const figure of FIGURES) {
    for (const lang of LANGS) {
      for (const text of TEXT_SIZES) {
        const scene = buildScene(atlas, { ...initialView(lang), text }, lang, figure);
        for (const frameClass of FRAME_CLASSES) {
          encoded[keyOf(figure, lang, text, frameClass.id)] = placeHome(scene, figure, frameClass).placement.labels.map(
            ({ label, anchorPx, centerPx, leader }): EncodedName => [
              label.id,
              Math.round((centerPx[0] - anchorPx[0]) * 10),
              Math.round((centerPx[1] - anchorPx[1]) * 10),
              leader ? 1 : 0,
            ],
          );
        }
      }
    }
  }
  return encoded;
}

/**
 * Gives back what the build found.
 * @throws Error when the placements are not of this atlas, which is a mistake of the build
 */
export function decodeHomePlacements(atlas: Atlas, encoded: EncodedPlacements): HomePlacements {
  const decoded = new Map<string, PlacedFigure>();
  return (figure, lang, text, frameClass) => {
    const key = keyOf(figure, lang, text, frameClass.id);
    const known = decoded.get(key);
    if (known) return known;
    const frame = FRAMES[figure];
    const size = frameSize(frame, frameClass.nominalPx);
    const camera = fitBounds(frame.bounds, size.widthPx, size.heightPx);
    const untouched = buildScene(atlas, { ...initialView(lang), text }, lang, figure);
    const scene = scaleScene(untouched, frameClass.scale[figure]);
    const byId = new Map(scene.labels.map((label) => [label.id, label]));
    const names = encoded[key];
    if (names === undefined) throw new Error(`No names were placed for ${key}`);
    const labels = names.map(([id, dx10, dy10, leader]) => {
      const label = byId.get(id);
      if (label === undefined) throw new Error(`A name was placed for ${id}, which is not in the scene`);
      const anchorPx = projectPx(camera, size, label.lngLat);
      const centerPx = [anchorPx[0] + dx10 / 10, anchorPx[1] + dy10 / 10] as const;
      return { label, anchorPx, centerPx, leader: leader === 1, ...measureLabel(label) };
    });
    const placed: PlacedFigure = {
      camera,
      size,
      placement: { labels, lineLabels: placeLineLabels(scene, camera, size) },
    };
    decoded.set(key, placed);
    return placed;
  };
}
