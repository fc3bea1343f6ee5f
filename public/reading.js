// What readers can change for themselves: the order of the lenses, theme, size of type, keys. No page needs it.
const page = document.documentElement
const find = (selector, within = document) => within.querySelector(selector)
const all = (selector, within = document) => [...within.querySelectorAll(selector)]

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

function button(words, act, attributes = {}) {
  const element = make('button', { type: 'button', ...attributes }, words)
  element.addEventListener('click', () => act(element))
  return element
}

const kept = remembered()
const spoken = make('p', { class: 'unseen', role: 'status' })
const say = (words) => {
  spoken.textContent = words
}

// Where the framework runs the page itself, as for a form, it must find what it made.
if (!find('script[src^="/_next/"]')) begin()
if (!page.dataset.type) fetchType()

/** Fetches our type once the words are on the screen; what is fetched now is used from the start on the next page. */
function fetchType() {
  new PerformanceObserver(async (paints, watch) => {
    if (!paints.getEntriesByName('first-contentful-paint').length) return
    watch.disconnect()
    page.dataset.type = 'reading'
    const labels = getComputedStyle(find('.site')).getPropertyValue('--inter')
    const fetched = await document.fonts.load(`1em ${labels}`)
    if (fetched.length) isStored({ type: true })
  }).observe({ type: 'paint', buffered: true })
}

function begin() {
  find('.site').append(spoken)
  const shownLenses = find('.arrange') ? arrangeLenses() : () => all('.lens')
  addCopyLinks()
  const dialog = keyDialog()
  addDisplay(dialog)
  addKeys(dialog, shownLenses)
}

function remembered() {
  try {
    return { ...JSON.parse(localStorage.lensroom) }
  } catch {
    return {}
  }
}

function keep(choice) {
  if (!isStored(choice)) say('This browser keeps no choices; yours holds until you leave this page.')
}

function isStored(choice) {
  Object.assign(kept, choice)
  try {
    localStorage.lensroom = JSON.stringify(kept)
    return true
  } catch {
    return false
  }
}

/** Makes the form act at once and remember. Returns a function that names the lenses that are shown. */
function arrangeLenses() {
  const form = find('.arrange form')
  const box = find('.lenses')
  const note = find('.arranged')
  const parts = new Map(
    all('.lens', box).map((lens) => {
      const key = lens.id.slice(5)
      const row = find(`input[name="hide"][value="${key}"]`, form).closest('tr')
      const jump = find(`.jump a[href="#lens-${key}"]`).parentElement
      const [hide, compare] = all('input[type="checkbox"]', row)
      return [key, { lens, row, jump, hide, compare, name: find('h3', lens).textContent }]
    }),
  )
  const onPage = (value) => (Array.isArray(value) ? value : []).filter((key) => parts.has(key))
  const elsewhere = (value) => (Array.isArray(value) ? value : []).filter((key) => !parts.has(key))
  const listed = (which) => [...parts.keys()].filter((key) => parts.get(key)[which].checked)
  const isAsked = /[?&](order|hide|compare)=/.test(location.search)
  const published = [...parts.keys()]
  let order = isAsked ? published : [...new Set([...onPage(kept.order), ...published])]
  let hidden = isAsked ? listed('hide') : onPage(kept.hide)
  let compared = isAsked ? listed('compare').slice(0, 2) : []

  for (const [key, { lens, row, hide, compare, name }] of parts) {
    const move = (step, way) =>
      button(way, () => moved(key, step), { 'aria-label': `Move ${name} ${way.toLowerCase()}` })
    row.cells[1].replaceChildren(move(-1, 'Up'), ' ', move(1, 'Down'))
    hide.addEventListener('change', () => hideOrShow(key, hide.checked))
    compare.addEventListener('change', () => {
      compared = compare.checked ? [...compared, key].slice(-2) : compared.filter((one) => one !== key)
      show()
    })
    const tools = make(
      'p',
      { class: 'tools smaller' },
      button('Hide', () => fold(key), { 'aria-label': `Hide ${name}` }),
    )
    lens.append(tools)
  }
  find('thead tr', form).cells[1].textContent = 'Move'
  find('[type="submit"]', form).parentElement.replaceChildren(button('As published', asPublished))
  window.addEventListener('hashchange', reveal)
  show()
  reveal()
  return () => order.map((key) => parts.get(key).lens).filter((lens) => !lens.hidden)

  function show() {
    const { activeElement } = document
    const isComparing = compared.length === 2
    for (const key of order) {
      const { lens, row, jump, hide, compare } = parts.get(key)
      if (box.lastElementChild !== lens) box.append(lens)
      row.parentElement.append(row)
      jump.parentElement.append(jump)
      hide.checked = hidden.includes(key)
      compare.checked = compared.includes(key)
      lens.hidden = jump.hidden = isComparing ? !compare.checked : hide.checked
    }
    if (activeElement !== document.activeElement) activeElement.focus()
    box.classList.toggle('comparing', isComparing)
    const words = noteWords(isComparing)
    if (words) note.replaceChildren(words, ' ', button('Show all', showAll))
    else note.replaceChildren()
  }

  function noteWords(isComparing) {
    const names = compared.map((key) => parts.get(key).name)
    if (isComparing) return `Comparing ${names.join(' and ')}.`
    if (names.length === 1) return `Choose one more to compare with ${names[0]}.`
    return hidden.length > 0 && `${hidden.length === 1 ? '1 lens' : `${hidden.length} lenses`} hidden by you.`
  }

  function remember() {
    keep({ order: [...order, ...elsewhere(kept.order)], hide: [...hidden, ...elsewhere(kept.hide)] })
    show()
  }

  function moved(key, step) {
    const at = order.indexOf(key)
    const to = Math.max(0, Math.min(order.length - 1, at + step))
    order = order.toSpliced(at, 1).toSpliced(to, 0, key)
    remember()
    say(`${parts.get(key).name} is now ${to + 1} of ${order.length}.`)
  }

  function hideOrShow(key, isHidden) {
    hidden = hidden.filter((one) => one !== key)
    if (isHidden) hidden.push(key)
    compared = []
    remember()
  }

  function fold(key) {
    hideOrShow(key, true)
    find('button', note).focus()
  }

  function showAll() {
    hidden = []
    compared = []
    remember()
    say('All lenses are shown.')
    find('summary', form.parentElement).focus()
  }

  function asPublished() {
    keep({ order: [], hide: [] })
    if (isAsked) return location.assign(`${location.pathname}#perspectives`)
    order = published
    hidden = []
    compared = []
    show()
    say('The lenses stand as published.')
  }

  /** Whoever follows a link to a lens sees it, hidden or not. */
  function reveal() {
    const key = location.hash.replace('#lens-', '')
    const part = parts.get(key)
    if (!part?.lens.hidden) return
    hidden = hidden.filter((one) => one !== key)
    compared = []
    show()
    part.lens.scrollIntoView()
  }
}

function addCopyLinks() {
  if (!navigator.clipboard) return
  for (const lens of all('.lens')) {
    const copy = button('Copy link', async (pressed) => {
      try {
        await navigator.clipboard.writeText(`${location.origin}${location.pathname}#${lens.id}`)
        pressed.textContent = 'Copied'
        say('The link is copied.')
      } catch {
        say('This browser did not let the link be copied.')
      }
    })
    const tools = find('.tools', lens) ?? lens.appendChild(make('p', { class: 'tools smaller' }))
    tools.append(copy)
  }
}

function addDisplay(dialog) {
  const masthead = find('.masthead')
  if (!masthead) return
  const panel = make(
    'div',
    {},
    choices('Theme', 'theme', ['System', 'Light', 'Dark']),
    choices('Text size', 'size', ['Normal', '2', '3']),
  )
  panel.append(button('Keys', () => dialog.showModal()))
  const display = make('details', { class: 'display small' }, make('summary', {}, 'Display'), panel)
  display.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    display.open = false
    display.firstElementChild.focus()
  })
  masthead.append(display)
}

/** Buttons of which one is pressed; the first is what the page does by itself. */
function choices(title, name, options) {
  const group = make('div', { role: 'group', 'aria-label': title }, `${title}:`)
  const mark = () => {
    for (const one of all('button', group)) {
      one.setAttribute('aria-pressed', String(one.value === (page.dataset[name] ?? '')))
    }
  }
  options.forEach((option, at) => {
    const value = at === 0 ? '' : option.toLowerCase()
    const words = name === 'size' && at > 0 ? ['Large', 'Larger'][at - 1] : option
    const choose = () => {
      if (value) page.dataset[name] = value
      else delete page.dataset[name]
      keep({ [name]: value })
      mark()
    }
    group.append(button(words, choose, { value }))
  })
  mark()
  return group
}

function keyDialog() {
  const on = make('input', { type: 'checkbox' })
  on.checked = kept.keys !== false
  on.addEventListener('change', () => keep({ keys: on.checked }))
  const dialog = make('dialog', { class: 'small', 'aria-labelledby': 'keys' })
  const what = find('.lens') ? 'lens' : 'story'
  const list = make('dl')
  for (const [key, act] of [
    ['j', `Next ${what}`],
    ['k', `Previous ${what}`],
    ['?', 'Show these keys'],
  ]) {
    list.append(make('dt', {}, key), make('dd', {}, act))
  }
  dialog.append(
    make('h2', { id: 'keys' }, 'Keys'),
    list,
    make('label', {}, on, ' Use these keys'),
    button('Close', () => dialog.close()),
  )
  find('.site').append(dialog)
  return dialog
}

function addKeys(dialog, shownLenses) {
  const stops = find('.lens') ? shownLenses : () => all('main :is(h2, h3) a.title')
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || kept.keys === false || dialog.open) return
    if (target.isContentEditable || target.matches('input:not([type="checkbox"]), select, textarea')) return
    if (key === '?') dialog.showModal()
    else if (key === 'j') step(stops(), 1)
    else if (key === 'k') step(stops(), -1)
  })
}

function step(shown, by) {
  const at = shown.findIndex((stop) => stop.contains(document.activeElement))
  const next = at < 0 ? shown[by > 0 ? 0 : shown.length - 1] : shown[at + by]
  if (!next) return
  if (next.tabIndex < 0) next.tabIndex = -1
  next.focus()
  next.scrollIntoView({ block: next.matches('.lens') ? 'start' : 'center' })
}
