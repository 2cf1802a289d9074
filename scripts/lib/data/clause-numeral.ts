const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** The policy's own label of a clause: 3 → `（三）`, 24 → `（二十四）`. Good for 1 to 99. */
export function clauseNumeral(id: number): string {
  const tens = Math.floor(id / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `（${ten}${DIGITS[id % 10]}）`;
}
