import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '@/app/_boundary/auth'
import { safeTarget } from '@/app/_boundary/safe-target'

type Context = { params: Promise<{ nextauth: string[] }> }

const handle = async (request: NextRequest, context: Context): Promise<Response> =>
  await NextAuth(withSafeTarget(request), context, authOptions())

export { handle as GET, handle as POST }

/** next-auth answers 500 to an address it can't parse, so only our own paths reach it. */
function withSafeTarget(request: NextRequest): NextRequest {
  const asked = request.nextUrl.searchParams.get('callbackUrl')
  if (asked === null) return request
  const url = new URL(request.url)
  url.searchParams.set('callbackUrl', safeTarget(asked))
  return new NextRequest(url, request)
}
