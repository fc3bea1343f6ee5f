import type { Feed, FeedFormat } from './feed'

/** A feed in one format; 404 when there is none. Programs on other sites may read it. */
export function answerFeed(feed: Feed | null, { type, write }: FeedFormat): Response {
  if (!feed) {
    const headers = { 'content-type': 'text/plain; charset=utf-8' }
    return new Response('There is no such feed.\n', { status: 404, headers })
  }
  const headers = { 'content-type': `${type}; charset=utf-8`, 'access-control-allow-origin': '*' }
  return new Response(write(feed), { headers })
}
