import { expect, it } from 'vitest'
import { expectAccessible } from './support/accessibility.ts'
import { ask, useBrowser, visit } from './support/browser.ts'

const visitor = useBrowser()

type Consultation = { id: string; open: { id: string } | null; next: { opensOn: string } }

it('the demo’s pulse has been held each quarter, and its open round is the current one', async () => {
  const [pulse] = (await (await ask('analyst', '/api/consultations')).json()) as Consultation[]
  const whole = await (await ask('analyst', `/api/consultations/${pulse?.id}`)).json()
  expect(whole.rounds).toHaveLength(13)
  expect(whole.rounds[0]).toMatchObject({ id: pulse?.open?.id, state: 'open' })
  expect(whole.next.opensOn > whole.open.closesOn).toBe(true)
})

it('a consultation is set up with every mail in sight, then left out for a quarter, and paused', async () => {
  const page = await visitor.as('analyst', { language: 'en' })
  await visit(page, '/consultations/recurring/new')
  await page.getByRole('button', { name: 'Set it up' }).click()
  await page.locator('.error-summary').waitFor()
  await expectAccessible(page, 'a rule with everything missing')

  await page.getByRole('radio', { name: /Impact of a practice guide/ }).check()
  await page.getByRole('checkbox', { name: 'Joint Councils' }).check()
  await page.getByRole('checkbox', { name: 'Provincial' }).check()
  await page.getByText('The next round: Impact of a practice guide').waitFor()
  const invitation = page.locator('.mail-plan').first()
  await invitation.locator('summary').click()
  await expect
    .poll(() => invitation.locator('.letter').allInnerTexts())
    .toEqual([
      expect.stringContaining('[personal link]'),
      expect.stringContaining('[lien personnel]'),
    ])
  await page.getByRole('button', { name: 'Set it up' }).click()
  await page.getByText('The first invitations leave by themselves').waitFor()
  await page.getByRole('button', { name: 'Set it up' }).click()

  await page.getByRole('heading', { level: 1, name: 'Impact of a practice guide' }).waitFor()
  const first = page.getByRole('button', { name: /^Leave out the round of/ }).first()
  await first.click()
  await page.getByRole('button', { name: /^Hold the round of .* after all/ }).waitFor()
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.locator('h1 ~ p', { hasText: 'Paused' }).waitFor()
  await page.getByRole('button', { name: 'End' }).click()
  await page.getByRole('group', { name: 'End' }).getByRole('button', { name: 'End' }).click()
  await page.locator('h1 ~ p', { hasText: 'Ended' }).waitFor()
  await expectAccessible(page, 'an ended consultation')
})
