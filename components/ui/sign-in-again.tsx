'use client'

import { useSyncExternalStore } from 'react'

const here = () => `${location.pathname}${location.search}`
const never = () => () => {}

/** Leads to the sign-in page and from there back to this one; in a new window where leaving would lose what was typed. */
export function SignInAgain({ inNewWindow }: { inNewWindow: boolean }) {
  const page = useSyncExternalStore(never, here, () => '/desk')
  return (
    <p>
      <a
        href={`/sign-in?callbackUrl=${encodeURIComponent(page)}`}
        target={inNewWindow ? '_blank' : undefined}
        rel={inNewWindow ? 'noopener' : undefined}
        className="underline"
      >
        {inNewWindow ? 'Sign in again in a new window' : 'Sign in again'}
      </a>
    </p>
  )
}
