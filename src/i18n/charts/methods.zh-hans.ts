/** Words of the methods: definitions, readings, conflicts between sources, gaps, how to cite. */
export const methodsZhHans = {
  methodsHeading: '方法与口径',
  methodsLead:
    '图上的每个数要么出自文件条款，要么出自公开来源，要么由这两者算出并标明“推算”。这里写明怎样读、怎样算、哪里有出入、哪里是空白。',

  methodsDefinitionsHeading: '名词与口径',
  methodsContractTerm: '接包合同签约总额',
  methodsContractText: '一段时间内新签接包合同的金额，离岸与在岸合计。签了不等于做完。',
  methodsExecutedTerm: '离岸执行额',
  methodsExecutedText:
    '一段时间内实际完成、由境外发包方支付的金额。只写“执行额”而不写“离岸”的，是离岸与在岸合计，两者不相比。',
  methodsStockTerm: '企业数与从业人数',
  methodsStockText: '截至某一天的存量，不是一年的新增。',
  methodsPeriodTerm: '时段',
  methodsPeriodText:
    '几个月的数画成几个月，不当作全年，也不与全年的数连线；“截至某月的累计”若没有说从哪年算起，不当作任何一年。',
  methodsConfidenceTerm: '把握',
  methodsConfidenceText:
    '较大：商务部或官方发布，或通讯社转述；一般：注明出处的报道，多为转载；较小：年份或单位由推断得来，或来自汇编网页。',

  methodsReadingsHeading: '“增长4倍”的两种读法',
  methodsReadingsText:
    '文件说离岸执行额“增长4倍”。按字面，是原来的{literal}倍；宽松的读法，是原来的{loose}倍。两种都列出，不替读者选。',
  methodsReadingsArithmetic: '{target} ÷ {multiple} = {baseline}亿美元（{year}年，推算）',
  methodsReadingsHindsight: '全国的实绩是事后才有的，不能用来判定起草者的本意，只可作旁证。',

  methodsStatusHeading: '进展怎样判定',
  methodsStatusOpenTerm: '增速之比',
  methodsStatusOpenText:
    '加拿大统计局的方法，Open SDG平台亦用：实际年均增速除以所需年均增速，两者都从基数算起。95%及以上为“进展顺利”，60%至95%为“有进展，需加快”，0至60%为“进展有限”，负数为“倒退”；已达到目标值的为“已实现”。',
  methodsStatusUnTerm: '路程之比',
  methodsStatusUnText:
    '联合国与欧盟统计机构一类的方法：照实际年均增速推到目标年，看从基数到目标的路程走完几成，即（推到目标年的数 − 基数）÷（目标 − 基数）。0.95及以上为“可望实现”，0.10至0.95为“有进展，需加快”，不足0.10为“停滞或倒退”；已达到目标值的为“已实现”。前一种方法比的是增速，这一种比的是数值，同一组数可能得出不同的说法，所以并列。',
  methodsStatusPastTerm: '目标年已过',
  methodsStatusPastText: '目标年是{year}年，所以只按{year}年的数判定，不拿以后的数代替。',
  methodsStatusRefusalTerm: '不作判定',
  methodsStatusRefusalText:
    '未见公布、时段不可比、口径不可比、仅有一个数据点的，都写明原因，不给出判定。判定一律由数据算出，不由人填写；每项目标的“算法与来源”打开后，可以逐步验算。',

  methodsDerivedHeading: '推算的数',
  methodsDerivedText: '下列数字不是公布的实绩，图上一律用空心或虚线，并注明“推算”。',
  methodsDerivedItem: '{name}，{year}年：{value}',
  methodsScopeProvince: '全省',
  methodsScopeNation: '全国',
  methodsScopeOther: '其他地区',

  methodsConflictsHeading: '来源之间的出入，以及怎样取舍',
  methodsConflictBaselineTerm: '2010年合同额',
  methodsConflictBaselineText:
    '由目标倒推的全年数，与简报所载头七个月的数，口径可能不同：后五个月要签到头七个月的近两倍才合得上。两者分别列出，不连线。',
  methodsConflictCumulativeTerm: '累计数',
  methodsConflictCumulativeText: '简报中的合同额与执行额累计数没有写明起始年份，不作2010年的数用。',
  methodsConflictCertifiedTerm: '475',
  methodsConflictCertifiedText: '简报说的是取得认证的“企业”，文件的目标是“认证”项数，单位未必相同，因此不相比。',
  methodsConflictGuangzhouTerm: '广州2008年离岸合同额',
  methodsConflictGuangzhouText:
    '一处转载为4.3亿美元，另一处说2009年上半年的2.57亿美元已超过2008年全年。后者有日期、注明市主管部门、另有通讯社印证，以后者为准。',
  methodsConflictGoalTerm: '广州的2013年目标',
  methodsConflictGoalText: '“1600亿元”有的报道称执行金额，有的称产值；按产值理解，不与全省目标相比。',
  methodsConflictShanghaiTerm: '上海2009年与2010年',
  methodsConflictShanghaiText:
    '2010年头三季度的数与所报增幅，同2009年全年的数对不上：或口径不同，或年末集中入账。不据以比较。',
  methodsConflictDollarTerm: '美元与人民币',
  methodsConflictDollarText: '全国数字约自2016年起先以人民币公布；图上只连同一币种的数，不自行折算。',
  methodsConflictRejectedTerm: '未采用',
  methodsConflictRejectedText: '与商务部公布数明显不符的网页、未写明是哪座城市的数，一概不用。',

  methodsGapsHeading: '空白在哪里',
  methodsGapsText: '“未见公布”只表示在查过的公开材料里没有找到，不等于没有这个数。',
  methodsGapsTarget: '目标',
  methodsGapsBaseline: '{year}年全年',
  methodsGapsOutcome: '{year}年结果',
  methodsGapsPublished: '已公布',
  methodsGapsMissing: '未见公布',
  methodsGapsNoBaseline: '文件未作比较',
  methodsGapsCities: '没有找到任何数字的地级以上市（{count}座）：{list}。',
  methodsGapsCitiesNone: '每座地级以上市都至少有一个数字。',
  methodsGapsWhere:
    '可以再查：《广东年鉴》《广东统计年鉴》2011至2016年各卷，广州、深圳年鉴，《中国服务外包发展报告》2013至2016年各卷的分省表。',

  methodsMapHeading: '地图上我们添了什么',
  methodsMapText: '文件只有文字。为了画成图，各图层都有一些我们自己的理解：',

  methodsCiteHeading: '怎样引用',
  methodsCiteText: '引用数字时，请引原来源；引用图，可写：',
  methodsCiteForm: '{publisher}《双核双带：广东省服务外包布局图》，据粤府〔2012〕88号，{address}查阅日期。',
  methodsCitePublisher: '{name}：',
  methodsCiteAddress: '{url}，',
  methodsCiteLicence: '带有地图的图片，请连同图上的审图号或“示意图”字样一并引用。数据的许可见“数据与来源”。',
} as const;
