import type { IncomingHttpHeaders } from 'node:http'
import { isActionCall, isActionForm } from './action-body'

/**
 * Whether a body matches its declared type and, for an action call, is what our own pages send. Anything else would
 * fail further in and be logged as our error.
 */
export async function isSoundBody(headers: IncomingHttpHeaders, body: Buffer): Promise<boolean> {
  const type = headers['content-type'] ?? ''
  const action = headers['next-action']
  const isForm = /^multipart\/form-data\b/i.test(type)
  const fields = isForm ? await fieldsOf(type, body) : null
  if (isForm && !fields) return false
  if (action !== undefined) {
    const id = String(action)
    return isActionId(id) && isActionCall(fields ?? new Map([['0', [body.toString('utf8')]]]))
  }
  if (fields) return isActionForm(fields)
  if (/^multipart\//i.test(type)) return false
  return !/^application\/json\b/i.test(type) || body.length === 0 || isJson(body.toString('utf8'))
}

/** Every field of a form in parts; null when the form is broken. An upload isn't text. */
async function fieldsOf(type: string, body: Buffer): Promise<Map<string, (string | null)[]> | null> {
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    const fields = new Map<string, (string | null)[]>()
    for (const [name, value] of form) {
      const values = fields.get(name) ?? []
      values.push(typeof value === 'string' ? value : null)
      fields.set(name, values)
    }
    return fields
  } catch {
    return null
  }
}

/** Next's ids are hexadecimal. One that an older build knew is left to Next, which has the page load itself again. */
const isActionId = (id: string) => /^[0-9a-f]{40,64}$/.test(id)

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
