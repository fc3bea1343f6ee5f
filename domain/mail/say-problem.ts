import { z } from 'zod'

const smtpError = z.object({
  code: z.string().optional(),
  responseCode: z.number().optional(),
  command: z.string().optional(),
})

/** Steps before a mail server has seen the text, so its answer can't repeat a link from it. */
const beforeText = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH.*|MAIL FROM|RCPT TO)$/

/** Why a letter was not sent, for admins. Never the words of a server that has read a secret link. */
export function sayProblem(error: unknown, isSecret: boolean): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code, responseCode, command = '' } = smtpError.catch({}).parse(error)
  const mayRepeat = isSecret && (responseCode !== undefined || code === undefined)
  if (mayRepeat && !beforeText.test(command)) {
    return `the mail server refused it${responseCode === undefined ? '' : ` (${responseCode})`}`
  }
  return withoutLinks(error.message).slice(0, 300)
}

const withoutLinks = (text: string) => text.replace(/\/(invite|reset|reports)\/[\w%=-]+/gi, '/$1/…')
