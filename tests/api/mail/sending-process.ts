import { systemClock } from '../../../api/clock.ts'
import { readConfig } from '../../../api/config.ts'
import { connectServer } from '../../../api/database/connect.ts'
import { deriveKeys } from '../../../api/keys.ts'
import { createLog } from '../../../api/log.ts'
import { dispatchQueued } from '../../../api/mail/dispatch.ts'
import { createMailer } from '../../../api/mail/mailer.ts'

// A process of its own that sends what is queued, until nothing is or it is killed.
const [databaseUrl = '', smtpUrl = '', by = ''] = process.argv.slice(2)
const url = new URL(databaseUrl)
url.searchParams.set('application_name', by)
const { db, close } = connectServer(url.href, 6)
const mailer = createMailer({
  smtpUrl,
  from: 'secretariat@example.org',
  domain: 'arpent.example.org',
  rate: 1000,
  returnPath: null,
})
await dispatchQueued(
  {
    db,
    mailer,
    clock: systemClock,
    config: readConfig({ PUBLIC_URL: 'https://arpent.example.org' }),
    keys: deriveKeys(Buffer.alloc(32, 7)),
    log: createLog('silent'),
  },
  by,
)
mailer.close()
await close()
