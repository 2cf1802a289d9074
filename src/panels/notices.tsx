import { format, type Strings } from '../i18n/index.ts';
import type { MapStatus } from '../map/interactive-map.ts';
import type { RejectedParameter } from '../state/address.ts';

interface NoticesProps {
  readonly t: Strings;
  readonly status: MapStatus;
  readonly rejected: readonly RejectedParameter[];
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** What the reader should know, said once and quietly. */
export function Notices({ t, status, rejected, onRetry, onDismiss }: NoticesProps) {
  return (
    <>
      {rejected.length > 0 && (
        <p class="notice" role="status" data-notice="rejected">
          {format(t.rejected, { list: rejected.map(({ key, value }) => `${key}=${value}`).join('; ') })}
          <button type="button" class="quiet" onClick={onDismiss}>
            {t.dismiss}
          </button>
        </p>
      )}
      {status.kind === 'failed' && (
        <p class="notice" role="status" data-notice="map-failed">
          {t.failedIntro}
          {t.failedIntro.endsWith('.') ? ' ' : ''}
          {format(t[`failed-${status.failure.kind}`], { detail: status.failure.detail ?? '' })}
          {status.failure.kind !== 'too-old' && (
            <button type="button" class="quiet" onClick={onRetry}>
              {t.retry}
            </button>
          )}
        </p>
      )}
    </>
  );
}

/** Quiet progress over the picture, which meanwhile can be read. */
export function MapProgress({ t, status }: { t: Strings; status: MapStatus }) {
  return status.kind === 'loading' ? (
    <p class="map-progress" role="status">
      <span class="map-progress-bar" aria-hidden="true" />
      {t.loadingMap}
    </p>
  ) : null;
}
