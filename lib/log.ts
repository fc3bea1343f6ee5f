import { pino } from 'pino'
import { env } from './env'

/** One JSON line an event. Keys, passwords and tokens never pass: what might hold one is removed by name. */
export const log = pino({
  level: env().NODE_ENV === 'test' ? 'silent' : env().LOG_LEVEL,
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
