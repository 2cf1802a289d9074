import type { methodsZhHans } from './methods.zh-hans.ts';

export const methodsEn: Record<keyof typeof methodsZhHans, string> = {
  methodsHeading: 'Methods and definitions',
  methodsLead:
    'Every figure comes from a clause of the policy, from a published source, or from arithmetic on these, marked “derived”. Here is how to read them, how they are worked out, where sources disagree, and what is missing.',

  methodsDefinitionsHeading: 'Terms',
  methodsContractTerm: 'Contract value',
  methodsContractText:
    'Value of outsourcing contracts newly signed in a period, offshore and onshore together. Signed is not yet done.',
  methodsExecutedTerm: 'Offshore executed value',
  methodsExecutedText:
    'Value of work done in a period and paid for by clients abroad. “Executed value” without “offshore” counts both kinds; the two are not compared.',
  methodsStockTerm: 'Enterprises and staff',
  methodsStockText: 'Stocks on a date, not additions during a year.',
  methodsPeriodTerm: 'Periods',
  methodsPeriodText:
    'A figure for some months is drawn as those months, never as a year, and never joined to a year by a line. A total “up to” a month that does not say from when belongs to no year.',
  methodsConfidenceTerm: 'Confidence',
  methodsConfidenceText:
    'High: the commerce ministry or another authority, or an agency reporting it. Medium: a report that names its source, often on a mirror. Low: year or unit inferred, or an aggregator.',

  methodsReadingsHeading: 'Two readings of “growth by 4 times”',
  methodsReadingsText:
    'The policy wants offshore executed value to “grow by 4 times”. Taken literally that makes {literal} times the old value; taken loosely, {loose} times. Both are shown; the choice is left to the reader.',
  methodsReadingsArithmetic: '{target} ÷ {multiple} = {baseline}, in USD billion ({year}, derived)',
  methodsReadingsHindsight:
    'What the nation achieved was known only afterwards. It cannot settle what the drafters meant; it is circumstantial at best.',

  methodsStatusHeading: 'How progress is judged',
  methodsStatusOpenTerm: 'Ratio of growth rates',
  methodsStatusOpenText:
    'The method of Statistics Canada, also used by Open SDG: observed yearly growth divided by required yearly growth, both counted from the baseline. 95% or more is “on track”, 60–95% “acceleration needed”, 0–60% “limited progress”, below 0 “deterioration”; a target that has been reached is “achieved”.',
  methodsStatusUnTerm: 'Share of the way',
  methodsStatusUnText:
    'The method of the UN and Eurostat type: the observed yearly growth is carried on to the target year, and the score is the share of the way from the baseline to the target that the value then reaches: (value carried on − baseline) ÷ (target − baseline). 0.95 and over is “on track”, 0.10 to 0.95 “acceleration needed”, under 0.10 “stagnation or regress”; a target that has been reached is “achieved”. The first method compares rates of growth, this one values. The two stand side by side because the same figures may be called by different names.',
  methodsStatusPastTerm: 'Target year in the past',
  methodsStatusPastText:
    'The targets are for {year}, so they are judged by the figures of {year} and by no later ones.',
  methodsStatusRefusalTerm: 'No judgement',
  methodsStatusRefusalText:
    'Not published, period not comparable, unit not comparable, one point only: the reason is given and no status. A status is always computed, never typed; “Arithmetic and sources” under each target can be opened and reckoned again step by step.',

  methodsDerivedHeading: 'Derived figures',
  methodsDerivedText:
    'These are not published results. They are drawn hollow or dashed and marked “derived” wherever they appear.',
  methodsDerivedItem: '{name}, {year}: {value}',
  methodsScopeProvince: 'Guangdong',
  methodsScopeNation: 'China',
  methodsScopeOther: 'Elsewhere',

  methodsConflictsHeading: 'Where sources disagree, and what we did',
  methodsConflictBaselineTerm: 'Contracts in 2010',
  methodsConflictBaselineText:
    'The full-year figure implied by the target and the seven months of a briefing may differ in scope: the last five months would have to bring nearly twice the first seven. Both are shown, never joined by a line.',
  methodsConflictCumulativeTerm: 'Cumulative totals',
  methodsConflictCumulativeText:
    'The briefing does not say from which year its cumulative contract and executed values are counted. They are not used for 2010.',
  methodsConflictCertifiedTerm: '475',
  methodsConflictCertifiedText:
    'The briefing counts certified enterprises, the target counts certifications. The units may differ, so the two are not compared.',
  methodsConflictGuangzhouTerm: 'Guangzhou, offshore contracts in 2008',
  methodsConflictGuangzhouText:
    'One mirror prints USD 430 million; another report says that USD 257 million in the first half of 2009 was more than all of 2008. The latter is dated, names the city bureau and is confirmed by a news agency: we follow it.',
  methodsConflictGoalTerm: 'Guangzhou’s goals for 2013',
  methodsConflictGoalText:
    'CNY 160 billion is called executed value in one report and output in another. We read it as output and compare it with no provincial target.',
  methodsConflictShanghaiTerm: 'Shanghai, 2009 and 2010',
  methodsConflictShanghaiText:
    'Three quarters of 2010 with the growth reported for them do not fit the full year 2009: another scope, or late registration. No comparison rests on them.',
  methodsConflictDollarTerm: 'Dollars and yuan',
  methodsConflictDollarText:
    'From about 2016 national figures are first published in yuan. Lines join figures of one currency only; nothing is converted by us.',
  methodsConflictRejectedTerm: 'Rejected',
  methodsConflictRejectedText:
    'Pages that contradict the ministry’s own totals, and figures that do not say which city they are for, are not used.',

  methodsGapsHeading: 'What is missing',
  methodsGapsText:
    '“Not published” means not found in the public material searched; it does not mean that there is no such figure.',
  methodsGapsTarget: 'Target',
  methodsGapsBaseline: 'Full year {year}',
  methodsGapsOutcome: 'Outcome {year}',
  methodsGapsPublished: 'Published',
  methodsGapsMissing: 'Not published',
  methodsGapsNoBaseline: 'No comparison in the policy',
  methodsGapsCities: 'Prefecture-level cities without any figure ({count}): {list}.',
  methodsGapsCitiesNone: 'There is at least one figure for every prefecture-level city.',
  methodsGapsWhere:
    'Where to look next: the Guangdong Yearbook and Guangdong Statistical Yearbook, 2011 to 2016; the yearbooks of Guangzhou and Shenzhen; provincial tables in the China Service Outsourcing Development Reports, 2013 to 2016.',

  methodsMapHeading: 'What we added in order to draw the map',
  methodsMapText: 'The policy has words only. Every layer therefore carries some reading of ours:',

  methodsCiteHeading: 'How to cite',
  methodsCiteText: 'For a figure, please cite its source. For the charts and the map:',
  methodsCiteForm:
    '{publisher}Dual Cores, Dual Belts: an atlas of Guangdong’s service-outsourcing layout, after policy Yuefu (2012) No. 88. {address}Date of access.',
  methodsCitePublisher: '{name}. ',
  methodsCiteAddress: '{url}. ',
  methodsCiteLicence:
    'A picture with a map in it is cited together with its map review number or the words that call it a schematic. Licences of the data are given under “Data and sources”.',
};
