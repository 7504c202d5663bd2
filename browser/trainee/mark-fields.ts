/** What the server refuses of a form is read beside its fields, as on a page that it writes: the first of them is shown, and has the focus. */
export function markFields(form: HTMLFormElement, errors: Record<string, string> = {}): void {
  for (const one of form.querySelectorAll('.field.bad')) one.classList.remove('bad')
  for (const one of form.querySelectorAll('.field>.error')) one.remove()
  for (const one of form.querySelectorAll('[aria-invalid]')) one.removeAttribute('aria-invalid')
  const marked = Object.keys(errors).filter((name) => mark(controlOf(form, name), name, errors[name] || ''))
  const first = marked.length > 0 ? controlOf(form, marked[0] || '') : null
  const around = first && first.closest('.field')
  if (!first || !around) return
  first.focus()
  around.scrollIntoView({ block: 'center' })
}

const controlOf = (form: HTMLFormElement, name: string): HTMLElement | null =>
  form.querySelector<HTMLElement>(`[name="${name}"]:not([type="hidden"]),[name="${name}[]"]`)

/** @returns false where the form has no such field that is seen: its sentence is read above. */
function mark(control: HTMLElement | null, name: string, sentence: string): boolean {
  const around = control && control.closest('.field')
  if (!control || !around) return false
  const fold = around.closest('details')
  if (fold) fold.open = true
  const said = document.createElement('p')
  said.className = 'error'
  said.id = `f-${name}-error`
  said.textContent = sentence
  const above = Array.from(around.children).filter((one) =>
    /^(?:LABEL|LEGEND)$|hint/.test(one.tagName + one.className),
  )
  around.insertBefore(said, above.length > 0 ? above[above.length - 1]!.nextSibling : around.firstChild)
  around.classList.add('bad')
  control.setAttribute('aria-invalid', 'true')
  const described = (control.getAttribute('aria-describedby') || '').split(' ')
  if (described.indexOf(said.id) < 0)
    control.setAttribute('aria-describedby', described.concat(said.id).join(' ').trim())
  return true
}
