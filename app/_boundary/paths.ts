import type { Route } from 'next'

const to = <Path extends string>(path: Route<Path>) => path

/** Every internal address that an action leads to, checked against the real routes at build time. */
export const paths = {
  desk: () => to('/desk'),
  brief: (id: string) => to(`/desk/briefs/${id}`),
  briefReadInPart: (id: string) => to(`/desk/briefs/${id}?read=part`),
  newBrief: () => to('/desk/new'),
  preview: (id: string) => to(`/desk/briefs/${id}/preview`),
  review: (id: string) => to(`/desk/briefs/${id}/lenses`),
  history: (id: string) => to(`/desk/briefs/${id}/history`),
  problems: () => to('/desk/problems'),
  problem: (id: string) => to(`/desk/problems/${id}`),
  story: (slug: string) => to(`/stories/${slug}`),
  /** The receipt of a reader's report. */
  report: (token: string) => to(`/reports/${token}`),
  /** A target that safeTarget has let through. */
  within: (path: string) => `/${path.replace(/^\/+/, '')}`,
  signIn: () => to('/sign-in'),
  /** Leads back to a target that safeTarget has let through. */
  signInFor: (target: string) => to(`/sign-in?callbackUrl=${encodeURIComponent(target)}`),
  signInAfterReset: () => to('/sign-in?done=password'),
  noAccess: () => to('/sign-in/no-access'),
  profile: () => to('/profile'),
  people: () => to('/admin/people'),
  promptVersion: (version: number) => to(`/admin/prompts/${version}`),
  promptBench: (id: string) => to(`/admin/prompts/benches/${id}`),
}
