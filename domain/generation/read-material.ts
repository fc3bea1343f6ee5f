import type { Reader } from '@/db/client'
import { topicContexts } from '../gates/queries'
import { sourceViews } from '../sources/queries'
import type { Material } from './build-prompt'

/** What a model may be given of a brief, or null when no source has a text. */
export async function readMaterial(reader: Reader, briefId: string): Promise<Material | null> {
  const sources = await sourceViews(reader, briefId)
  if (!sources.some(({ snapshot }) => snapshot?.text.trim())) return null
  return { sources, contexts: await topicContexts(reader, briefId) }
}
