/**
 * What a person typed into a form before the page's script arrived: React puts back what the server sent and knows
 * nothing of it. Null when nothing was typed, and on the server. Call it during the page's first render.
 */
export function typedInForm(id: string): FormData | null {
  if (isServer) return null
  const form = document.querySelector(`form[id="${id}"]`)
  if (!(form instanceof HTMLFormElement)) return null
  return [...form.elements].some(isChanged) ? new FormData(form) : null
}

/** The same for one box of text. */
export function typedInBox(selector: string): string | null {
  if (isServer) return null
  const box = document.querySelector(selector)
  return box instanceof HTMLTextAreaElement && isChanged(box) ? box.value : null
}

const isServer = typeof document === 'undefined'

function isChanged(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((option) => option.selected !== option.defaultSelected)
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false
  return field.type === 'checkbox' || field.type === 'radio'
    ? field.checked !== field.defaultChecked
    : field.value !== field.defaultValue
}
