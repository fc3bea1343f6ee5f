import type { Metadata } from 'next'
import Link from 'next/link'
import { Entrance } from '@/components/ui/entrance'
import { readSettings } from '@/domain/settings/queries'
import { optionalActor } from '../_boundary/actor'
import { leadTo } from '../_boundary/lead-to'
import { paths } from '../_boundary/paths'
import { safeTarget } from '../_boundary/safe-target'
import { signInAction } from './actions'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error, done } = await searchParams
  const [asked] = [callbackUrl].flat()
  const target = safeTarget(asked)
  if (await optionalActor()) leadTo(paths.within(target))
  const { siteName } = await readSettings()
  return (
    <Entrance siteName={siteName} title="Sign in">
      {error && (
        <p role="alert" className="rounded bg-danger-soft px-3 py-2 text-danger">
          The address or the password is not right.
        </p>
      )}
      {done === 'password' && (
        <p role="status" className="rounded bg-ok-soft px-3 py-2 text-ok">
          The new password is set. Sign in with it.
        </p>
      )}
      {asked && target !== paths.desk() && <p>Sign in to go on to the page you asked for.</p>}
      <SignInForm action={signInAction} target={target} />
      <p>
        <Link href="/reset" prefetch={false} className="text-accent underline">
          Forgotten the password?
        </Link>
      </p>
    </Entrance>
  )
}
