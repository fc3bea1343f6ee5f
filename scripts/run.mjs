// Runs a program of ours as `node scripts/run.mjs [flags of Node] file`, and starts it again when it crashes.
import { watchedRun } from './watched-run.mjs'

const given = process.argv.slice(2)
const at = given.findIndex((one) => !one.startsWith('-'))
if (at < 0) throw new Error('which file? node scripts/run.mjs server/main.ts')
const [script, ...args] = given.slice(at)
watchedRun({ nodeArgs: given.slice(0, at), script, args, again: true })
