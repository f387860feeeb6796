import type { Db } from '../database/connect.ts'
import type { Programme } from './folder.ts'
import { contentHash } from '../content-hash.ts'
import { periodFrom } from '../measurement/period.ts'
import type { IndicatorSource } from './indicator-schemas.ts'
import {
  listIndicatorVersions,
  listInstrumentCodes,
  listKeptBaselines,
  listPublishedItems,
} from './load-queries.ts'
import { type Mistake, mistake } from './mistakes.ts'
import { findProgramme } from './queries.ts'

type Version = Programme['indicators.json']['indicators'][number]['versions'][number]
type Steps = readonly (string | number)[]
type Placed = { indicator: string; version: Version; steps: Steps }
type Asked = Extract<IndicatorSource, { kind: 'instrument' }>
type Item = Awaited<ReturnType<typeof listPublishedItems>>[number]

const file = 'indicators.json'

/** What the files get wrong about what the database holds: another programme, other definitions, instruments unknown. */
export async function mistakesOfStored(db: Db, programme: Programme): Promise<Mistake[]> {
  const versions = placedVersions(programme)
  return [
    ...(await otherProgramme(db, programme)),
    ...(await changedVersions(db, versions)),
    ...(await earlyTargets(db, programme)),
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
  const own = rows.filter(({ origin }) => origin === 'file')
  const hashes = new Map(own.map((row) => [key(row.indicator, row.version), row.hash]))
  return versions.flatMap(({ indicator, version, steps }) => {
    const stored = hashes.get(key(indicator, version.version))
    if (stored === undefined || stored.equals(contentHash(version))) return []
    return [mistake(file, steps, 'version_changed', { version: version.version })]
  })
}

/** A baseline that was set in the interface holds for the targets in the files too. */
async function earlyTargets(db: Db, programme: Programme): Promise<Mistake[]> {
  const baselines = new Map(
    (await listKeptBaselines(db)).map(({ indicator, baseline }) => [indicator, baseline]),
  )
  return programme['indicators.json'].indicators.flatMap(({ code, targets }, index) => {
    const baseline = baselines.get(code)
    if (!baseline) return []
    return targets.flatMap(({ period }, at) =>
      periodFrom(period).to < periodFrom(baseline).from
        ? [
            mistake(
              file,
              ['indicators', index, 'targets', at, 'period'],
              'target_before_baseline',
              {
                period,
                baseline,
              },
            ),
          ]
        : [],
    )
  })
}

async function unknownSources(db: Db, versions: readonly Placed[]): Promise<Mistake[]> {
  const instruments = new Set(await listInstrumentCodes(db))
  const items = await listPublishedItems(db)
  return versions.flatMap(({ version: { source }, steps }) => {
    if (!('instrument' in source)) return []
    if (!instruments.has(source.instrument)) {
      const params = { code: source.instrument }
      return [mistake(file, [...steps, 'source', 'instrument'], 'instrument_unknown', params)]
    }
    return source.kind === 'instrument' ? unknownItem(items, source, [...steps, 'source']) : []
  })
}

function unknownItem(items: readonly Item[], source: Asked, steps: Steps): Mistake[] {
  const { instrument, item, itemVersion, statistic } = source
  const asked = items.filter((one) => one.instrument === instrument && one.item === item)
  const found = asked.find((one) => one.version === itemVersion)
  if (!found) {
    const place = asked.length > 0 ? 'itemVersion' : 'item'
    return [mistake(file, [...steps, place], 'item_unknown', { item, version: itemVersion })]
  }
  return statistic.values.flatMap((value, index) =>
    found.choices.includes(value)
      ? []
      : [mistake(file, [...steps, 'statistic', 'values', index], 'value_unknown', { value, item })],
  )
}
