import type { frameZhHans } from './frame.zh-hans.ts';

export const frameEn: Record<keyof typeof frameZhHans, string> = {
  frameBasis: 'Basis',
  frameClauses: 'Clauses',
  frameSources: 'Sources',
  frameTable: 'Show the table ({count} rows)',
  frameTableLabel: 'Table: {title}',
  frameMissing: 'Not published',
  frameSave: 'Download',
  frameSaveGroup: 'Download “{title}”',
  'frameSave-csv': 'CSV',
  'frameSave-svg': 'SVG',
  'frameSave-png-1x': 'PNG 1×',
  'frameSave-png-4x': 'PNG 4×',
  frameSaved: 'Saved',
  frameFailed: 'Not saved: this browser cannot draw a picture of that size. SVG may work.',
  frameSourceLine: 'Sources: {list}',
  frameClauseLine: 'Basis: policy Yuefu (2012) No. 88, clauses {list}',
  frameDayLine: 'Exported: {day}',
};
