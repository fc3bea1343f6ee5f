import type { UserActor } from '@/domain/actor'
import { readSettings } from '@/domain/settings/queries'
import { saveSettings } from '@/domain/settings/save-settings'
import { must } from './must'

export const fourEyesOn = (admin: UserActor) => setFourEyes(admin, true)
export const fourEyesOff = (admin: UserActor) => setFourEyes(admin, false)

async function setFourEyes(admin: UserActor, fourEyes: boolean): Promise<void> {
  const { ai: _, ...current } = await readSettings()
  if (current.fourEyes === fourEyes) return
  must('change the settings', await saveSettings(admin, { ...current, fourEyes }))
}
