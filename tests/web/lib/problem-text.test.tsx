// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useProblemText } from '../../../web/lib/problem-text.ts'
import { Problem } from '../../../web/lib/problems.ts'
import { show } from '../support/screen.tsx'

const crossed = new Problem({
  code: 'indicator.version_crossed',
  status: 422,
  params: { validFrom: '2025-04-01' },
})
const Told = () => <output>{useProblemText()(crossed)}</output>

it.each([
  ['en', 'A new version can’t be valid from a day before the one it follows, 1 April 2025.'],
  [
    'fr',
    'Une nouvelle version ne peut pas être en vigueur avant celle qu’elle suit, soit le 1er avril 2025.',
  ],
] as const)('a day in an error is told as people write it, in %s', (language, text) => {
  show(<Told />, language)
  expect(screen.getByRole('status').textContent).toBe(text)
})
