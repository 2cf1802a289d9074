/**
 * The grammar of a query string, without `URLSearchParams`: that one belongs to browsers, and it would respell the
 * parameters of others, which we have to leave as they are.
 */

/** The parts between the ampersands, as spelled; empty ones are left out. */
export function splitQuery(search: string): string[] {
  const query = search.startsWith('?') ? search.slice(1) : search;
  return query.split('&').filter((part) => part !== '');
}

/** `''` for no parts, otherwise with the question mark. */
export function joinQuery(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

export function keyOfQueryPart(part: string): string {
  const end = part.indexOf('=');
  return decodePercent(end < 0 ? part : part.slice(0, end));
}

/** Key and value of one part; a part without `=` has an empty value. */
export function decodeQueryPart(part: string): readonly [key: string, value: string] {
  const end = part.indexOf('=');
  return [keyOfQueryPart(part), end < 0 ? '' : decodePercent(part.slice(end + 1))];
}

/** `+` is a space, as forms write it. A malformed sequence is no error here: the text stays as spelled. */
function decodePercent(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch (error) {
    if (error instanceof URIError) return spaced;
    throw error;
  }
}
