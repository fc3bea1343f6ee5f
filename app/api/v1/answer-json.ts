/** JSON for every program, whatever site it runs on. */
export function answerJson(value: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(`${JSON.stringify(value)}\n`, {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      ...headers,
    },
  })
}

/** Why there is no answer: a code for programs, a sentence for people. */
export const answerProblem = (
  status: number,
  code: string,
  message: string,
  more: Record<string, string> = {},
) => answerJson({ error: { code, message, ...more } }, status)
