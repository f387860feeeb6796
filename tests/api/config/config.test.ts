import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig, settingNames } from '../../../api/config.ts'

function refusalOf(environment: Record<string, string>): string {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error(`${JSON.stringify(environment)} was taken`)
}

/** A value each setting refuses, and what the sentence then asks for. */
const wrong: [name: string, value: string, asked: string][] = [
  ['PORT', 'eighty', 'must be a whole number from 1 to 65535'],
  ['PORT', '0', 'must be a whole number from 1 to 65535'],
  ['PORT', '65536', 'must be a whole number from 1 to 65535'],
  ['PORT', '80.5', 'must be a whole number from 1 to 65535'],
  ['PUBLIC_URL', 'arpent.example.org', 'must be an address starting with http:// or https://'],
  ['PUBLIC_URL', 'ftp://example.org', 'must be an address starting with http:// or https://'],
  ['DATABASE_URL', 'mysql://h/db', 'must be an address starting with postgres:// or postgresql://'],
  ['MIGRATION_DATABASE_URL', 'h/db', 'must be an address starting with postgres://'],
  ['TIME_ZONE', 'Toronto', 'must be a time zone such as America/Toronto'],
  ['ADMIN_EMAIL', 'odile', 'must be an e-mail address'],
  ['SMTP_URL', 'mail.example.org', 'must be an address starting with smtp:// or smtps://'],
  ['MAIL_FROM', 'Secretariat', 'must be an e-mail address'],
  ['MAIL_RATE', '0', 'must be a whole number from 1 to 1000'],
  ['MAIL_RETURN_PATH', 'bounces', 'must be an e-mail address'],
  ['MAIL_RETURN_PATH', 'bounces+1@example.org', 'must have 31 characters at most before the @'],
  [
    'MAIL_RETURN_PATH',
    `${'b'.repeat(32)}@example.org`,
    'must have 31 characters at most before the @, and no +',
  ],
  ['SECRET_KEY', 'abc', 'must be 64 hexadecimal digits'],
  ['SECRET_KEY', 'g'.repeat(64), 'must be 64 hexadecimal digits'],
  ['DISCLOSURE_THRESHOLD', '2', 'must be a whole number from 3 to 100'],
  ['DISCLOSURE_UNITS', '0', 'must be a whole number from 1 to 100'],
  ['COMMENT_THRESHOLD', '4', 'must be a whole number from 5 to 100'],
  ['RETENTION_NAMED_MONTHS', '0', 'must be a whole number from 1 to 1200'],
  ['LOG_LEVEL', 'loud', 'must be one of debug, info, warn, error, silent'],
]

/** Any text will do for these. */
const free = ['HOST', 'DATA_DIR', 'PROGRAMME_DIR', 'ROUND_KEYS_DIR', 'FILE_SCAN_COMMAND']

describe('a wrong setting', () => {
  it.each(wrong)('%s=%s stops the start with a sentence that names it', (name, value, asked) => {
    const sentence = refusalOf({ [name]: value })
    expect(sentence).toContain(`The setting ${name} `)
    expect(sentence).toContain(asked)
    expect(sentence).toContain('README')
  })

  it('is tried for every setting', () => {
    expect([...new Set([...wrong.map(([name]) => name), ...free])].sort()).toEqual(
      settingNames.toSorted(),
    )
  })

  it.each([
    ['DATABASE_URL', 'postgre://arpent:hunter2@db.example.org/arpent'],
    ['MIGRATION_DATABASE_URL', 'pg://arpent:hunter2@db.example.org/arpent'],
    ['SMTP_URL', 'mail://arpent:hunter2@mail.example.org'],
    ['SECRET_KEY', 'hunter2'],
  ])('%s is not repeated, for it holds a secret', (name, value) => {
    expect(refusalOf({ [name]: value })).not.toContain('hunter2')
  })

  it('is repeated where it holds none', () => {
    expect(refusalOf({ PORT: 'eighty' })).toContain('(it is "eighty")')
  })
})

describe('settings', () => {
  it('all have a default or may be absent', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      databaseUrl: null,
      migrationDatabaseUrl: null,
      dataDir: '.data',
      programmeDir: 'surveys/programme',
      roundKeysDir: '.data/keys/rounds',
      timeZone: 'America/Toronto',
      adminEmail: null,
      smtpUrl: null,
      mailFrom: 'secretariat@example.org',
      mailRate: 10,
      mailReturnPath: null,
      secretKey: null,
      disclosureThreshold: 5,
      disclosureUnits: 3,
      commentThreshold: 10,
      retentionNamedMonths: 24,
      fileScanCommand: null,
      logLevel: 'info',
    })
  })

  it('are absent when empty', () => {
    const empty = Object.fromEntries(settingNames.map((name) => [name, '']))
    expect(readConfig(empty)).toEqual(readConfig({}))
  })

  it('ignore what is not theirs', () => {
    expect(readConfig({ HOME: '/root', port: '1' })).toEqual(readConfig({}))
  })

  it('give the port to the public address, and lose its closing slashes', () => {
    expect(readConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080')
    expect(readConfig({ PUBLIC_URL: 'https://arpent.example.org/mesure//' }).publicUrl).toBe(
      'https://arpent.example.org/mesure',
    )
  })

  it('migrate where they read, unless a direct address is given', () => {
    const pooled = 'postgres://h:6432/arpent'
    const direct = 'postgres://h:5432/arpent'
    expect(readConfig({ DATABASE_URL: pooled }).migrationDatabaseUrl).toBe(pooled)
    expect(readConfig({ DATABASE_URL: pooled, MIGRATION_DATABASE_URL: direct })).toMatchObject({
      databaseUrl: pooled,
      migrationDatabaseUrl: direct,
    })
  })

  it('write e-mail addresses in lower case, as they are compared', () => {
    expect(readConfig({ ADMIN_EMAIL: 'Odile@Example.org' }).adminEmail).toBe('odile@example.org')
  })

  it.each([
    ['PORT', '65535', { port: 65535 }],
    ['DISCLOSURE_THRESHOLD', '3', { disclosureThreshold: 3 }],
    ['DISCLOSURE_UNITS', '1', { disclosureUnits: 1 }],
    [
      'SMTP_URL',
      'smtps://u:p@mail.example.org:465',
      { smtpUrl: 'smtps://u:p@mail.example.org:465' },
    ],
    ['SECRET_KEY', 'AB'.repeat(32), { secretKey: 'AB'.repeat(32) }],
  ])('%s may be %s', (name, value, config) => {
    expect(readConfig({ [name]: value })).toMatchObject(config)
  })
})
