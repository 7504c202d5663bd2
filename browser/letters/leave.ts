import { owner } from '../offline/owner.ts'

/** Whose session may still be open once they left: the first page that comes closes it, one of nobody forgets it (base.ts). */
const LATE = 'beffroi-sortie'
/** When this device was left last: the pages that are open beside, or come back by « Back », close. */
const LEFT = 'beffroi-quitte'
const SOON_MS = 3000
const root = document.documentElement

/** What a page does where it may leave: both say whether they did. */
type Ways = { mayLeave: () => Promise<boolean>; leaveWithout: () => Promise<boolean> }

/** Asks first when something waits here, then takes away the pages kept on this device: whoever holds it next reads nothing of ours. */
export async function leave(form: HTMLFormElement, { mayLeave, leaveWithout }: Ways): Promise<void> {
  if (!(await mayLeave().catch(() => true))) return // no place to keep anything on this device
  root.dataset['leaving'] = '' // read by scripts that come late, too
  await clearPages(() => true).catch(() => undefined)
  localStorage.setItem(LATE, owner)
  localStorage.setItem(LEFT, String(Date.now()))
  if (!(await leaveWithout().catch(() => false))) form.submit()
}

/** Pages kept here for somebody else are taken away as soon as another person holds the device. What they wrote waits for them. */
export const clearPagesOfOthers = (): Promise<unknown> => clearPages((name) => !name.endsWith(` ${owner}`))

async function clearPages(which: (name: string) => boolean): Promise<unknown> {
  if (!('caches' in window)) return undefined
  return Promise.all((await caches.keys()).filter(which).map((name) => caches.delete(name)))
}

/** A page of somebody that was open beside, or that « Back » brings back as it was, shows nothing once they have left. */
export function closeWhenLeft(): void {
  const before = localStorage.getItem(LEFT)
  const close = (after_ms: number) => {
    if (localStorage.getItem(LEFT) === before) return
    root.dataset['leaving'] = ''
    root.hidden = true
    setTimeout(() => location.replace('/'), after_ms)
  }
  addEventListener('pageshow', ({ persisted }) => persisted && close(0))
  addEventListener('storage', ({ key }) => key === LEFT && close(SOON_MS)) // the session is closed by then
  if (localStorage.getItem(LATE)) finishLeaving().catch(() => setTimeout(() => location.reload(), SOON_MS))
}

/**
 * Closes the session of who left, where no worker did it before this page came: it shows nothing before (base.ts). One of theirs is read no
 * more, even where another page has just closed it.
 */
async function finishLeaving(): Promise<void> {
  const late = localStorage.getItem(LATE) ?? ''
  const answer = await fetch('/deconnexion/plus-tard', {
    method: 'POST',
    headers: { 'x-owner': late },
    credentials: 'same-origin',
  })
  await answer.json()
  localStorage.removeItem(LATE)
  if (late === owner) location.reload()
  else root.hidden = false
}
