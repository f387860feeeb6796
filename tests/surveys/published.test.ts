import { expect, it } from 'vitest'
import { compileInstrument } from '../../api/instruments/compile.ts'
import { instrumentCodes, readInstrument } from './instruments.ts'

it.each(instrumentCodes)('%s can be published: the server can check every answer to it', (code) => {
  expect(compileInstrument(readInstrument(code))).toMatchObject({ ok: true })
})
