import { resolve } from 'node:path'
import { z } from 'zod'

const port = z.coerce.number({ error: 'must be a port number' }).int().min(1).max(65535)
const optional = z
  .string()
  .optional()
  .transform((value) => (value?.trim() ? value.trim() : undefined))
const url = (protocols: string[], example: string) =>
  optional.refine(
    (value) => value === undefined || protocols.includes(protocolOf(value)),
    `must look like ${example}`,
  )

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: port.default(3000),
  PUBLIC_URL: url(['http:', 'https:'], 'https://news.example.org').transform((value) =>
    value?.replace(/\/+$/, ''),
  ),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgresql://user:password@host:5432/name'),
  MIGRATE_DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgresql://owner:password@host:5432/name'),
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((dir) => resolve(dir)),
  AUTH_SECRET: optional.refine(
    (value) => value === undefined || value.length >= 32,
    'must have 32 characters or more',
  ),
  DATA_KEY: optional.refine(
    (value) => value === undefined || value.length >= 32,
    'must have 32 characters or more',
  ),
  AI_PROVIDER: z
    .enum(['evidence', 'openai', 'anthropic', 'google', 'openai-compatible', 'scripted'])
    .optional(),
  AI_MODEL: optional,
  AI_API_KEY: optional,
  AI_BASE_URL: url(['http:', 'https:'], 'http://localhost:11434/v1'),
  AI_SCRIPT: optional,
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@mail.example.org:587'),
  IMPORT_ALLOW_HOSTS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((host) => host.trim().toLowerCase())
        .filter(Boolean),
    )
    .refine(
      (hosts) => hosts.every((host) => /^[^/\s]+:\d+$/.test(host)),
      'must be a comma list of host:port',
    ),
  WORKER: z.enum(['on', 'off']).default('on'),
  DEMO_PASSWORD: optional.refine(
    (value) => value === undefined || value.length >= 8,
    'must have 8 characters or more',
  ),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export type Env = z.output<typeof schema>

/** What is wrong with the environment, one line per variable. */
export class EnvironmentError extends Error {}

/** Reads and checks the environment. Throws EnvironmentError that names each wrong variable and what is wrong with it. */
function readEnv(source: Record<string, string | undefined>): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(filled)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new EnvironmentError(`The environment is not right.\n${lines.join('\n')}`)
}

let cached: { from: string; env: Env } | undefined

/** The checked environment of this process; read again only when a variable of ours has changed. */
export function env(): Env {
  const from = Object.keys(schema.shape)
    .map((name) => process.env[name] ?? '')
    .join('\0')
  if (cached?.from !== from) cached = { from, env: readEnv(process.env) }
  return cached.env
}

/** The address that readers use, without a slash at the end. */
export const publicUrl = () => env().PUBLIC_URL ?? `http://localhost:${env().PORT}`

function protocolOf(value: string): string {
  try {
    return new URL(value).protocol
  } catch {
    return ''
  }
}
