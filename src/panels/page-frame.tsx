import type { ComponentChildren } from 'preact';

interface PageFrameProps {
  readonly header: ComponentChildren;
  readonly notices: ComponentChildren;
  readonly stage: ComponentChildren;
  readonly side: ComponentChildren;
  readonly delta: ComponentChildren;
  readonly legend: ComponentChildren;
  readonly facts: ComponentChildren;
  readonly charts: ComponentChildren;
  readonly clauses: ComponentChildren;
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
  footer,
}: PageFrameProps) {
  return (
    <div class="page">
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
        <section class="area-charts" id="charts" aria-labelledby="charts-heading">
          {charts}
        </section>
        <section class="area-clauses">{clauses}</section>
      </main>
      <footer class="area-footer">{footer}</footer>
    </div>
  );
}
