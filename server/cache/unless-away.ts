import { databaseAnswers } from '@/db/answers'

/** The newsroom's database answers nothing, so no page can be made. */
export class DatabaseAway extends Error {}

const lookEveryMs = 2_000

/**
 * A database that is away, or stops in the middle of a page, must not keep the reader waiting. The first check comes
 * after this many milliseconds, so quick pages cost none. Throws DatabaseAway.
 */
export async function unlessAway<Made>(making: Promise<Made>, firstLook = 0): Promise<Made> {
  let watch: NodeJS.Timeout | undefined
  let first: NodeJS.Timeout | undefined
  const away = new Promise<never>((_, reject) => {
    const look = async () => {
      if (!(await databaseAnswers())) reject(new DatabaseAway())
    }
    watch = setInterval(look, lookEveryMs)
    if (firstLook > 0) first = setTimeout(look, firstLook)
    else void look()
  })
  try {
    return await Promise.race([making, away])
  } catch (error) {
    if (error instanceof DatabaseAway || (await databaseAnswers())) throw error
    throw new DatabaseAway()
  } finally {
    clearInterval(watch)
    clearTimeout(first)
    making.catch(() => {})
  }
}
