import type { Db } from '../database/connect.ts'
import type { Programme } from './folder.ts'
import { contentHash } from './content-hash.ts'
import { listIndicatorVersions, listInstrumentCodes, listPublishedItems } from './load-queries.ts'
import { type Mistake, mistake } from './mistakes.ts'
import { findProgramme } from './queries.ts'

type Version = Programme['indicators.json']['indicators'][number]['versions'][number]
type Placed = { indicator: string; version: Version; steps: (string | number)[] }

/** What the files get wrong about what the database holds: another programme, other definitions, instruments unknown. */
export async function mistakesOfStored(db: Db, programme: Programme): Promise<Mistake[]> {
  const versions = placedVersions(programme)
  return [
    ...(await otherProgramme(db, programme)),
    ...(await changedVersions(db, versions)),
    ...(await unknownSources(db, versions)),
  ]
}

function placedVersions(programme: Programme): Placed[] {
  return programme['indicators.json'].indicators.flatMap(({ code, versions }, index) =>
    versions.map((version, at) => ({
      indicator: code,
      version,
      steps: ['indicators', index, 'versions', at],
    })),
  )
}

/** A database holds one programme, and synthetic answers never become real ones. */
async function otherProgramme(db: Db, programme: Programme): Promise<Mistake[]> {
  const stored = await findProgramme(db)
  const { code, synthetic } = programme['programme.json']
  if (!stored) return []
  if (stored.code !== code)
    return [mistake('programme.json', ['code'], 'other_programme', { code: stored.code })]
  return stored.synthetic === synthetic
    ? []
    : [mistake('programme.json', ['synthetic'], 'synthetic_changed')]
}

/** A definition that was loaded stays as it is: figures were published under it. */
async function changedVersions(db: Db, versions: readonly Placed[]): Promise<Mistake[]> {
  const key = (indicator: string, version: number) => `${indicator} ${version}`
  const rows = await listIndicatorVersions(db)
  const hashes = new Map(rows.map((row) => [key(row.indicator, row.version), row.hash]))
  return versions.flatMap(({ indicator, version, steps }) => {
    const stored = hashes.get(key(indicator, version.version))
    if (stored === undefined || stored.equals(contentHash(version))) return []
    return [mistake('indicators.json', steps, 'version_changed', { version: version.version })]
  })
}

async function unknownSources(db: Db, versions: readonly Placed[]): Promise<Mistake[]> {
  const instruments = new Set(await listInstrumentCodes(db))
  const items = await listPublishedItems(db)
  return versions.flatMap(({ version: { source }, steps }) => {
    if (!('instrument' in source)) return []
    const at = (...more: (string | number)[]) => [...steps, 'source', ...more]
    if (!instruments.has(source.instrument))
      return [unknown(at('instrument'), 'instrument_unknown', { code: source.instrument })]
    if (source.kind !== 'instrument') return []
    const item = items.find(
      (one) =>
        one.instrument === source.instrument &&
        one.item === source.item &&
        one.version === source.itemVersion,
    )
    if (!item)
      return [
        unknown(at('item'), 'item_unknown', { item: source.item, version: source.itemVersion }),
      ]
    return source.statistic.values.flatMap((value, index) =>
      item.choices.includes(value)
        ? []
        : [
            unknown(at('statistic', 'values', index), 'value_unknown', {
              value,
              item: source.item,
            }),
          ],
    )
  })
}

function unknown(
  steps: (string | number)[],
  reason: 'instrument_unknown' | 'item_unknown' | 'value_unknown',
  params: Record<string, string | number>,
): Mistake {
  return mistake('indicators.json', steps, reason, params)
}
