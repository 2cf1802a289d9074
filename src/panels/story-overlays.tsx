import type { StoryStrings } from '../i18n/story-strings.ts';

interface StoryOverlaysProps {
  readonly overlay: 'black' | 'help' | null;
  readonly t: StoryStrings;
  readonly onClose: () => void;
}

/** The black screen, and the list of keys. Both go away at a touch. */
export function StoryOverlays({ overlay, t, onClose }: StoryOverlaysProps) {
  if (overlay === null) return null;
  if (overlay === 'black')
    return <button type="button" class="story-black" aria-label={t.keysClose} onClick={onClose} />;
  const rows: readonly (readonly [keys: readonly string[], meaning: string])[] = [
    [['→', '↓', 'Space', 'PageDown', 'N'], t.keysNext],
    [['←', '↑', 'Shift+Space', 'PageUp', 'P'], t.keysPrevious],
    [['Home', 'End'], t.keysEnds],
    [['1…14', 'Enter / G'], t.keysJump],
    [['F'], t.keysFullscreen],
    [['B', '.'], t.keysBlack],
    [['Esc'], t.keysLeave],
    [['?'], t.keysHelp],
  ];
  return (
    <div class="story-help" role="dialog" aria-labelledby="keys-heading">
      <h2 id="keys-heading">{t.keysHeading}</h2>
      <dl>
        {rows.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={onClose}>
        {t.keysClose}
      </button>
    </div>
  );
}
