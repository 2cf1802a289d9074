/**
 * A function that answers the same question with the same object: what is drawn from it is drawn again only when
 * something else was asked. Of the last answer alone, so that nothing piles up.
 * @param build pure; its arguments are compared by identity
 */
export function rememberLast<A extends readonly unknown[], R>(build: (...from: A) => R): (...from: A) => R {
  let last: { readonly from: A; readonly answer: R } | null = null;
  return (...from) => {
    if (last === null || last.from.length !== from.length || from.some((part, i) => part !== last?.from[i])) {
      last = { from, answer: build(...from) };
    }
    return last.answer;
  };
}
