import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { frameScaleBar, ScaleBar } from '../map/scale-bar.tsx';
import { FigureIsland, looksChanged } from '../map/svg/figure-island.tsx';
import { fitFrame, stylesFitFrames } from '../map/svg/fit-frame.ts';
import { hitOf, type MapPointer } from '../map/svg/hit-of.ts';
import type { Atlas } from '../model/types.ts';
import { observeNear } from '../platform/near.ts';
import { observeSize } from '../platform/resize.ts';
import type { HomePlacements } from '../scene/home-placements.ts';
import { SCALE_BAR_AT } from '../scene/place-figure.ts';
import type { SizePx } from '../state/camera.ts';
import type { ViewState } from '../state/view-state.ts';
import { usePrinted } from './parts/use-printed.ts';

export interface DeltaFigureProps {
  readonly atlas: Atlas;
  readonly view: ViewState;
  /** The view as it was prerendered. */
  readonly initial: ViewState;
  readonly homePlacements: HomePlacements;
  readonly title: string;
  readonly kilometres: string;
  readonly north: string;
  readonly nameOf: (id: string) => string;
  readonly onSelect: (id: string | null) => void;
  readonly onPoint: (pointer: MapPointer | null) => void;
  readonly children?: ComponentChildren;
}

/** The second scale: the delta close by, with the names of all sixteen places. Always a picture, never moved. */
export function DeltaFigure(props: DeltaFigureProps) {
  const stage = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<SizePx | null>(null);
  const [near, setNear] = useState(true);
  const printed = usePrinted();
  useEffect(() => {
    if (stage.current === null) return;
    const undos = [
      observeSize(stage.current, (measured) => {
        if (measured.widthPx < 1 || measured.heightPx < 1) return;
        setSize(measured);
        if (stage.current !== null && !stylesFitFrames()) fitFrame(stage.current, 'delta', measured);
      }),
      observeNear(stage.current, setNear),
    ];
    return () => {
      for (const undo of undos) undo();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks inside are links; clicks on them are heard here
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of places does the same by keyboard
    <div
      class="map-stage"
      data-figure="delta"
      ref={stage}
      onClick={(event) => {
        const hit = hitOf(event, stage.current);
        if (hit === null) return;
        event.preventDefault();
        props.onSelect(hit.id);
      }}
      onPointerMove={(event) => props.onPoint(hitOf(event, stage.current))}
      onPointerLeave={() => props.onPoint(null)}
    >
      <FigureIsland
        atlas={props.atlas}
        view={props.view}
        homePlacements={props.homePlacements}
        figure="delta"
        title={props.title}
        nameOf={props.nameOf}
        changed={looksChanged(props.view, props.initial)}
        size={size}
        camera={null}
        unseen={!near && !printed}
        dataBase="./data/"
      />
      <div class="map-scale">
        <ScaleBar
          bar={frameScaleBar('delta')}
          kilometres={props.kilometres}
          northLabel={props.north}
          at={`${SCALE_BAR_AT.delta * 100}%`}
        />
      </div>
      {props.children}
    </div>
  );
}
