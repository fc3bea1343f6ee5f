import { mkdirSync, statfsSync } from 'node:fs'
import { StartProblem } from './problem'

const needed = 300_000_000

/** Throws StartProblem when the disks of the data and of the build are about full. */
export function demandSpace(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true })
  for (const dir of [dataDir, process.cwd()]) {
    const { bavail, bsize } = statfsSync(dir)
    if (bavail * bsize >= needed) continue
    const free = Math.round((bavail * bsize) / 1e6)
    throw new StartProblem(
      `Only ${free} MB are free on the disk of ${dir}; Lensroom needs 300 MB. Make room, then start again.`,
    )
  }
}
