import { parseHTML } from 'linkedom'

/** What came back: the page, and whatever it says in an alert or a status. */
export type Seen = { status: number; address: string; html: string; ms: number; said: string }
type Fields = Record<string, string>

/** Somebody with a browser that runs no scripts: cookies, pages, and forms found by their buttons. */
export class Visitor {
  private readonly cookies = new Map<string, string>()
  private readonly site: string

  constructor(site: string) {
    this.site = site
  }

  /** Asks for a page and follows where it leads. Waits 60 seconds at most. */
  async get(path: string): Promise<Seen> {
    return this.follow(path, { method: 'GET' })
  }

  /** Fills in the form of that button on a page and sends it. Throws when the page has no such form. */
  async send(page: Seen, button: string, fields: Fields): Promise<Seen> {
    const { document } = parseHTML(page.html)
    const named = (made: Element) => made.textContent?.trim() === button
    const outside = [...document.querySelectorAll('button[form]')].find(named)?.getAttribute('form')
    const form = [...document.querySelectorAll('form')].find(
      (one) => one.id === outside || [...one.querySelectorAll('button')].some(named),
    )
    if (!form) throw new Error(`${page.address} has no form with the button ${button}`)
    const body = new FormData()
    for (const [name, value] of valuesOf(form)) if (!(name in fields)) body.append(name, value)
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    return this.follow(page.address, { method: 'POST', body })
  }

  /** Signs in through the form. */
  async signIn(email: string, password: string): Promise<Seen> {
    return this.send(await this.get('/sign-in'), 'Sign in', { email, password })
  }

  private async follow(path: string, init: RequestInit): Promise<Seen> {
    const since = performance.now()
    let address = path
    let asked = init
    for (let steps = 0; steps < 6; steps++) {
      const answer = await fetch(new URL(address, this.site), {
        ...asked,
        redirect: 'manual',
        signal: AbortSignal.timeout(60_000),
        headers: { Cookie: [...this.cookies.values()].join('; '), Origin: this.site },
      })
      for (const cookie of answer.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';')
        this.cookies.set(pair.split('=')[0] ?? '', pair)
      }
      const html = await answer.text()
      const next = answer.headers.get('location')
      if (!next)
        return { status: answer.status, address, html, ms: performance.now() - since, said: saidIn(html) }
      const to = new URL(next, this.site)
      address = to.pathname + to.search
      asked = { method: 'GET' }
    }
    throw new Error(`${path} leads in circles`)
  }
}

function valuesOf(form: Element): [string, string][] {
  return [...form.querySelectorAll('input, textarea, select')].flatMap((field): [string, string][] => {
    const name = field.getAttribute('name')
    if (!name) return []
    const type = field.getAttribute('type')
    if ((type === 'checkbox' || type === 'radio') && !field.hasAttribute('checked')) return []
    if (field.localName === 'textarea') return [[name, field.textContent ?? '']]
    if (field.localName === 'select') {
      const chosen = field.querySelector('option[selected]') ?? field.querySelector('option')
      return [[name, chosen?.getAttribute('value') ?? '']]
    }
    return [[name, field.getAttribute('value') ?? (type === 'checkbox' ? 'on' : '')]]
  })
}

function saidIn(html: string): string {
  const { document } = parseHTML(html)
  return [...document.querySelectorAll('[role="alert"], [role="status"]')]
    .map((part) => part.textContent?.trim() ?? '')
    .filter(Boolean)
    .join(' ')
    .slice(0, 160)
}
