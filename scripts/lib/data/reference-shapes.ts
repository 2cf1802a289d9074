import { loadLand, loadPrefecturePolygons } from '../geometry/reference-shapes.ts';
import type { ReferenceShapes } from './check-places.ts';

/** The published geometry, read once for the checks of positions. */
export async function loadReferenceShapes(): Promise<ReferenceShapes> {
  const [prefectures, land] = await Promise.all([loadPrefecturePolygons(), loadLand()]);
  return { prefectures, land };
}
