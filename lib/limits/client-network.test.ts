import { expect, test } from 'vitest'
import { networkOf, readAddress } from './client-network'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7:52100', '203.0.113.7'],
  [' 203.0.113.7:1 ', '203.0.113.7'],
  ['"203.0.113.7:52100"', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['[::ffff:cb00:7107]:443', '203.0.113.7'],
  ['2001:db8::1', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['[2001:DB8::1]:443', '2001:db8::1'],
  ['"[2001:db8::1]:443"', '2001:db8::1'],
  ['2001:db8:0:0:0:0:0:1:443', '2001:db8:0:0:0:0:0:1'],
  ['fe80::1%eth0', 'fe80::1'],
])('a proxy that writes %s means %s', (written, address) => {
  expect(readAddress(written)).toBe(address)
})

test.each([
  '',
  'unknown',
  '_hidden',
  '203.0.113',
  '203.0.113.7:',
  '203.0.113.7:port',
  '[2001:db8::1',
  '[]:1',
])('"%s" is not an address', (written) => {
  expect(readAddress(written)).toBeNull()
})

test('an IPv6 household is one client, however its address is shortened', () => {
  const same = [
    '2001:db8:1:2::1',
    '2001:db8:1:2:0:0:0:9',
    '2001:0db8:0001:0002:ffff::',
    '2001:db8:1:2:3:4:5:6',
  ]
  expect(new Set(same.map(networkOf))).toEqual(new Set(['2001:db8:1:2::/64']))
  expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'))
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7')
})
