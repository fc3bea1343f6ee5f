import { expect, test } from 'vitest'
import { safeTarget } from './safe-target'

test.each([
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/%0d%0aLocation: https://evil.example ',
  '/\tevil',
  'http://user@localhost:3000/desk',
  'http://localhost:3000.evil.example/',
  'http://[::1',
  '/.//evil.example',
  '/api/auth/signout',
  '/sign-in',
  '/sign-in?callbackUrl=//evil.example',
  `/${'a'.repeat(600)}`,
])('does not lead to %s', (asked) => {
  expect(safeTarget(asked)).toBe('/desk')
})

test('leads to pages of this site, with or without its address', () => {
  expect(safeTarget('/desk/briefs/1?tab=a')).toBe('/desk/briefs/1?tab=a')
  expect(safeTarget('http://localhost:3000/admin/people')).toBe('/admin/people')
  expect(safeTarget('/desk?queue=review&page=2')).toBe('/desk?queue=review&page=2')
  expect(safeTarget('/desk/briefs/1/lenses?lens=household')).toBe('/desk/briefs/1/lenses?lens=household')
  expect(safeTarget('/admin/audit?person=a%26b')).toBe('/admin/audit?person=a%26b')
  expect(safeTarget(undefined)).toBe('/desk')
})
