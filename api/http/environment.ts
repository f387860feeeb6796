import type { Language } from '../bilingual.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Services } from '../services.ts'

/** What every handler finds on its context. */
export type Env = {
  Variables: {
    services: Services
    actor: Actor | null
    language: Language
  }
}
