import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { versionProblems } from './version-problems'

const lockText = readFileSync('package-lock.json', 'utf8')
const manifestText = readFileSync('package.json', 'utf8')

test('the versions that this repository pins are all allowed', () => {
  expect(versionProblems()).toEqual([])
})

test.each(['node_modules/nodemailer', 'node_modules/next-auth/node_modules/nodemailer'])(
  'nodemailer below 10 is refused at %s',
  (place) => {
    const lock = JSON.parse(lockText)
    lock.packages[place] = { version: '7.0.13' }
    const problems = versionProblems(JSON.stringify(lock), manifestText)
    expect(problems).toEqual([`${place} is 7.0.13; 10.0.0 is the lowest allowed.`])
  },
)

test('a lockfile that names a registry is refused', () => {
  const lock = JSON.parse(lockText)
  lock.packages['node_modules/nodemailer'].resolved = 'https://registry.example/nodemailer.tgz'
  expect(versionProblems(JSON.stringify(lock, null, 2), manifestText)).toEqual([
    'package-lock.json names the registry it was made with.',
  ])
})
