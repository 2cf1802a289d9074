/** Words of the section of charts. */
export const pageZhHans = {
  chartsHeading: '目标与实绩',
  chartsSelected: '已选',
  chartsTarget: '目标：{name}',
  chartsToMap: '到地图上看',
  chartsClear: '取消选择',
  targetsLead:
    '文件为2015年定下八项目标。这里把目标、起点和已公布的数字放在一起；没有找到公布数字的，一律写“未见公布”，不估算，也不画成零。',
  targetsContents: '本页各图',
  readingScoreboard: '八项目标逐项对照：起点、已公布的最新数字、目标，以及能不能判断进度。',
  readingPath: '要在2015年达到目标，每年需要达到多少；公布过的数字按各自的时段画出。',
  readingNation: '同期全国的离岸执行额，以及达到目标时广东会占多少。',
  readingEnterprises: '2010年7月登记的服务外包企业在哪里，离2500家还差多少。',
  readingTalent: '就业六十万人、其中大学生三十万人、培训四十万人：一个图形代表一万人。',
  readingMatrix: '文件给每一处地方点名的领域。选一处，在地图上查看。',
  readingMarkets: '文件希望向谁接单、与谁合作、引谁进来。',
} as const;
