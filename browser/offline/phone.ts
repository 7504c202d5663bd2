// What the telephones of every field room do: what is pressed is written down here first, and leaves when there is a network, again and
// again until it has. Without this script the same forms leave at once.
import { say, showBadge } from './bar.ts'
import { letterOf } from './letter.ts'
import { dropLetter, lettersOf, sendLetters, type Letter, type Sending } from './outbox.ts'

const DAY_MS = 24 * 3_600_000
const BACKOFF_MS = [5_000, 15_000, 45_000, 120_000, 300_000]

export type Phone = {
  root: HTMLElement
  /** Who holds it: the letters of somebody else stay where they are. */
  owner: string
  /** Puts the page right, which was written before. */
  show: (letters: Letter[]) => void
  /** Keeps what was pressed, and goes on. */
  note: (letter: Letter, form: HTMLFormElement) => Promise<void>
}

export type Desk = {
  /** Shows the page as it is now. */
  refresh: () => Promise<Letter[]>
  /** Sends what waits, one sending at a time. */
  flush: () => Promise<Sending | undefined>
}

/** Takes over the buttons of the page and sends what waits, now and whenever there may be a network. */
export function startPhone({ root, owner, show, note }: Phone): Desk {
  let turn: Promise<Sending | undefined> = Promise.resolve(undefined)
  let waiting = 0
  let failures = 0
  let retry: ReturnType<typeof setTimeout> | undefined

  async function refresh(): Promise<Letter[]> {
    const letters = await lettersOf(owner)
    waiting = letters.filter(({ state }) => state === 'waiting').length
    showBadge(waiting)
    show(letters)
    return letters
  }

  const flush = () => (turn = turn.catch(() => undefined).then(send))

  /** Tries again by itself, less and less often, until all has left. */
  async function send(): Promise<Sending> {
    clearTimeout(retry)
    await refresh()
    const sending = await sendLetters(owner)
    const letters = await refresh()
    dispatchEvent(new CustomEvent('beffroi:letters', { detail: { letters, sending } }))
    failures = sending.result === 'no network' ? failures + 1 : 0
    if (failures > 0) retry = setTimeout(() => void flush(), BACKOFF_MS[Math.min(failures, 5) - 1])
    if (sending.kept > 0) dispatchEvent(new Event('beffroi:sent'))
    return sending
  }

  /** One press of a button: kept first, shown at once, whatever the network. */
  function press(form: HTMLFormElement, event: SubmitEvent): void {
    event.preventDefault()
    event.stopPropagation() // nothing leaves yet: the form does not count as sent
    if (form.dataset['busy']) return
    const letter = letterOf(form, owner)
    if (typeof letter === 'string') return say(root, letter)
    form.dataset['busy'] = 'yes'
    note(letter, form)
      .catch(() => form.submit()) // no place to keep anything on this device: the form leaves as without script
      .finally(() => delete form.dataset['busy'])
  }

  function stayWhileWaiting(event: SubmitEvent): void {
    if (waiting === 0) return
    event.preventDefault()
    event.stopPropagation()
    const badge = document.querySelector<HTMLElement>('template[data-island="badge"]')
    say(root, badge?.dataset['leave'] ?? '')
    void flush()
  }

  for (const one of document.querySelectorAll<HTMLElement>('[data-only-script]')) one.hidden = false
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-act]'))
    form.addEventListener('submit', (event) => press(form, event))
  const leave = document.querySelector<HTMLFormElement>('form[action="/deconnexion"]')
  leave?.addEventListener('submit', stayWhileWaiting)
  addEventListener('online', () => void flush())
  document.addEventListener('visibilitychange', () => document.hidden || void flush())
  document.querySelector('[data-island="retry"]')?.addEventListener('click', () => void flush())
  void dropOld(owner)
    .then(flush)
    .finally(() => load(root.dataset['src']))
  return { refresh, flush }
}

/** Brings another script of this page: what few need comes when it is needed. */
export const load = (script: string | undefined) => void (script && import(/* @vite-ignore */ script))

async function dropOld(owner: string): Promise<void> {
  for (const letter of await lettersOf(owner))
    if (letter.state !== 'waiting' && Date.now() - letter.doneAt > DAY_MS) await dropLetter(letter)
}
