// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { takeSecret } from '../../../web/answer/link.ts'

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
