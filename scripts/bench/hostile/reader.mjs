// Somebody who reads one page twenty times a second, in a process that does nothing else. The parent says when.
import { setTimeout as wait } from 'node:timers/promises'

const [address = '', giveUp = '60000'] = process.argv.slice(2)
let times = null

process.on('message', (said) => {
  if (said === 'begin') times = []
  if (said !== 'end') return
  process.send?.(times ?? [])
  times = null
})

for (;;) {
  if (times) times.push(await timed())
  await wait(50)
}

async function timed() {
  const since = performance.now()
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(Number(giveUp)) })
    await answer.arrayBuffer()
    return answer.status === 200 ? performance.now() - since : Number(giveUp)
  } catch {
    return Number(giveUp)
  }
}
