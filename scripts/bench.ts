import { readdirSync, readFileSync } from 'node:fs'

/** Runs one bench by its name: the file scripts/bench/<name>.ts that exports a function `run(args)`. */
const folder = new URL('./bench/', import.meta.url)
const known = readdirSync(folder)
  .filter((file) => /^[a-z-]+\.ts$/.test(file))
  .filter((file) => /^export (async )?function run\(/m.test(readFileSync(new URL(file, folder), 'utf8')))
  .map((file) => file.replace(/\.ts$/, ''))

const [name = '', ...args] = process.argv.slice(2)
if (known.includes(name)) {
  const bench: { run: (args: string[]) => Promise<void> | void } = await import(`./bench/${name}.ts`)
  await bench.run(args)
} else {
  process.stdout.write(
    `Name a bench: ${known.join(', ')}. For example: npm run bench -- articles --dir DIR --json\n`,
  )
  process.exitCode = 2
}
