import { createTransport } from 'nodemailer'

export type Message = {
  from: { name: string; address: string }
  to: string
  subject: string
  text: string
  messageId: string
}

/** Hands a plain text message to a mail server; throws when it refuses or is silent for 20 seconds. */
export async function sendBySmtp(url: string, message: Message): Promise<void> {
  if ([message.to, message.subject, message.from.address].some((text) => /[\r\n\0]/.test(text))) {
    throw new Error('a line break in a mail header')
  }
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({ ...message, to: { name: '', address: message.to } })
  } finally {
    transport.close()
  }
}
