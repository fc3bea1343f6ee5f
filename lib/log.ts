import { pino } from 'pino'
import { env } from './env'

/** One JSON line per event. Keys, passwords and tokens never get in: fields that might hold one are removed by name. */
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

/** The program's entry point reports a wrong environment in words; it must not break this import. */
function level(): string {
  try {
    const { NODE_ENV, LOG_LEVEL } = env()
    return NODE_ENV === 'test' ? 'silent' : LOG_LEVEL
  } catch {
    return 'info'
  }
}
