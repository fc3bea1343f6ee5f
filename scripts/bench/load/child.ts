import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { sendLoad } from './send'

const load = z.object({
  port: z.number(),
  host: z.string(),
  paths: z.array(z.string()),
  headers: z.record(z.string(), z.string()),
  connections: z.number(),
  seconds: z.number(),
  rate: z.number().optional(),
})

/** Sends the load that standard input describes, in its own process, and prints what came of it. */
const asked = load.parse(JSON.parse(readFileSync(0, 'utf8')))
process.stdout.write(`${JSON.stringify(await sendLoad(asked))}\n`)
process.exit(0)
