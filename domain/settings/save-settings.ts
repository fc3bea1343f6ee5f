import { command, done, refused } from '../command'
import { lockAdmins } from '../lock-admins'
import { siteTag } from '../stories/tags'
import { readSettings } from './queries'
import type { SaveSettingsInput } from './schema'
import { writeSettings } from './write-settings'

/** Changes what the site is called and which rules apply in the newsroom. Admins only. */
export const saveSettings = command(async (input: SaveSettingsInput, { tx, actor, now }) => {
  await lockAdmins(tx, actor)
  const before = await readSettings(tx)
  const after = { ...before, ...input }
  const keys = Object.entries(input)
    .filter(([key, value]) => Object.entries(before).some(([old, was]) => old === key && was !== value))
    .map(([key]) => key)
  if (keys.length === 0) return refused('unchanged')
  await writeSettings(tx, after, now)
  const { fourEyes, singleEditor, soloLimit, writersReadAll } = after
  const rules = { fourEyes, singleEditor, soloLimit, writersReadAll }
  const audit = { action: 'settings.saved', subject: 'site', detail: { keys, ...rules } }
  return done({ keys }, { audit, changed: [siteTag] })
})
