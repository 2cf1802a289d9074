import type { PointPx } from '../../scene/boxes.ts';
import type { Camera } from '../../state/view-state.ts';
import { CLUSTER_LAYER, CROWD_SOURCE } from './crowd-layers.ts';

/** What this module takes from a MapLibre map. */
export interface ClusteredMap {
  getSource(id: string): object | undefined;
  queryRenderedFeatures(
    point: [number, number],
    options: { layers: string[] },
  ): readonly {
    readonly geometry: { readonly type: string; readonly coordinates?: unknown };
    readonly properties: Readonly<Record<string, unknown>> | null;
  }[];
}

interface ClusteredSource {
  getClusterExpansionZoom(clusterId: number): Promise<number>;
}

/**
 * The camera from which the places that a mark at a point stands for are seen apart; `null` where there is no such mark, and
 * where the map has changed before the worker could answer.
 */
export async function findClusterCamera(map: ClusteredMap, [x, y]: PointPx): Promise<Camera | null> {
  const source = map.getSource(CROWD_SOURCE) as ClusteredSource | undefined;
  if (source === undefined) return null;
  const [cluster] = map.queryRenderedFeatures([x, y], { layers: [CLUSTER_LAYER] });
  if (cluster?.geometry.type !== 'Point') return null;
  const [lng = 0, lat = 0] = cluster.geometry.coordinates as number[];
  return source.getClusterExpansionZoom(Number(cluster.properties?.cluster_id)).then(
    (zoom) => ({ center: [lng, lat], zoom }),
    () => null,
  );
}
