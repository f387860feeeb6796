import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { validate } from '../http/validate.ts'
import { problem } from '../problem.ts'
import { formDefinition } from './form.ts'
import { presentInstrument } from './present.ts'
import { compiledForm, currentVersion, listInstruments } from './queries.ts'
import { instrumentParam } from './schemas.ts'

export const instrumentRoutes = new Hono<Env>()
  .get('/instruments', async (c) => {
    const { db } = c.get('services')
    const current = await listInstruments(db)
    const forms = await Promise.all(
      current.map(({ code, version }) => compiledForm(db, code, version, 'full')),
    )
    return c.json({ instruments: forms.map(presentInstrument) })
  })
  .get('/instruments/:code', validate('param', instrumentParam), async (c) => {
    const { db } = c.get('services')
    const current = await currentVersion(db, c.req.valid('param').code)
    if (!current) throw problem('instrument.unknown')
    const form = await compiledForm(db, current.code, current.version, 'full')
    return c.json({ ...presentInstrument(form), definition: formDefinition(form) })
  })
