import type { pageZhHans } from './page.zh-hans.ts';

export const pageEn: Readonly<Record<keyof typeof pageZhHans, string>> = {
  chartsHeading: 'Targets and results',
  chartsSelected: 'Selected',
  chartsTarget: 'Target: {name}',
  chartsToMap: 'See it on the map',
  chartsClear: 'Clear',
  targetsLead:
    'The policy set eight targets for 2015. Here targets, starting points and published figures stand side by side; where no published figure was found it says “not published”: nothing is estimated, nothing is drawn as zero.',
  targetsContents: 'On this page',
  readingScoreboard:
    'The eight targets one by one: where things stood, the latest published figure, the target, and whether progress can be judged.',
  readingPath:
    'What each year would have had to reach for the target of 2015; published figures are drawn by the period they cover.',
  readingNation:
    'The nation’s offshore execution in the same years, and the share that meeting the target would have meant.',
  readingEnterprises:
    'Where the registered outsourcing enterprises were in July 2010, and how far that was from 2,500.',
  readingTalent:
    'Employ 600,000 people, 300,000 of them graduates, and train 400,000: one figure stands for 10,000 people.',
  readingMatrix: 'The sectors the policy names for each place. Choose a place to see it on the map.',
  readingMarkets: 'Whose orders the policy wants to win, whom it wants to work with, and whom it wants to attract.',
};
