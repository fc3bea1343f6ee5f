import { command, done } from '../command'

type Input = { address: string; failures: number }

/** Records, once each time, that sign-in from an address was slowed after too many wrong passwords. */
export const noteSlowedAddress = command(async ({ address, failures }: Input) =>
  done(null, { audit: { action: 'sign_in.slowed', subject: 'sign-in', detail: { address, failures } } }),
)
