import { join } from 'node:path'
import { z } from 'zod'

/** Settings of the running program, parsed once from the environment. Each is described in the README (a test compares). */
export type Config = {
  port: number
  host: string
  publicUrl: string
  databaseUrl: string | null
  migrationDatabaseUrl: string | null
  dataDir: string
  programmeDir: string
  roundKeysDir: string
  timeZone: string
  adminEmail: string | null
  smtpUrl: string | null
  mailFrom: string
  /** Messages a second at most, from this process. */
  mailRate: number
  mailReturnPath: string | null
  secretKey: string | null
  disclosureThreshold: number
  disclosureUnits: number
  commentThreshold: number
  /** Months after its close for which a named round's answers are kept. */
  retentionNamedMonths: number
  /** Looks at files that come, given on its standard input. */
  fileScanCommand: string | null
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** A setting that cannot be used; its message is a sentence that names it. */
export class ConfigError extends Error {}

const wholeNumber = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${low} to ${high}`)
    .transform(Number)
    .refine((n) => n >= low && n <= high, `must be a whole number from ${low} to ${high}`)

const address = (...protocols: string[]) =>
  z.string().refine(
    (text) => {
      const url = URL.parse(text)
      return url !== null && protocols.includes(url.protocol)
    },
    `must be an address starting with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  )

const email = z.email('must be an e-mail address').transform((text) => text.toLowerCase())

/** The message's own mark, 33 characters long, is put before the @, where 64 fit. */
const returnPathShape = 'must have 31 characters at most before the @, and no +'

const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}, 'must be a time zone such as America/Toronto')

const settings = z.object({
  PORT: wholeNumber(1, 65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: address('http:', 'https:').optional(),
  DATABASE_URL: address('postgres:', 'postgresql:').optional(),
  MIGRATION_DATABASE_URL: address('postgres:', 'postgresql:').optional(),
  DATA_DIR: z.string().default('.data'),
  PROGRAMME_DIR: z.string().default('surveys/programme'),
  ROUND_KEYS_DIR: z.string().optional(),
  TIME_ZONE: timeZone.default('America/Toronto'),
  ADMIN_EMAIL: email.optional(),
  SMTP_URL: address('smtp:', 'smtps:').optional(),
  MAIL_FROM: email.default('secretariat@example.org'),
  MAIL_RATE: wholeNumber(1, 1000).default(10),
  MAIL_RETURN_PATH: email
    .refine((text) => !text.includes('+') && text.lastIndexOf('@') <= 31, returnPathShape)
    .optional(),
  SECRET_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits')
    .optional(),
  DISCLOSURE_THRESHOLD: wholeNumber(3, 100).default(5),
  DISCLOSURE_UNITS: wholeNumber(1, 100).default(3),
  COMMENT_THRESHOLD: wholeNumber(5, 100).default(10),
  RETENTION_NAMED_MONTHS: wholeNumber(1, 1200).default(24),
  FILE_SCAN_COMMAND: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

/** Names of every setting, for the README's test. */
export const settingNames = Object.keys(settings.shape)

/** Reads the settings. An empty variable counts as absent. @throws ConfigError naming the first wrong setting. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = settings.safeParse(given)
  if (!parsed.success) throw new ConfigError(sentence(parsed.error.issues[0], given))
  const s = parsed.data
  return {
    port: s.PORT,
    host: s.HOST,
    publicUrl: (s.PUBLIC_URL ?? `http://localhost:${s.PORT}`).replace(/\/+$/, ''),
    databaseUrl: s.DATABASE_URL ?? null,
    migrationDatabaseUrl: s.MIGRATION_DATABASE_URL ?? s.DATABASE_URL ?? null,
    dataDir: s.DATA_DIR,
    programmeDir: s.PROGRAMME_DIR,
    roundKeysDir: s.ROUND_KEYS_DIR ?? join(s.DATA_DIR, 'keys', 'rounds'),
    timeZone: s.TIME_ZONE,
    adminEmail: s.ADMIN_EMAIL ?? null,
    smtpUrl: s.SMTP_URL ?? null,
    mailFrom: s.MAIL_FROM,
    mailRate: s.MAIL_RATE,
    mailReturnPath: s.MAIL_RETURN_PATH ?? null,
    secretKey: s.SECRET_KEY ?? null,
    disclosureThreshold: s.DISCLOSURE_THRESHOLD,
    disclosureUnits: s.DISCLOSURE_UNITS,
    commentThreshold: s.COMMENT_THRESHOLD,
    retentionNamedMonths: s.RETENTION_NAMED_MONTHS,
    fileScanCommand: s.FILE_SCAN_COMMAND ?? null,
    logLevel: s.LOG_LEVEL,
  }
}

const secretSettings = new Set(['SECRET_KEY', 'DATABASE_URL', 'MIGRATION_DATABASE_URL', 'SMTP_URL'])

function sentence(
  issue: z.core.$ZodIssue | undefined,
  given: Record<string, string | undefined>,
): string {
  const name = String(issue?.path[0] ?? 'environment')
  const shown = secretSettings.has(name) ? '' : ` (it is "${given[name] ?? ''}")`
  const reason =
    issue?.code === 'invalid_value' ? `must be one of ${issue.values.join(', ')}` : issue?.message
  return `The setting ${name} ${reason}${shown}. See "Settings" in the README.`
}
