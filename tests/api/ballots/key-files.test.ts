import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeSigningKeys } from '../../../api/ballots/blind-signature.ts'
import { keyFiles } from '../../../api/ballots/key-files.ts'

const [wave, other, stratum] = ['a', 'b', 'c'].map(
  (digit) => `${digit.repeat(8)}-0000-4000-8000-000000000000`,
) as [string, string, string]

async function kept() {
  const folder = await mkdtemp(join(tmpdir(), 'arpent-round-keys-'))
  const { privateKey } = await makeSigningKeys()
  const keys = keyFiles(folder)
  const keyring = { box: Buffer.alloc(32), strata: new Map([[stratum, privateKey]]) }
  await keys.keep(wave, keyring)
  return { folder, keys, keyring }
}

test('a signing key is read once, and is gone from memory with its file', async () => {
  const { keys } = await kept()
  const key = await keys.signingKey(wave, stratum)
  expect(key?.asymmetricKeyType).toBe('rsa')
  expect(await keys.signingKey(wave, stratum)).toBe(key)
  expect(await keys.signingKey(wave, other)).toBeNull()
  await keys.destroy(wave)
  expect(await keys.signingKey(wave, stratum)).toBeNull()
})

test('a key read while it is being destroyed is not kept either', async () => {
  const { keys } = await kept()
  await Promise.all([keys.destroy(wave), keys.signingKey(wave, stratum)])
  expect(await keys.signingKey(wave, stratum)).toBeNull()
})

test('keys that were not there yet are looked for again', async () => {
  const { keys, keyring } = await kept()
  expect(await keys.signingKey(other, stratum)).toBeNull()
  await keys.keep(other, keyring)
  expect((await keys.signingKey(other, stratum))?.asymmetricKeyType).toBe('rsa')
})

test('keys that two processes destroy at once are gone, and neither of them fails', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { keys, folder } = await kept()
    await Promise.all([keys.destroy(wave), keyFiles(folder).destroy(wave)])
    expect(await keys.list()).toEqual([])
  }
})
