import { z } from 'zod'
import { type FormAction, type FormState, untouched } from '@/components/ui/form-state'

/** How Next says that an action leads to another page, such as the sign-in page. */
const redirection = z.object({ digest: z.string().startsWith('NEXT_REDIRECT;') })

/** Sends a form without leaving the page. An unreachable newsroom is a refusal in words, never a lost text. */
export async function ask(action: FormAction, data: FormData): Promise<FormState> {
  try {
    return await action(untouched, data)
  } catch (error) {
    const leads = redirection.safeParse(error)
    if (leads.success) return follow(leads.data.digest)
    return {
      outcome: 'refused',
      reason: 'unreachable',
      message:
        'The newsroom could not be reached, so nothing happened. What you typed is still here. Try again.',
      answer: String(Date.now()),
    }
  }
}

function follow(digest: string): Promise<FormState> {
  const [, , target = '/'] = digest.split(';')
  if (target.startsWith('/')) location.assign(target)
  return new Promise(() => {})
}
