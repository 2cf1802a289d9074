import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { packTexts } from './pack-texts.ts';

const ROOT = join(import.meta.dirname, '../../..');
const UNPACK = join(ROOT, 'src/model/unpack-texts.ts');
const PACKED = /\/model\/generated\/(atlas|story)\.json$/;

/** The atlas and the story go to the browser with their texts packed; whoever imports them gets them whole. */
export function packedTextsPlugin(): Plugin {
  return {
    name: 'packed-texts',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => {
      const [, name] = PACKED.exec(id) ?? [];
      return name === undefined ? null : `\0packed-${name}`;
    },
    load: (id) => {
      const [, name] = /^\0packed-(atlas|story)$/.exec(id) ?? [];
      if (name === undefined) return null;
      const data: unknown = JSON.parse(readFileSync(join(ROOT, `src/model/generated/${name}.json`), 'utf8'));
      const packed = JSON.stringify(JSON.stringify(packTexts(data)));
      return `import { unpackTexts } from ${JSON.stringify(UNPACK)};\nexport default unpackTexts(JSON.parse(${packed}));`;
    },
  };
}
