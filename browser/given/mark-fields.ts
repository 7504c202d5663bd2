/** What the server refuses of a form is read beside its fields, as on a page that it writes: the first of them is shown, and has the focus. */
export function markFields(form: HTMLFormElement, errors: Record<string, string> = {}): void {
  unmark(form)
  const marked = Object.keys(errors).filter((name) => mark(controlOf(form, name), name, errors[name] || ''))
  if (marked.length > 0) show(controlOf(form, marked[0] || ''))
  form.addEventListener('submit', () => unmark(form), { once: true })
}

/** The same for what is at fault in a form before anything leaves; it may have no frame, and is read above then. */
export function markFault(form: HTMLFormElement, sentence: string): void {
  const field = faultIn(form)
  const name = field && field.getAttribute('name')
  if (name) markFields(form, { [name]: sentence })
  if (field) field.focus()
}

/** What must be filled and is not, or is badly; where one thing at least must be given, the first that may be. */
function faultIn(form: HTMLFormElement): HTMLElement | null {
  const { need } = form.dataset
  if (!need)
    return form.querySelector<HTMLElement>('[type="file"],[name="words"],[name="name"],[name="sure"]')
  return form.querySelector<HTMLElement>(':invalid:not(fieldset)') || controlOf(form, need)
}

/** What was marked is pressed anew: nothing is said of it until it is looked at again. */
function unmark(form: HTMLFormElement): void {
  for (const one of form.querySelectorAll('.field.bad')) one.classList.remove('bad')
  for (const one of form.querySelectorAll('.field>.error')) {
    for (const told of form.querySelectorAll(`[aria-describedby~="${one.id}"]`)) describe(told, one.id, false)
    one.remove()
  }
  for (const one of form.querySelectorAll('[aria-invalid]')) one.removeAttribute('aria-invalid')
}

function show(control: HTMLElement | null): void {
  const around = control && control.closest('.field')
  if (!control || !around) return
  control.focus()
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
  describe(control, said.id, true)
  return true
}

/** Ties a control to the sentence that has this id, or unties it. */
function describe(control: Element, id: string, isTied: boolean): void {
  const others = (control.getAttribute('aria-describedby') || '')
    .split(' ')
    .filter((one) => one && one !== id)
  const ids = (isTied ? others.concat(id) : others).join(' ')
  if (ids) control.setAttribute('aria-describedby', ids)
  else control.removeAttribute('aria-describedby')
}
