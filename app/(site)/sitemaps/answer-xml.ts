/** An XML document, or 404 in words. */
export function answerXml(xml: string | null): Response {
  return xml === null
    ? new Response('There is no such file.\n', {
        status: 404,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
      })
    : new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
