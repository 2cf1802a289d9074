import { cameraScaleBar, frameScaleBar, ScaleBar } from '../../map/scale-bar.tsx';
import { SCALE_BAR_AT } from '../../scene/place-figure.ts';
import type { Camera } from '../../state/view-state.ts';

/** A zoom this near to that of the untouched map counts as the same. */
export const HOME_ZOOM_SLACK = 0.02;

interface LiveScaleBarProps {
  readonly live: { readonly value: Camera | null };
  /** Of the untouched map, whose bar is that of the picture. */
  readonly home: Camera | null;
  readonly camera: Camera | null;
  readonly asMap: boolean;
  readonly kilometres: string;
  readonly north: string;
}

/** Alone in knowing the camera of this very frame, so that a drag redraws nothing else. */
export function LiveScaleBar({ live, home, camera, asMap, kilometres, north }: LiveScaleBarProps) {
  const now = (asMap ? live.value : null) ?? camera;
  const moved = now !== null && home !== null && Math.abs(now.zoom - home.zoom) > HOME_ZOOM_SLACK;
  const bar = moved ? cameraScaleBar(now) : frameScaleBar('province');
  return <ScaleBar bar={bar} kilometres={kilometres} northLabel={north} at={`${SCALE_BAR_AT.province * 100}%`} />;
}
