import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { toggleFullscreen } from '../platform/fullscreen.ts';
import { listenKeys } from '../platform/keys.ts';
import type { StoryMove } from '../state/programme.ts';
import { EMPTY_BUFFER, readStoryKey, type StoryCommand } from '../state/story-keys.ts';

/** What lies over everything: the black screen of a speaker, or the list of keys. */
export type StoryOverlay = 'black' | 'help' | null;

interface StoryKeysOptions {
  /** Keys are heard only while a story is told. */
  readonly active: boolean;
  readonly onMove: (move: StoryMove) => void;
  readonly onLeave: () => void;
  /** Instead of making this very screen black. */
  readonly onBlack?: () => void;
}

export interface StoryControls {
  readonly overlay: StoryOverlay;
  readonly setOverlay: (overlay: StoryOverlay) => void;
  /** What a key or a button stands for. */
  readonly run: (command: StoryCommand) => void;
}

/** Keys and clicker of a story, and what they lay over the screen. */
export function useStoryKeys(options: StoryKeysOptions): StoryControls {
  const [overlay, setOverlay] = useState<StoryOverlay>(null);
  const { active } = options;

  const run = (command: StoryCommand): void => {
    switch (command.kind) {
      case 'fullscreen':
        toggleFullscreen();
        break;
      case 'black':
        if (options.onBlack) options.onBlack();
        else setOverlay(overlay === 'black' ? null : 'black');
        break;
      case 'help':
        setOverlay(overlay === 'help' ? null : 'help');
        break;
      case 'leave':
        // Escape closes what lies on top first.
        if (overlay === null) options.onLeave();
        setOverlay(null);
        break;
      default:
        // A step is there to be seen.
        setOverlay(null);
        options.onMove(command);
    }
  };
  // The listener outlives the render that made it.
  const latest = useRef(run);
  latest.current = run;

  // With the frame that shows the story, not after it: what can be seen answers.
  useLayoutEffect(() => {
    if (!active) return;
    let buffer = EMPTY_BUFFER;
    const undo = listenKeys((key) => {
      const outcome = readStoryKey(key, buffer);
      buffer = outcome.buffer;
      if (outcome.command !== null) latest.current(outcome.command);
      return outcome.taken;
    });
    return () => {
      undo();
      setOverlay(null);
    };
  }, [active]);

  return { overlay, setOverlay, run };
}
