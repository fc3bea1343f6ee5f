const say = (text: string) => process.stdout.write(text)

/** Does one step of a longer task and shows it: its name at once, a sign of life every ten seconds, its time. */
export async function step<Value>(words: string, work: () => Promise<Value>): Promise<Value> {
  const began = performance.now()
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1)
  say(`${words} …\n`)
  const ticking = setInterval(() => say(`  still at it, ${seconds()} s\n`), 10_000)
  try {
    const value = await work()
    say(`  done in ${seconds()} s\n`)
    return value
  } finally {
    clearInterval(ticking)
  }
}
