import { useEffect, useState } from 'preact/hooks';

interface QrCodeProps {
  /** The address that a phone opens. */
  readonly url: string;
  readonly label: string;
}

/** Dark modules as one path in a square of `size` modules, a quiet zone of four around it. */
function buildPath(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
}

/** An address for the visitor's phone. Black on white in every theme: that is what cameras read. */
export function QrCode({ url, label }: QrCodeProps) {
  const [rows, setRows] = useState<readonly (readonly boolean[])[] | null>(null);
  useEffect(() => {
    let unmounted = false;
    import('uqr').then(
      ({ encode }) => {
        if (!unmounted) setRows(encode(url, { border: 4 }).data);
      },
      (cause: unknown) => console.info('The code for phones did not load.', cause),
    );
    return () => {
      unmounted = true;
    };
  }, [url]);
  if (rows === null) return null;
  return (
    <figure class="qr" data-url={url}>
      <svg viewBox={`0 0 ${rows.length} ${rows.length}`} role="img" aria-label={label} shape-rendering="crispEdges">
        <rect width="100%" height="100%" fill="#fff" />
        <path d={buildPath(rows)} fill="#000" />
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}
