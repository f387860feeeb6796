// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { cleaned, takeSecret } from '../../../web/answer/link.ts'

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

test('what can’t be decoded is taken as it stands', () => {
  expect(cleaned('100%abc')).toBe('100%abc')
})
