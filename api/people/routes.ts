import { Hono } from 'hono'
import type { Env } from '../http/environment.ts'
import { validate } from '../http/validate.ts'
import { addPerson, changePerson, giveRole, peopleWithRoles, stopRole } from './actions.ts'
import {
  personChangeSchema,
  personParam,
  personSchema,
  roleEndSchema,
  roleParam,
  roleSchema,
  searchSchema,
} from './schemas.ts'

export const peopleRoutes = new Hono<Env>()
  .get('/people', validate('query', searchSchema), async (c) => {
    return c.json(await peopleWithRoles(c.get('services'), c.req.valid('query').search ?? ''))
  })
  .post('/people', validate('json', personSchema), async (c) => {
    const id = await addPerson(c.get('services'), c.get('actor'), c.req.valid('json'))
    return c.json({ id }, 201)
  })
  .patch(
    '/people/:id',
    validate('param', personParam),
    validate('json', personChangeSchema),
    async (c) => {
      await changePerson(
        c.get('services'),
        c.get('actor'),
        c.req.valid('param').id,
        c.req.valid('json'),
      )
      return c.body(null, 204)
    },
  )
  .post(
    '/people/:id/roles',
    validate('param', personParam),
    validate('json', roleSchema),
    async (c) => {
      const id = await giveRole(
        c.get('services'),
        c.get('actor'),
        c.req.valid('param').id,
        c.req.valid('json'),
      )
      return c.json({ id }, 201)
    },
  )
  .post(
    '/people/:id/roles/:role/end',
    validate('param', roleParam),
    validate('json', roleEndSchema),
    async (c) => {
      const { id: person, role } = c.req.valid('param')
      await stopRole(
        c.get('services'),
        c.get('actor'),
        { person, role },
        c.req.valid('json').endsOn,
      )
      return c.body(null, 204)
    },
  )
