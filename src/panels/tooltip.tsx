import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MapPointer } from '../map/svg/hit-of.ts';
import { featureName, findFeature, roleById } from '../model/atlas.ts';
import type { Atlas, Lang } from '../model/types.ts';

interface TooltipProps {
  readonly title: string;
  readonly detail: string | null;
  /** CSS pixels from the upper left of the stage. */
  readonly pointPx: readonly [x: number, y: number];
}

/** The name of what the pointer is over. Screen readers and keyboards have the list and the card instead. */
export function Tooltip({ title, detail, pointPx }: TooltipProps) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = root.current;
    const stage = element?.parentElement;
    if (!element || !stage) return;
    // On the side where there is room; set through the CSSOM, which a strict policy allows.
    const x =
      pointPx[0] + 14 + element.offsetWidth > stage.clientWidth
        ? pointPx[0] - element.offsetWidth - 14
        : pointPx[0] + 14;
    const y =
      pointPx[1] + 14 + element.offsetHeight > stage.clientHeight
        ? pointPx[1] - element.offsetHeight - 10
        : pointPx[1] + 14;
    element.style.setProperty(
      'transform',
      `translate(${Math.round(Math.max(0, x))}px, ${Math.round(Math.max(0, y))}px)`,
    );
  }, [pointPx[0], pointPx[1], title]);
  return (
    <div class="tooltip" ref={root} aria-hidden="true">
      <strong>{title}</strong>
      {detail !== null && <span>{detail}</span>}
    </div>
  );
}

/** The name of a feature, with what a place is for. */
export function FeatureTooltip({ atlas, lang, pointer }: { atlas: Atlas; lang: Lang; pointer: MapPointer }) {
  const feature = findFeature(atlas, pointer.id);
  const detail =
    feature?.kind === 'park' ? feature.park.roles.map((id) => roleById(atlas, id)?.name[lang]).join(' · ') : null;
  return (
    <Tooltip title={featureName(atlas, pointer.id, lang) ?? pointer.id} detail={detail} pointPx={pointer.pointPx} />
  );
}
