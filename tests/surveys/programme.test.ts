import { describe, expect, it } from 'vitest'
import { councils, groups, jurisdictions, logicModel, programme } from './programme-data.ts'

/** Co-chairs, additional ones, and of each how many council members, as the councils counted them in July 2019. */
const counted: Record<string, [number, number, number, number]> = {
  DN: [3, 0, 0, 0],
  DS: [3, 0, 3, 0],
  COG: [2, 0, 0, 0],
  RES: [2, 0, 2, 0],
  PRV: [1, 2, 0, 0],
  CCS: [2, 0, 2, 0],
  DDI: [2, 0, 1, 0],
  S2B: [2, 0, 1, 0],
  CLD: [2, 1, 0, 0],
  IMSC: [2, 0, 2, 0],
  NCSIP: [2, 0, 1, 0],
  ITP: [1, 0, 1, 0],
  DI: [2, 0, 0, 0],
}

const frenchNames: Record<string, string> = {
  CCS: 'Services axés sur le client',
  S2B: 'Services aux entreprises',
  DN: 'Notification de décès',
  DS: 'Stratégie numérique',
  COG: 'Gouvernement ouvert du Canada',
  CLD: 'Nuage et O365',
  DI: 'Identité numérique',
  IMSC: "Sous-comité de gestion de l'identité",
  DDI: 'Renseignements axés sur les données',
  RES: 'Recherche',
  PRV: 'Vie privée et RGPD',
  NCSIP: "Sous-comité national des DPI sur la protection de l'information (cybersécurité)",
  ITP: 'Approvisionnement en TI',
  ICT: 'Politique sur les TIC',
}

const priorityOf: Record<string, string> = {
  'client-centred-services': 'CCS S2B DN SNC',
  'digital-strategy': 'DS COG CLD',
  'digital-identity': 'DI IMSC CDI',
}

const codes = (things: { code: string }[]): string[] => things.map((thing) => thing.code)
const inOrder = (order: string) =>
  jurisdictions.filter((j) => j.order_of_government === order && j.parent === null)

describe('the councils and who sits on them', () => {
  it('are the Joint Councils and its two councils, full names first', () => {
    expect(programme).toMatchObject({ code: 'JC', synthetic: false })
    expect(councils.map((c) => [c.code, c.name.fr, c.acronym.fr])).toEqual([
      ['JC', 'Conseils mixtes', 'CM'],
      ['PSSDC', 'Conseil de la prestation des services du secteur public', 'CPSSP'],
      ['PSCIOC', "Conseil des dirigeants principaux de l'information du secteur public", 'CDPISP'],
    ])
  })

  it('come from Canada, ten provinces, three territories and two municipalities', () => {
    expect(codes(inOrder('federal'))).toEqual(['CA'])
    expect(inOrder('provincial')).toHaveLength(10)
    expect(codes(inOrder('territorial'))).toEqual(['YT', 'NT', 'NU'])
    expect(codes(inOrder('municipal'))).toEqual(['ON-TORONTO', 'ON-YORK'])
  })

  it('come, in the Government of Canada, from four departments', () => {
    const departments = jurisdictions.filter((j) => j.parent !== null)
    expect(departments.map((j) => [j.parent, j.order_of_government, j.name.en])).toEqual([
      ['CA', 'federal', 'Employment and Social Development Canada'],
      ['CA', 'federal', 'Innovation, Science and Economic Development Canada'],
      ['CA', 'federal', 'Shared Services Canada'],
      ['CA', 'federal', 'Treasury Board of Canada Secretariat'],
    ])
  })
})

describe('the groups', () => {
  it.each(Object.entries(counted))('%s has the co-chairs counted in 2019', (code, counts) => {
    const [state, ...others] = groups.find((group) => group.code === code)?.states ?? []
    expect(others).toEqual([])
    expect(state).toEqual({
      as_of: '2019-07-01',
      co_chairs: counts[0],
      additional_co_chairs: counts[1],
      member_co_chairs: counts[2],
      additional_member_co_chairs: counts[3],
    })
  })

  it('leave unknown what nobody counted', () => {
    const ict = groups.find((group) => group.code === 'ICT')?.states[0]
    expect(Object.values(ict ?? {}).filter((value) => value !== null)).toEqual(['2019-07-01'])
    const uncounted = groups.filter((group) => group.states.length === 0)
    expect(codes(uncounted)).toEqual(['SNC', 'CDI', 'HUB'])
  })

  it('carry their French names', () => {
    for (const [code, name] of Object.entries(frenchNames)) {
      expect(groups.find((group) => group.code === code)?.name.fr).toBe(name)
    }
  })

  it('are fourteen under three councils, and three named elsewhere', () => {
    const of = (council: string) =>
      codes(groups.filter((g) => g.states.length > 0 && g.council === council))
    expect(of('JC')).toEqual(['CCS', 'DN', 'DS', 'COG', 'DI', 'IMSC', 'RES', 'PRV'])
    expect(of('PSSDC')).toEqual(['S2B', 'DDI'])
    expect(of('PSCIOC')).toEqual(['CLD', 'NCSIP', 'ITP', 'ICT'])
    expect(groups.find((g) => g.code === 'HUB')?.type).toBe('community_of_practice')
  })

  it('give an acronym only beside a name that does not hold it', () => {
    for (const { name, acronym } of groups) {
      if (acronym === null) continue
      expect(name.en).not.toContain(acronym.en)
      expect(name.fr).not.toContain(acronym.fr)
    }
  })
})

describe('the logic model of 2019', () => {
  it('has three priorities and what enables them, each with a short and a long goal', () => {
    expect(logicModel.version).toBe('2019')
    expect(logicModel.priorities.map((p) => [p.code, p.enabling])).toEqual([
      ['client-centred-services', false],
      ['digital-strategy', false],
      ['digital-identity', false],
      ['enabling', true],
    ])
    for (const { code } of logicModel.priorities) {
      const terms = logicModel.goals.filter((g) => g.priority === code).map((g) => g.term)
      expect(terms).toEqual(['short', 'long'])
    }
    expect(logicModel.goals.every((goal) => goal.draft)).toBe(true)
  })

  it('maps each group once, to the priority it supports or as an enabler', () => {
    const { contributions } = logicModel
    expect(contributions.map((c) => c.group).sort()).toEqual(codes(groups).sort())
    for (const [priority, supporting] of Object.entries(priorityOf)) {
      const mapped = contributions.filter((c) => c.priority === priority)
      expect(mapped.map((c) => c.group).sort()).toEqual(supporting.split(' ').sort())
      expect(mapped.every((c) => c.support === 'supports')).toBe(true)
    }
    const by = (support: string) =>
      contributions.filter((c) => c.support === support).map((c) => c.group)
    expect(by('enabler')).toEqual(['RES', 'PRV', 'NCSIP', 'ITP', 'HUB'])
    expect(by('to_be_confirmed')).toEqual(['DDI', 'ICT'])
  })
})
