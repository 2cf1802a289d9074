/** Hands a file to the reader: through a link that is followed and taken away. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // Browsers read the address after the click has been dealt with; a minute is more than any of them takes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** @param type media type without a charset; the text is written as UTF-8 */
export function downloadText(text: string, type: string, fileName: string): void {
  downloadBlob(new Blob([text], { type: `${type};charset=utf-8` }), fileName);
}

/** Most pixels that a canvas may have in desktop browsers (16,384²). Phones allow fewer, and then give no picture. */
export const MAX_CANVAS_PIXELS = 268_435_456;

/** A picture that cannot be drawn in this browser, or not as large as asked. */
export class RasterError extends Error {
  constructor(problem: string) {
    super(problem);
    this.name = 'RasterError';
  }
}

/**
 * The pixels of a standalone SVG as PNG.
 * @param scale 1 or more: device pixels for each pixel of the SVG
 * @throws RasterError when the browser cannot
 */
export async function rasterizeSvg(
  { svg, widthPx, heightPx }: { readonly svg: string; readonly widthPx: number; readonly heightPx: number },
  scale: number,
): Promise<Blob> {
  const [width, height] = [Math.round(widthPx * scale), Math.round(heightPx * scale)];
  if (width * height > MAX_CANVAS_PIXELS) throw new RasterError(`${width} × ${height} pixels are too many`);
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode().catch((cause: unknown) => {
      throw new RasterError(`the picture could not be read (${String(cause)})`);
    });
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (context === null) throw new RasterError('no canvas');
    context.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new RasterError(`no picture of ${width} × ${height} pixels`);
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
