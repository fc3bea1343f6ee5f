import type { Reader } from '@/db/client'
import type { Material } from '../generation/build-prompt'
import { sourceViews } from '../sources/queries'
import { topicContexts } from './read-contexts'

/** What a model may be given of a brief, or null when no source has a text. */
export async function readMaterial(reader: Reader, briefId: string): Promise<Material | null> {
  const sources = await sourceViews(reader, briefId)
  if (!sources.some(({ snapshot }) => snapshot?.text.trim())) return null
  return { sources, contexts: await topicContexts(reader, briefId) }
}
