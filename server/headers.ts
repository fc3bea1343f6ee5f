import type { ServerResponse } from 'node:http'
import { firstScriptSource } from '@/lib/first-script'
import type { Kind } from './kinds'

type Policy = { kind: Kind; nonce: string; dev: boolean }

/**
 * The content security policy of a page. In the newsroom no script runs without the nonce of its own answer; readers'
 * pages carry one inline script, which is named by its hash, so theirs is the same for everybody and can be
 * cached.
 */
export function contentPolicy({ kind, nonce, dev }: Policy): string {
  const isPublic = kind === 'public'
  const isPlain = isPublic || kind === 'form'
  return [
    "default-src 'none'",
    [
      "script-src 'self'",
      ...(kind === 'newsroom' ? [] : [firstScriptSource]),
      ...(isPublic && !dev ? [] : [`'nonce-${nonce}'`]),
      ...(dev ? ["'unsafe-eval'"] : []),
    ].join(' '),
    // Positions of menus and dialogues are style attributes; readers' pages have none.
    `style-src 'self'${isPlain && !dev ? '' : " 'unsafe-inline'"}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    isPlain ? "frame-src 'none'" : "frame-src 'self'",
  ].join('; ')
}

/** Sets what every answer carries, whoever writes it. */
export function setHeaders(response: ServerResponse, kind: Kind, policy: string, https: boolean): void {
  for (const [name, value] of Object.entries(headersFor(kind, policy, https))) response.setHeader(name, value)
}

/** What a page or file without any script of the framework carries; the same for every reader. */
export const finishedHeaders = (kind: Kind, https: boolean): Record<string, string> =>
  headersFor(kind, contentPolicy({ kind: 'public', nonce: '', dev: false }), https)

function headersFor(kind: Kind, policy: string, https: boolean): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': referrerOf(kind),
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(https && { 'Strict-Transport-Security': 'max-age=31536000' }),
    ...(isPrivate(kind) && { 'cache-control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' }),
  }
}

const isPrivate = (kind: Kind) => kind !== 'public' && kind !== 'asset'

function referrerOf(kind: Kind): string {
  if (kind === 'link') return 'no-referrer'
  // The page after a form may have a secret address, and inherits this policy.
  if (kind === 'form') return 'strict-origin'
  return kind === 'newsroom' ? 'same-origin' : 'strict-origin-when-cross-origin'
}
