import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** Older versions have known security holes. */
const floors: Record<string, string> = {
  next: '16.4.6',
  'next-auth': '4.24.15',
  nodemailer: '10.0.0',
  sharp: '0.35.5',
}

const lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
const versions = z.record(z.string(), z.string()).default({})
const manifest = z.object({
  dependencies: versions,
  devDependencies: versions,
  optionalDependencies: versions,
})

/** What is wrong with the versions in package.json and package-lock.json, one sentence each. */
export function versionProblems(
  lockText = readFileSync('package-lock.json', 'utf8'),
  manifestText = readFileSync('package.json', 'utf8'),
): string[] {
  const { packages } = lock.parse(JSON.parse(lockText))
  const { dependencies, devDependencies, optionalDependencies } = manifest.parse(JSON.parse(manifestText))
  const low = Object.entries(packages).flatMap(([place, { version = '0.0.0' }]) => {
    const floor = floors[place.split('node_modules/').at(-1) ?? '']
    return floor && isBelow(version, floor) ? [`${place} is ${version}; ${floor} is the lowest allowed.`] : []
  })
  const missing = Object.keys(floors)
    .filter((name) => !packages[`node_modules/${name}`])
    .map((name) => `${name} is not in package-lock.json.`)
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}: "${version}" is not one exact version.`)
  const resolved = /"resolved": "http/.test(lockText)
    ? ['package-lock.json names the registry it was made with.']
    : []
  return [...low, ...missing, ...loose, ...resolved]
}

function isBelow(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((text) => text.split(/[.-]/).map(Number))
  for (let i = 0; i < 3; i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
