/** Words of the chart “who does what”. */
export const matrixZhHans = {
  matrixTitle: '谁做什么：十六处地点与十二个领域',
  matrixNote: '一行是一处地点，一列是一个领域；点一行，地图上就选中那一处。文件没有为某个领域点名地点，那一列就空着。',
  matrixSummary:
    '{places}处地点与{sectors}个领域之间，文件写明或按次序可对应的共{cells}项。地点最多的领域是{top}（各{topCount}处）。没有点名地点的领域：{none}。其中{byOrder}项按文中次序对应，是本图的理解。',
  matrixNone: '文件未点名地点',
  matrixNoneLeft: '无',
  matrixPlaces: '处数',
  matrixClause: '条款',
  matrixStated: '文件写明',
  matrixByOrder: '按次序对应，本图理解',
  matrixByOrderKey: '空心：按次序对应，属推算',
  matrixCellTitle: '{place}：{sector}（{how}）。据{clauses}；来源：{source}',
  matrixColumnTitle: '{sector}：{count}处。据{clause}',
  matrixColCity: '城市',
  matrixColPlace: '地点',
  matrixColRole: '定位',
  matrixColSector: '领域',
  matrixColHow: '依据',
  matrixColClause: '条款',
  matrixColSource: '来源',
};
