import { format, type Strings } from '../i18n/index.ts';
import type { MapNotice as Notice } from '../model/types.ts';

/** The map review number, or plainly that there is none; stands at the lower left of every map. */
export function MapNotice({ notice, t }: { notice: Notice; t: Strings }) {
  return (
    <p class="map-notice">
      {notice.reviewNumber === null ? t.noticeSchematic : format(t.noticeReviewed, { number: notice.reviewNumber })}
    </p>
  );
}
