import { printedLink } from '../accounts/links.ts'
import { plainDate } from '../clock.ts'
import { transact } from '../database/transact.ts'
import type { Services } from '../services.ts'
import { addPerson, giveRole } from './actions.ts'
import { countAdministrators } from './queries.ts'

const linkHours = 24

/**
 * Where nobody administers the programme yet: makes the person of ADMIN_EMAIL administrator and returns, once, the line
 * with their link; without the setting, the line that asks for it. Null when there is an administrator.
 */
export async function firstAdministrator(services: Services): Promise<string | null> {
  const { config, clock, db } = services
  const today = plainDate(clock.now(), config.timeZone)
  if ((await countAdministrators(db, today)) > 0) return null
  if (!config.adminEmail)
    return 'Nobody administers the programme yet: set ADMIN_EMAIL and start again.'
  const email = config.adminEmail
  const name = email.split('@')[0] ?? email
  await transact(db, async (trx) => {
    const within = { ...services, db: trx }
    const id = await addPerson(within, null, {
      name,
      email,
      language: 'en',
      jurisdiction: null,
      homeCouncil: null,
    })
    await giveRole(within, null, id, {
      role: 'administrator',
      council: null,
      group: null,
      startsOn: today,
    })
  })
  return `administrator: ${await printedLink(services, { email, name }, linkHours)}`
}
