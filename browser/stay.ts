// A press that changes one line of a list leaves its reader there: the answer takes the place of what changed, and the button keeps the focus.
// Without this script the page comes back at that line. What was refused is sent again as any form is: a refusal wrote nothing.

// Old engines do not say which button sends a form: it is the one that was pressed, by a finger or by Enter.
let pressed: HTMLButtonElement | null = null
document.addEventListener('click', ({ target }) => {
  pressed = target instanceof Element ? target.closest('button') : null
})

document.addEventListener('submit', (event) => {
  const { target: form } = event
  const submitter = pressed
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !('stay' in form.dataset)) return
  if (!submitter || submitter.form !== form) return
  event.preventDefault()
  if ('staying' in form.dataset) return
  form.dataset['staying'] = ''
  submitter.setAttribute('aria-busy', 'true')
  const press = { form, button: submitter, place: placeOf(submitter), body: bodyOf(form, submitter) }
  turn = turn.then(() => send(press)).catch(() => sendPlainly(press))
})

/** What was pressed, as it stood then: an answer to the press before may put another form in its place. */
type Press = { form: HTMLFormElement; button: HTMLButtonElement; place: Place; body: URLSearchParams }
type Place = { line: string; nth: number }

/** One press after the other: two answers under way could come back in the other order, and the older one would be shown. */
let turn: Promise<void> = Promise.resolve()

function bodyOf(form: HTMLFormElement, button: HTMLButtonElement): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  if (button.name) body.append(button.name, button.value)
  return body
}

function placeOf(button: HTMLButtonElement): Place {
  const line = button.closest('[id]')?.id ?? ''
  return { line, nth: buttonsOf(line).indexOf(button) }
}

async function send(press: Press): Promise<void> {
  const { form, body, place } = press
  const answer = await fetch(form.action, { method: 'POST', body, credentials: 'same-origin' })
  if (!answer.ok) return sendPlainly(press)
  // it was done, and leads elsewhere: sent again, it would be done twice
  if (new URL(answer.url).pathname !== location.pathname) return location.assign(answer.url)
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  show(fresh, place)
}

function sendPlainly({ form, button }: Press): void {
  if (!form.isConnected) document.body.append(form) // no engine sends a form that is in no page
  const said = document.createElement('input')
  Object.assign(said, { type: 'hidden', name: button.name, value: button.value })
  if (button.name) form.append(said)
  form.submit()
}

/** The page as it is now, under the same eyes: what did not change is left alone, chosen radios stay chosen. */
function show(fresh: Document, { line, nth }: Place): void {
  const top = buttonsOf(line)[nth]?.getBoundingClientRect().top
  const chosen = [...document.querySelectorAll<HTMLInputElement>('main input[type=radio]:checked')]
  const notice = fresh.querySelector('main > .notice')
  notice?.remove()
  document.querySelector('main > .notice')?.remove()
  for (const part of ['header', 'main']) {
    const [old, next] = [document.querySelector(part), fresh.querySelector(part)]
    if (old && next) become(old, next)
  }
  if (notice) document.querySelector('main')?.prepend(notice)
  for (const { name, value } of chosen) choose(name, value)
  const buttons = buttonsOf(line)
  const again = buttons[Math.min(nth, buttons.length - 1)]
  if (!again || top === undefined) return
  scrollBy(0, again.getBoundingClientRect().top - top)
  again.focus({ preventScroll: true })
}

const buttonsOf = (id: string): HTMLButtonElement[] => [
  ...(document.getElementById(id)?.querySelectorAll<HTMLButtonElement>('button') ?? []),
]

function choose(name: string, value: string): void {
  for (const one of document.querySelectorAll<HTMLInputElement>('main input[type=radio]'))
    if (one.name === name && one.value === value) one.checked = true
}

/** Makes one element what the other is, changing as little as possible: pictures do not blink, what is unfolded stays so. */
function become(old: Element, next: Element): void {
  if (old.isEqualNode(next)) return
  const [now, then] = [[...old.childNodes], [...next.childNodes]]
  if (old.tagName !== next.tagName || now.length !== then.length) return old.replaceWith(next)
  for (const name of old.getAttributeNames())
    if (!next.hasAttribute(name) && name !== 'open') old.removeAttribute(name)
  for (const name of next.getAttributeNames()) old.setAttribute(name, next.getAttribute(name) ?? '')
  now.forEach((one, n) => {
    const other = then[n]
    if (!other || one.isEqualNode(other)) return
    if (one instanceof Element && other instanceof Element) become(one, other)
    else one.parentNode?.replaceChild(other, one)
  })
}
