import { readFileSync } from 'node:fs'
import type { Bilingual } from './instruments.ts'

/** Co-chairs of a group on a day, and of whom council members; null where nobody knows. */
type State = {
  as_of: string
  co_chairs: number | null
  additional_co_chairs: number | null
  member_co_chairs: number | null
  additional_member_co_chairs: number | null
}

export type Group = {
  code: string
  name: Bilingual
  acronym: Bilingual | null
  council: string
  type: string
  states: State[]
}

export type Jurisdiction = {
  code: string
  parent: string | null
  name: Bilingual
  order_of_government: string
  region: string
}

export type Source =
  | {
      kind: 'instrument'
      instrument: string
      item: string
      itemVersion: number
      statistic: { kind: 'share'; values: string[]; excluded: string[] }
      universe: 'frame' | 'volunteers'
    }
  | {
      kind: 'register'
      register: string
      measure: string
      universeSize: number | null
      unitOfReturn: string | null
    }

export type IndicatorVersion = {
  version: number
  name: Bilingual
  annual_rule: string
  unit: string
  baseline: string
  councils: string[]
  source: Source
}

export type Indicator = {
  code: string
  dimension: string
  goal: string
  draft: boolean
  versions: IndicatorVersion[]
  targets: {
    period: string
    value: number
    tolerance: number
    to_achieve_by: string
    draft: boolean
  }[]
}

export type LogicModel = {
  version: string
  priorities: { code: string; name: Bilingual; enabling: boolean }[]
  goals: { code: string; priority: string; term: string; draft: boolean; name: Bilingual }[]
  contributions: { group: string; priority: string; support: string }[]
}

function read<Content>(file: string): Content {
  return JSON.parse(readFileSync(`surveys/programme/${file}.json`, 'utf8')) as Content
}

export const programme = read<{ code: string; name: Bilingual; synthetic: boolean }>('programme')
export const { councils } = read<{
  councils: { code: string; name: Bilingual; acronym: Bilingual }[]
}>('councils')
export const { jurisdictions } = read<{ jurisdictions: Jurisdiction[] }>('jurisdictions')
export const { groups } = read<{ groups: Group[] }>('groups')
export const logicModel = read<LogicModel>('logic-model')
export const { indicators } = read<{ indicators: Indicator[] }>('indicators')
