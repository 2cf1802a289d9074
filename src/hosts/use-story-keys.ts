import { useEffect, useRef, useState } from 'preact/hooks';
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
    if (command.kind === 'fullscreen') {
      toggleFullscreen();
    } else if (command.kind === 'black' || command.kind === 'help') {
      setOverlay(overlay === command.kind ? null : command.kind);
    } else if (command.kind === 'leave' && overlay === null) {
      options.onLeave();
    } else {
      // Escape closes what lies on top first, and a step is there to be seen.
      setOverlay(null);
      if (command.kind !== 'leave') options.onMove(command);
    }
  };
  // The listener outlives the render that made it.
  const latest = useRef(run);
  latest.current = run;

  useEffect(() => {
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
