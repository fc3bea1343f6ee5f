import { onStop } from '@/lib/stop-signals'
import { wordsFor } from './start/problem'
import type { Count } from './test/counts'
import { stopCurrent } from './test/run-command'
import { type Step, steps } from './test/steps'
import { stopServers } from './test/stop-servers'

const say = (line: string) => process.stdout.write(`${line}\n`)

/** `npm test`: every check and test. `npm test -- types unit` runs only the steps of those names. */
async function main(): Promise<void> {
  const chosen = process.argv.slice(2)
  const unknown = chosen.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0) {
    say(`There is no step ${unknown.join(', ')}. The steps: ${steps.map(({ name }) => name).join(', ')}`)
    process.exit(2)
  }
  onStop(async () => {
    stopCurrent()
    await stopServers().catch(() => {})
  })
  const wanted = steps.filter(({ name }) => chosen.length === 0 || chosen.includes(name))
  const total: Count = { passed: 0, failed: 0 }
  const broken: string[] = []
  const began = performance.now()
  for (const round of new Set(wanted.map((step) => step.round))) {
    await twoAtATime(
      wanted.filter((step) => step.round === round),
      async (step) => {
        const { passed, failed } = await runStep(step)
        total.passed += passed
        total.failed += failed
        if (failed > 0) broken.push(step.words)
      },
    )
  }
  await stopServers().catch((error) => say(wordsFor(error)))
  if (broken.length > 0) say(`\nFailed: ${broken.join(', ')}`)
  say(`\nAll of it took ${secondsSince(began)} s.`)
  say(`\n${total.passed} passed, ${total.failed} failed`)
  process.exit(total.failed > 0 ? 1 : 0)
}

async function twoAtATime(waiting: Step[], work: (step: Step) => Promise<void>): Promise<void> {
  const left = [...waiting]
  const lane = async () => {
    for (let step = left.shift(); step; step = left.shift()) await work(step)
  }
  await Promise.all([lane(), lane()])
}

async function runStep({ words, run }: Step): Promise<Count> {
  const began = performance.now()
  say(`\n${words} …`)
  const count = await run().catch((error): Count => {
    say(wordsFor(error))
    return { passed: 0, failed: 1 }
  })
  say(`${words}: ${count.failed === 0 ? 'passed' : 'FAILED'} in ${secondsSince(began)} s`)
  return count
}

const secondsSince = (began: number) => ((performance.now() - began) / 1000).toFixed(1)

await main()
