/** Value of work, in hundred million US dollars or yuan. */
const MONEY = ['USD_100m', 'CNY_100m'];

/**
 * What `metric` of observations.csv may say, and the units in which each is counted. A metric under a slightly other
 * name would be passed over by every chart, and one in another unit compared with what it is not; hence the list. The
 * first eight are the targets of clause （一）.
 */
export const METRIC_UNITS: Readonly<Record<string, readonly string[]>> = {
  contract_value: MONEY,
  offshore_executed_value: MONEY,
  enterprises_registered: ['enterprises'],
  international_certifications: ['certifications'],
  multinationals: ['companies'],
  trained: ['persons'],
  employees: ['persons'],
  employees_graduates: ['persons'],
  executed_value: MONEY,
  offshore_contract_value: MONEY,
  contract_value_full_scope: MONEY,
  outsourcing_revenue_broad: MONEY,
  offshore_enterprises: ['enterprises'],
  new_enterprises: ['enterprises'],
  new_employees: ['persons'],
  new_certifications: ['certifications', 'count'],
  certified_enterprises_or_certifications: ['count'],
  target_enterprises: ['enterprises'],
  target_employees: ['persons'],
  rank_national_executed: ['rank'],
  rank_national_offshore_executed: ['rank'],
  share_of_national_executed_value: ['percent'],
  share_of_national_offshore_contract_value: ['percent'],
  share_of_national_offshore_executed_value: ['percent'],
  share_of_provincial_offshore_contract_value: ['percent'],
  southern_software_park_share_of_city_offshore_executed: ['percent'],
  five_provinces_offshore_executed_sum: MONEY,
  six_provinces_offshore_executed_sum: MONEY,
  six_provinces_offshore_contract_sum: MONEY,
  jiangsu_zhejiang_shanghai_offshore_executed_sum: MONEY,
  beijing_shanghai_guangzhou_shenzhen_offshore_executed_sum: MONEY,
};

/** Units that count single things: no fractions. */
const WHOLE_UNITS = ['enterprises', 'companies', 'persons', 'certifications', 'count', 'rank'];

export const isWholeUnit = (unit: string): boolean => WHOLE_UNITS.includes(unit);
