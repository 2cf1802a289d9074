import type { Strings } from '../i18n/index.ts';

export interface MapMoves {
  /** 1 doubles the scale, -1 halves it. */
  readonly onZoom: (delta: number) => void;
  /** By these fractions of the map's width and height; right and down are positive. */
  readonly onPan: (dx: number, dy: number) => void;
  readonly onHome: () => void;
  readonly onDelta: () => void;
}

interface MapControlsProps extends MapMoves {
  readonly t: Strings;
}

const PAN_STEP = 0.25;
const ICONS = {
  zoomIn: 'M8 3V13M3 8H13',
  zoomOut: 'M3 8H13',
  panNorth: 'M3 10L8 5L13 10',
  panSouth: 'M3 6L8 11L13 6',
  panWest: 'M10 3L5 8L10 13',
  panEast: 'M6 3L11 8L6 13',
} as const;

/** Zooming and moving for those who cannot drag, and for the picture when there is no interactive map. */
export function MapControls({ t, onZoom, onPan, onHome, onDelta }: MapControlsProps) {
  const button = (key: keyof typeof ICONS, onClick: () => void) => (
    <button type="button" class={key} aria-label={t[key]} title={t[key]} onClick={onClick}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={ICONS[key]} fill="none" stroke="currentColor" stroke-width="1.7" />
      </svg>
    </button>
  );
  return (
    <div class="map-controls needs-script" role="group" aria-label={t.controlsGroup}>
      <div class="control-zoom">
        {button('zoomIn', () => onZoom(1))}
        {button('zoomOut', () => onZoom(-1))}
      </div>
      <div class="control-pan">
        {button('panNorth', () => onPan(0, -PAN_STEP))}
        {button('panWest', () => onPan(-PAN_STEP, 0))}
        {button('panEast', () => onPan(PAN_STEP, 0))}
        {button('panSouth', () => onPan(0, PAN_STEP))}
      </div>
      <div class="control-scale">
        <button type="button" onClick={onHome}>
          {t.goHome}
        </button>
        <button type="button" onClick={onDelta}>
          {t.goDelta}
        </button>
      </div>
    </div>
  );
}
