import type { ComponentChildren } from 'preact';

export interface PageFrameProps {
  readonly header: ComponentChildren;
  readonly notices: ComponentChildren;
  readonly stage: ComponentChildren;
  readonly side: ComponentChildren;
  readonly delta: ComponentChildren;
  readonly legend: ComponentChildren;
  readonly facts: ComponentChildren;
  readonly charts: ComponentChildren;
  readonly clauses: ComponentChildren;
  readonly story: ComponentChildren;
  /** The story is being told: the map stays in view beside it. */
  readonly telling: boolean;
  readonly footer: ComponentChildren;
}

/** Where the parts of the atlas page stand; see styles/layout.css for the arrangement at each width. */
export function PageFrame({
  header,
  notices,
  stage,
  side,
  delta,
  legend,
  facts,
  charts,
  clauses,
  story,
  telling,
  footer,
}: PageFrameProps) {
  return (
    <div class="page" data-telling={telling ? '' : undefined}>
      <header class="area-header">{header}</header>
      <div class="area-notices">{notices}</div>
      <main class="page-main">
        <section class="area-stage" id="map">
          {stage}
        </section>
        <aside class="area-side">{side}</aside>
        <section class="area-delta">{delta}</section>
        <section class="area-legend">{legend}</section>
        <section class="area-facts">{facts}</section>
        <div class="area-story">{story}</div>
        <section class="area-charts" id="charts" aria-labelledby="charts-heading">
          {charts}
        </section>
        <section class="area-clauses">{clauses}</section>
      </main>
      <footer class="area-footer">{footer}</footer>
    </div>
  );
}
