import type { RunningSite } from './site'

/** Prints where the site is and who can sign in. */
export function printSignIns({ address, accounts }: RunningSite): void {
  const rows = accounts.map(
    ({ email, role, password }) =>
      `  ${role.padEnd(8)}${email.padEnd(32)}${password ?? '(as printed at the first start)'}`,
  )
  const lines = [
    '',
    `The site is at     ${address}`,
    `Sign in at         ${address}/sign-in`,
    ...(rows.length > 0 ? ['', ...rows] : []),
    '',
    'Ctrl-C stops everything.',
    '',
  ]
  process.stdout.write(lines.join('\n'))
}
