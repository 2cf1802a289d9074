import type { ComponentChildren } from 'preact';
import type { Strings } from '../i18n/index.ts';
import { PageFrame, type PageFrameProps } from '../panels/page-frame.tsx';
import { PanelBoundary } from './panel-boundary.tsx';

/** The page of the atlas, with each part by itself: one that fails leaves the others up. */
export function GuardedPage({ t, telling, ...parts }: PageFrameProps & { readonly t: Strings }) {
  const guard = (panel: keyof typeof parts): ComponentChildren => (
    <PanelBoundary panel={panel} t={t}>
      {parts[panel]}
    </PanelBoundary>
  );
  return (
    <PageFrame
      telling={telling}
      header={guard('header')}
      notices={guard('notices')}
      stage={guard('stage')}
      side={guard('side')}
      delta={guard('delta')}
      legend={guard('legend')}
      facts={guard('facts')}
      charts={guard('charts')}
      clauses={guard('clauses')}
      story={guard('story')}
      footer={guard('footer')}
    />
  );
}
