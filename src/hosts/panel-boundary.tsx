import { Component, type ComponentChildren } from 'preact';
import type { Strings } from '../i18n/index.ts';
import { report } from '../platform/report.ts';

interface PanelBoundaryProps {
  /** For whoever looks into it. */
  readonly panel: string;
  readonly t: Pick<Strings, 'panelFailed' | 'retry'>;
  /** What the panel shows: a panel that failed is tried anew with the next. */
  readonly shows?: unknown;
  readonly onFailure?: () => void;
  readonly children: ComponentChildren;
}

interface PanelBoundaryState {
  readonly failed: boolean;
  readonly shows: unknown;
}

/** Keeps the mistake of one panel from taking the others down: a quiet notice stands in its place. */
export class PanelBoundary extends Component<PanelBoundaryProps, PanelBoundaryState> {
  override state: PanelBoundaryState = { failed: false, shows: this.props.shows };

  static override getDerivedStateFromProps(
    { shows }: PanelBoundaryProps,
    state: PanelBoundaryState,
  ): PanelBoundaryState | null {
    return shows === state.shows ? null : { failed: false, shows };
  }

  static override getDerivedStateFromError(): Partial<PanelBoundaryState> {
    return { failed: true };
  }

  override componentDidCatch(cause: unknown): void {
    const { panel, onFailure } = this.props;
    report({ kind: 'panel-failed', detail: panel, cause });
    onFailure?.();
  }

  override render({ t, children }: PanelBoundaryProps, { failed }: PanelBoundaryState): ComponentChildren {
    if (!failed) return children;
    return (
      <p class="notice" role="status" data-notice="panel-failed">
        {t.panelFailed}
        <button type="button" class="quiet" onClick={() => this.setState({ failed: false })}>
          {t.retry}
        </button>
      </p>
    );
  }
}
