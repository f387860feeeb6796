// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { cleaned, isSecret, takeSecret } from '../../../web/answer/link.ts'

beforeEach(() => sessionStorage.clear())

const at = (path: string) => window.history.replaceState(null, '', path)

test('the secret is taken from the fragment and leaves the address', () => {
  at('/answer#abc_-123')
  expect(takeSecret()).toBe('abc_-123')
  expect(window.location.href).toMatch(/\/answer$/)
})

test('a mail gateway may have written the sign before the fragment as %23', () => {
  at('/answer%23abc_-123')
  expect(takeSecret()).toBe('abc_-123')
  expect(window.location.pathname).toBe('/answer')
})

test.each(['/answer%2523abc_-123', '/answer/%23abc_-123', '/answer/#abc_-123'])(
  'and have written it once more, or a slash before it: %s',
  (path) => {
    at(path)
    expect(takeSecret()).toBe('abc_-123')
    expect(window.location.pathname).toBe('/answer')
  },
)

test('a reload of the tab still knows it; another link replaces it', () => {
  at('/answer#first')
  takeSecret()
  expect(takeSecret()).toBe('first')
  at('/answer#second')
  expect(takeSecret()).toBe('second')
  expect(takeSecret()).toBe('second')
})

test('an address without a secret has none', () => {
  at('/answer')
  expect(takeSecret()).toBeNull()
})

test.each([
  ['a full stop after it', 'abc_-123.'],
  ['in brackets', '<abc_-123>'],
  ['a quotation mark written as %E2%80%9D', 'abc_-123%E2%80%9D'],
  ['broken over two lines', 'abc_\n  -123'],
  ['a space written as %20', 'abc_%20-123%20'],
  ['the whole link', 'https://example.org/answer#abc_-123'],
  ['the whole link by a gateway', 'https://example.org/answer%23abc_-123,'],
])('%s: the secret is found', (_, given) => {
  expect(cleaned(given)).toBe('abc_-123')
})

test.each([
  ['a space of no width within', 'abc_%E2%80%8B-123'],
  ['broken as mails are on their way', 'abc_=\r\n-123'],
  ['a sign # after it', 'abc_-123#'],
  ['the link twice', 'abc_-123#abc_-123'],
])('%s: the secret is found', (_, given) => {
  expect(cleaned(given)).toBe('abc_-123')
})

const whole = 'AbCdEfGhIjKlMnOpQrStUvWxYz_-0123'

test.each([`${whole}&fbclid=Iw9`, `${whole}?x=1`, `${whole}>Bonjour`, `${whole}_`, `*${whole}*`])(
  'what a gateway or a mark-up hung on goes: %s',
  (given) => {
    expect(cleaned(given)).toBe(whole)
  },
)

test('a sign too many, or one too few, is no secret', () => {
  expect(isSecret(whole)).toBe(true)
  for (const wrong of [`${whole}4`, whole.slice(1), `${whole.slice(0, 16)}…`, ''])
    expect(isSecret(cleaned(wrong))).toBe(false)
})

test('what can’t be decoded is taken as it stands', () => {
  expect(cleaned('100%abc')).toBe('100%abc')
})
