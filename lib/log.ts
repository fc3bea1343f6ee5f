import { pino } from 'pino'
import { env } from './env'

/** One JSON line an event. Keys, passwords and tokens never pass: what might hold one is removed by name. */
export const log = pino({
  level: level(),
  redact: {
    paths: [
      'apiKey',
      'password',
      'token',
      'authorization',
      'cookie',
      '*.apiKey',
      '*.password',
      '*.token',
      '*.authorization',
      '*.cookie',
    ],
    remove: true,
  },
})

/** A wrong environment is told by whoever starts the program, in words; it must not break this import. */
function level(): string {
  try {
    const { NODE_ENV, LOG_LEVEL } = env()
    return NODE_ENV === 'test' ? 'silent' : LOG_LEVEL
  } catch {
    return 'info'
  }
}
