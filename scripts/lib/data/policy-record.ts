import { LAYER_IDS, PARK_ROLES, type ParkRole } from '../../../src/model/types.ts';
import { clauseNumeral } from './clause-numeral.ts';
import type { ProblemText } from './problem.ts';

// What 粤府〔2012〕88号 itself fixes, and no spreadsheet can change. It stands here and not in `data/`, so that the list
// that the tables are held against cannot be edited, sorted or cut together with them. Amend it only if the policy is.

/** The clauses of the policy, （一） to （二十四）. */
const CLAUSE_COUNT = 24;

/** A row that a table must have, and what it is called in messages. */
export interface FixedRow {
  readonly id: string;
  readonly name: ProblemText;
}

export interface NamedPlace extends FixedRow {
  /** The clauses that name it. */
  readonly clauses: readonly number[];
}

/**
 * The sixteen places named by the policy, by their `id` in `data/parks.csv`.
 *
 * （四）: key areas 广州开发区（中新广州知识城）, 南沙, 前海; bases 天河软件园, 深圳软件园 and 知识城. （二）: three zones for
 * financial back offices. （五）: the parks of 佛山 (金融高新区, 南海软件科技园, 工业设计城), 珠海 (横琴, 高栏港, 南方软件园),
 * 东莞 (松山湖) and 中山 (健康基地).
 */
export const NAMED_PLACES: readonly NamedPlace[] = [
  place('getdd', '广州开发区', 'Guangzhou Development District', 4),
  place('knowledge-city', '中新广州知识城', 'Sino-Singapore Guangzhou Knowledge City', 4),
  place('nansha', '广州南沙新区', 'Guangzhou Nansha New Area', 4),
  place('qianhai', '深圳前海', 'Shenzhen Qianhai', 4),
  place('tianhe-software', '广州天河软件园', 'Guangzhou Tianhe Software Park', 4),
  place('shenzhen-software', '深圳软件园', 'Shenzhen Software Park', 4),
  place('gd-finance-hitech', '广东金融高新技术服务区', 'Guangdong High-tech Service Zone', 2, 5),
  place('gz-finance-innovation', '广州金融创新服务区', 'Guangzhou Financial Innovation Service Zone', 2),
  place('pinghu-finance', '深圳龙岗金融后援服务区', 'Shenzhen Longgang Financial Back-office Base', 2),
  place('nanhai-software', '南海软件科技园', 'Nanhai Software Technology Park', 5),
  place('industrial-design', '广东工业设计城', 'Guangdong Industrial Design City', 5),
  place('hengqin', '珠海横琴新区', 'Zhuhai Hengqin New Area', 5),
  place('gaolan', '珠海高栏港经济区', 'Zhuhai Gaolan Port Economic Zone', 5),
  place('southern-software', '珠海南方软件园', 'Zhuhai Southern Software Park', 5),
  place('songshan-lake', '东莞松山湖高新区', 'Dongguan Songshan Lake Hi-tech Zone', 5),
  place('zs-health', '中山国家健康科技产业基地', 'Zhongshan National Health Technology Park', 5),
];

/** The clause that gives a place its role: key areas and both kinds of bases （四）, parks of the four cities （五）, finance （二）. */
export const ROLE_CLAUSES: Readonly<Record<ParkRole, number>> = {
  'key-area': 4,
  'software-base': 4,
  'kpo-base': 4,
  'provincial-base': 5,
  'finance-zone': 2,
};

export const TARGET_CLAUSE = 1;
export const TARGET_YEAR = 2015;

export interface NamedTarget extends FixedRow {
  readonly unit: string;
}

/** The eight targets of （一） and the unit in which each is set. */
export const NAMED_TARGETS: readonly NamedTarget[] = [
  target('contract_value', 'USD_100m', '接包合同签约总额', 'contract value signed'),
  target('offshore_executed_value', 'USD_100m', '离岸服务外包执行额', 'offshore value executed'),
  target('enterprises_registered', 'enterprises', '服务外包企业', 'outsourcing enterprises'),
  target('international_certifications', 'certifications', '国际资质认证', 'international certifications'),
  target('multinationals', 'companies', '跨国公司', 'multinationals'),
  target('trained', 'persons', '培养和培训人才', 'people trained'),
  target('employees', 'persons', '吸纳就业', 'people employed'),
  target('employees_graduates', 'persons', '其中大学生', 'of whom graduates'),
];

export const CLAUSE_ROWS: readonly FixedRow[] = Array.from({ length: CLAUSE_COUNT }, (_, index) => ({
  id: String(index + 1),
  name: { zh: clauseNumeral(index + 1), en: clauseNumeral(index + 1) },
}));

/** Two belts, the core area and three directions: （三）. */
const LAYOUT_IDS = ['belt-east', 'belt-west', 'guangfo', 'arrow-east', 'arrow-west', 'arrow-north'];

export const ROLE_ROWS = PARK_ROLES.map(unnamed);
export const LAYER_ROWS = LAYER_IDS.map(unnamed);
export const LAYOUT_ROWS = LAYOUT_IDS.map(unnamed);

/** `（二）（五）` and `clauses 2 and 5`. */
export function clausesShown(clauses: readonly number[]): ProblemText {
  return {
    zh: clauses.map(clauseNumeral).join(''),
    en: clauses.length === 1 ? `clause ${clauses[0]}` : `clauses ${clauses.join(' and ')}`,
  };
}

function place(id: string, zh: string, en: string, ...clauses: number[]): NamedPlace {
  return { id, name: { zh, en }, clauses };
}

function target(id: string, unit: string, zh: string, en: string): NamedTarget {
  return { id, unit, name: { zh, en } };
}

function unnamed(id: string): FixedRow {
  return { id, name: { zh: '', en: '' } };
}
