import { bringLetters } from './letters.ts'

/** Whose session may still be open, after they left: closed by the first page that comes (letters/leave-without.ts), forgotten by one of nobody. */
const LATE = 'beffroi-sortie'
/** When this device was left last. */
const LEFT = 'beffroi-quitte'
const SOON_MS = 3000
const root = document.documentElement

/** Leaving asks first when something waits here, then takes away the pages kept on this device: whoever holds it next reads nothing of ours. */
export function clearWhenLeaving(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    const leaves = form instanceof HTMLFormElement && form.getAttribute('action') === '/deconnexion'
    if (!leaves || event.defaultPrevented) return
    event.preventDefault()
    void leave(form)
  })
}

/** Pages kept here for somebody else are taken away as soon as another person holds the device. What they wrote waits for them. */
export const clearPagesOfOthers = (owner: string): Promise<unknown> =>
  clearPages((name) => name.startsWith('beffroi-') && !name.endsWith(` ${owner}`))

/** A page of somebody that was open beside, or that « Back » brings back as it was, shows nothing once they have left. */
export function closeWhenLeft(owner: string | undefined): void {
  if (!owner) return forgetLate()
  const before = localStorage.getItem(LEFT)
  const close = (after_ms: number) => {
    if (localStorage.getItem(LEFT) === before) return
    root.dataset['leaving'] = ''
    root.hidden = true
    setTimeout(() => location.reload(), after_ms)
  }
  addEventListener('pageshow', ({ persisted }) => persisted && close(0))
  addEventListener('storage', ({ key }) => key === LEFT && close(SOON_MS)) // the session is closed by then
  if (!localStorage.getItem(LATE)) return
  root.hidden = true
  void bringLetters()
    .then((letters) => letters?.finishLeaving(LATE))
    .then(() => (root.hidden = false))
    .catch(() => setTimeout(() => location.reload(), SOON_MS)) // nothing is read before
}

/** A page of nobody: no session is open any more, and the next one is not to be closed. */
function forgetLate(): void {
  localStorage.removeItem(LATE)
  if ('caches' in window) void caches.delete('sortie')
}

async function leave(form: HTMLFormElement): Promise<void> {
  const letters = await bringLetters().catch(() => undefined) // no place to keep anything on this device
  if (letters && !(await letters.mayLeave(form).catch(() => true))) return
  root.dataset['leaving'] = '' // read by scripts that come late, too
  await clearPages(() => true)
    .then(noteLeft)
    .catch(() => undefined)
  if (!(await letters?.leaveWithout().catch(() => false))) form.submit()
}

function noteLeft(): void {
  localStorage.setItem(LATE, document.querySelector('main')?.dataset['owner'] ?? '')
  localStorage.setItem(LEFT, String(Date.now()))
}

async function clearPages(which: (name: string) => boolean): Promise<unknown> {
  if (!('caches' in window)) return undefined
  return Promise.all((await caches.keys()).filter(which).map((name) => caches.delete(name)))
}
