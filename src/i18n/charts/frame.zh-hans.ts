/** Words around every chart. */
export const frameZhHans = {
  frameBasis: '依据',
  frameClauses: '条款',
  frameSources: '来源',
  frameTable: '看数据表（{count} 行）',
  frameMissing: '未见公布',
  frameSave: '下载',
  frameSaveGroup: '下载“{title}”',
  'frameSave-csv': 'CSV',
  'frameSave-svg': 'SVG',
  'frameSave-png-1x': 'PNG 1×',
  'frameSave-png-4x': 'PNG 4×',
  frameSaved: '已保存',
  frameFailed: '没有保存成功：这个浏览器画不出这么大的图片。可以改存 SVG。',
  frameSourceLine: '来源：{list}',
  frameClauseLine: '依据：粤府〔2012〕88号{list}',
  frameDayLine: '导出日期：{day}',
} as const;
