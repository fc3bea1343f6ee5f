import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { settings } from '@/db/schema/newsroom'
import type { Actor } from '@/domain/actor'
import { finishDemo } from '@/domain/settings/finish-demo'
import { env } from '@/lib/env'
import { briefsAt } from './content/briefs'
import { fourEyesOn } from './four-eyes'
import { must } from './must'
import { seedBrief } from './seed-brief'
import { seedEnding } from './seed-ending'
import { seedLibrary } from './seed-library'
import { type Account, accountsThere, refuseForeignPeople, seedPeople } from './seed-people'

const system: Actor = { kind: 'system', job: 'demo.seed' }

/**
 * Makes the demonstration newsroom through the commands that people use, and returns its sign-ins. A seed that
 * was interrupted is finished; a finished one is left alone and shows no random password again. Throws a
 * StartProblem for a database that holds people whom the demonstration did not make.
 */
export async function seed(
  report: (line: string) => void,
): Promise<{ created: boolean; accounts: Account[] }> {
  if (await isFinished()) return { created: false, accounts: await accountsThere(system) }
  await refuseForeignPeople()
  report('Making three people, six lenses and eight topics')
  const { actors, accounts } = await seedPeople(system)
  const topicIds = await seedLibrary(actors.admin)
  const briefs = briefsAt(new Date())
  report(`Writing ${briefs.length} briefs with recorded answers`)
  const written = await someAtOnce(briefs, (brief) => seedBrief(brief, { people: actors, topicIds, system }))
  report('Reviewing, publishing, updating and withdrawing')
  for (const seeding of written) await seedEnding(seeding)
  await fourEyesOn(actors.admin)
  // Before the mark: a start that is killed while building the site must still have shown them.
  if (!env().DEMO_PASSWORD) for (const { email, password } of accounts) report(`${email}  ${password}`)
  must('finish', await finishDemo(system, { briefs: briefs.length }))
  return { created: true, accounts }
}

async function isFinished(): Promise<boolean> {
  const rows = await db.select({ key: settings.key }).from(settings).where(eq(settings.key, 'demo'))
  return rows.length > 0
}

/** Four at a time: quick, and far from using up the database's connections. Results come in the order given. */
async function someAtOnce<Item, Result>(items: Item[], work: (item: Item) => Promise<Result>) {
  const results: Result[] = []
  for (let start = 0; start < items.length; start += 4)
    results.push(...(await Promise.all(items.slice(start, start + 4).map(work))))
  return results
}
