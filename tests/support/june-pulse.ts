import type { NewWave } from '../../api/waves/schemas.ts'

/** The round most tests launch: the pulse of the members of the Joint Councils, full and confidential, to the end of June. */
export const junePulse: NewWave = {
  instrument: 'member-pulse',
  form: 'full',
  mode: 'confidential',
  audience: { councils: ['JC'], roles: ['member'], groups: [] },
  closesOn: '2026-06-30',
  title: { en: 'June pulse', fr: 'Sondage éclair de juin' },
}
