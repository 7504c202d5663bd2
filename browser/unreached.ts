// A page that a link opens has no account: nothing of it is kept on this device. What is pressed there without network stays on the page, which says
// so, before it is left too; it leaves when there is a network. Without this script the same forms leave at once.

const AGAIN_MS = 15_000
const PATIENCE_MS = 10_000

const waiting: HTMLFormElement[] = []
/** One that was sent and refused: its answer is read before anything else leaves the page. */
let refused: HTMLFormElement | undefined
const said = document.querySelector<HTMLElement>('[data-island="unreached"]')
let isLeaving = false
let isBusy = false

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-tells]'))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    event.stopPropagation() // nothing leaves yet: the form does not count as sent
    // pressed again, it is the last word
    if (waiting.includes(form)) waiting.splice(waiting.indexOf(form), 1)
    waiting.push(form)
    form.querySelector('button')?.setAttribute('aria-busy', 'true')
    void leave()
  })

addEventListener('online', () => void leave())
setInterval(() => void leave(), AGAIN_MS)
addEventListener('beforeunload', (event) => {
  if ((waiting.length === 0 && !refused) || isLeaving) return
  event.preventDefault()
  event.returnValue = '' // engines of 2018 ask no otherwise
})

/** All that waits leaves in its turn; the last as any form does, so that its answer is read. One that was refused is read before. */
async function leave(): Promise<void> {
  if (isBusy || (waiting.length === 0 && !refused)) return
  isBusy = true
  try {
    if (!(await isThere())) return say()
    while (waiting.length > 1 || (refused && waiting.length > 0)) {
      const [form] = waiting
      if (!form) break
      if (!(await send(form))) refused ??= form
      // pressed again meanwhile, it waits at the end, and goes again
      if (waiting[0] === form) waiting.shift()
    }
    isLeaving = true
    ;(refused ?? waiting[0])?.submit()
  } catch {
    say()
  } finally {
    isBusy = false
  }
}

/** True once it was taken; false for what was refused. It fails without network. */
async function send(form: HTMLFormElement): Promise<boolean> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form).entries())
    if (typeof value === 'string') body.append(name, value)
  const { type, ok } = await asked(form.action, { method: 'POST', body })
  return ok || type === 'opaqueredirect'
}

const isThere = () =>
  asked(location.pathname, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  )

/** Without an answer for long, it is as without network. */
async function asked(url: string, what: RequestInit): Promise<Response> {
  const over = new AbortController()
  const limit = setTimeout(() => over.abort(), PATIENCE_MS)
  const how: RequestInit = { cache: 'no-store', credentials: 'same-origin', redirect: 'manual' }
  return fetch(url, { ...how, ...what, signal: over.signal }).finally(() => clearTimeout(limit))
}

/** What waits, by its name; what is pressed may be pressed again. */
function say(): void {
  for (const form of waiting) form.querySelector('button')?.removeAttribute('aria-busy')
  if (!said) return
  const list = said.querySelector('ul')
  if (list) {
    list.textContent = ''
    for (const form of refused ? [refused, ...waiting] : waiting) {
      const name = form.getAttribute('aria-label')
      if (name) list.appendChild(document.createElement('li')).textContent = name
    }
  }
  const isFirst = said.hidden
  said.hidden = false
  if (isFirst) said.scrollIntoView({ block: 'center' })
}
