/** A phrase with the mark after which a line of Chinese breaks best. */
const PHRASE = /[^，、：；。]+[，、：；。]*/gu;

/** Chinese words in large type, to be broken between phrases while there is room for whole ones. */
export function Phrases({ text }: { readonly text: string }) {
  const phrases = text.match(PHRASE) ?? [];
  if (phrases.length <= 1) return <>{text}</>;
  return (
    <>
      {phrases.map((phrase) => (
        <span key={phrase} class="phrase">
          {phrase}
        </span>
      ))}
    </>
  );
}
