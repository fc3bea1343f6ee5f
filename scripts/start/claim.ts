import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const claim = z.object({ pid: z.number(), launcher: z.number(), port: z.number() })
const fileIn = (dataDir: string) => join(dataDir, 'site.json')

/** Which process serves the site of this DATA_DIR, and who started it. */
export function readClaim(dataDir: string): z.infer<typeof claim> | null {
  const file = fileIn(dataDir)
  if (!existsSync(file)) return null
  try {
    return claim.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Notes that this process serves it now; returns a function that removes the note. */
export function claimSite(dataDir: string, port: number): () => void {
  const launcher = Number(process.env.LENSROOM_LAUNCHER || process.ppid)
  writeFileSync(fileIn(dataDir), JSON.stringify({ pid: process.pid, launcher, port }))
  return () => rmSync(fileIn(dataDir), { force: true })
}
