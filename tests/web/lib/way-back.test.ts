// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { isOwnPath, keepWayBack, takeWayBack } from '../../../web/lib/way-back.ts'

it('leads back once, and to the first page afterwards', () => {
  keepWayBack('/trends?council=JC')
  expect([takeWayBack(), takeWayBack()]).toEqual(['/trends?council=JC', '/'])
})

it('never leads to another site', () => {
  const away = [
    '//example.org',
    '/\\example.org',
    'https://example.org',
    'javascript:alert(1)',
    '',
    7,
  ]
  expect(away.filter(isOwnPath)).toEqual([])
  localStorage.setItem('arpent.next', '//example.org')
  expect(takeWayBack()).toBe('/')
})
