import { versionNumber } from '@/domain/stories/list-versions'

/** The version that an address asks for: undefined for the newest, null for anything that isn't a version. */
export function versionAsked(version: unknown): number | null | undefined {
  if (version === undefined || version === null || version === '') return undefined
  return versionNumber(version)
}
