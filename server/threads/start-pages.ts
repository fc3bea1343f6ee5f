import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { watchThread } from '@/lib/threads/watch-thread'
import type { MakeWhole } from '../render/whole-page'
import { askPages } from './ask-pages'
import { forwardTo, PagesAway, type Render } from './forward'
import type { PagesSettings } from './messages'

export type RunningPages = {
  /** Answers whatever isn't a finished page. */
  render: Render
  /** Makes a page for readers, whole and without the framework's scripts. */
  makeWhole: MakeWhole
  end: (withinMs: number) => Promise<void>
}

const ours = new URL('./enter-pages.mjs', import.meta.url)
/**
 * A bounded heap is also collected before it grows far beyond what is in use. The young part holds what some
 * renderings leave behind: in a smaller one, each of those is interrupted.
 */
const usual = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 }

/**
 * Starts the thread of the pages and waits until it answers; rejects when it cannot start. While a lost one is
 * restarting, every request to it is rejected at once with PagesAway.
 */
export async function startPages({ entry = ours, resourceLimits = usual } = {}): Promise<RunningPages> {
  // For this user alone: whatever is sent there has passed the gateway and is trusted.
  const dir = mkdtempSync(join(tmpdir(), 'lensroom-'))
  const drop = () => rmSync(dir, { recursive: true, force: true })
  let starts = 0
  let settings: PagesSettings = { socketPath: '' }
  let door: { render: Render; makeWhole: MakeWhole } | null = null
  const thread = await watchThread({
    name: 'pages',
    entry,
    resourceLimits,
    data: () => {
      settings = {
        socketPath: join(process.platform === 'win32' ? '//./pipe' : '', dir, `pages-${++starts}`),
      }
      return settings
    },
    onReady: ({ worker }) => {
      door = { render: forwardTo(settings.socketPath), makeWhole: askPages(worker) }
    },
    onLost: () => {
      door = null
    },
  }).catch((error) => {
    drop()
    throw error
  })
  const open = () => {
    if (!door) throw new PagesAway()
    return door
  }
  return {
    render: async (request, response) => open().render(request, response),
    makeWhole: async (asked) => open().makeWhole(asked),
    end: async (withinMs) => {
      door = null
      await thread.end(withinMs)
      drop()
    },
  }
}
