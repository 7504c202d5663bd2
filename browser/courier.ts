// The courier's telephone. What is done is written down here first, and leaves when there is a network; the pages of the round are
// kept here too. Without this script the same forms leave at once.
import { letterOf } from './courier/note.ts'
import { say, showTour } from './courier/show.ts'
import { addressOf, nextOf, readTour, stopsNow, TOUR, type Tour } from './courier/tour.ts'
import { forgetAt } from './offline/hours.ts'
import { dropLetter, keepLetter, lettersOf, sendLetters, type Letter } from './offline/outbox.ts'

const HOUR_MS = 3_600_000
const BACKOFF_MS = [5_000, 15_000, 45_000, 120_000, 300_000]

const root = document.querySelector<HTMLElement>('.tour')
if (root) start(readTour(root))

function start(tour: Tour): void {
  for (const one of document.querySelectorAll<HTMLElement>('[data-only-script]')) one.hidden = false
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-act]'))
    form.addEventListener('submit', (event) => press(tour, form, event))
  // What few stops need comes when it is opened.
  for (const one of document.querySelectorAll<HTMLElement>('details[data-src]'))
    one.addEventListener('toggle', () => load(one.dataset['src']), { once: true })
  const leave = document.querySelector<HTMLFormElement>('form[action="/deconnexion"]')
  leave?.addEventListener('submit', (event) => stayWhileWaiting(tour, event))
  addEventListener('online', () => void flush(tour))
  document.addEventListener('visibilitychange', () => document.hidden || void flush(tour))
  document.querySelector('[data-island="retry"]')?.addEventListener('click', () => void flush(tour))
  void dropOld(tour)
    .then(() => flush(tour))
    .finally(() => load(tour.root.dataset['src']))
}

const load = (script: string | undefined) => void (script && import(/* @vite-ignore */ script))

let turn = Promise.resolve()
let waiting = 0
let failures = 0
let retry: ReturnType<typeof setTimeout> | undefined

async function refresh(tour: Tour): Promise<Letter[]> {
  const letters = await lettersOf(tour.owner)
  waiting = letters.filter(({ state }) => state === 'waiting').length
  showTour(tour, letters)
  return letters
}

/** Sends what waits, one sending at a time. */
const flush = (tour: Tour): Promise<void> => (turn = turn.catch(() => {}).then(() => send(tour)))

/** Tries again by itself, less and less often, until all has left. */
async function send(tour: Tour): Promise<void> {
  clearTimeout(retry)
  await refresh(tour)
  const sending = await sendLetters(tour.owner)
  const letters = await refresh(tour)
  dispatchEvent(new CustomEvent('beffroi:letters', { detail: { letters, sending } }))
  failures = sending.result === 'no network' ? failures + 1 : 0
  if (failures > 0) retry = setTimeout(() => void flush(tour), BACKOFF_MS[Math.min(failures, 5) - 1])
  if (sending.kept > 0) dispatchEvent(new Event('beffroi:sent'))
}

/** One press of a button: kept first, then the next screen, whatever the network. */
function press(tour: Tour, form: HTMLFormElement, event: SubmitEvent): void {
  event.preventDefault()
  event.stopPropagation() // nothing leaves yet: the form does not count as sent
  if (form.dataset['busy']) return
  form.dataset['busy'] = 'yes'
  note(tour, form)
    .catch(() => form.submit()) // no place to keep anything on this device: the form leaves as without script
    .finally(() => delete form.dataset['busy'])
}

async function note(tour: Tour, form: HTMLFormElement): Promise<void> {
  const letter = letterOf(form, tour.owner)
  if (typeof letter === 'string') return say(tour.root, letter)
  const { effect, stop = '' } = letter.note
  const before = stopsNow(tour, await lettersOf(tour.owner))
  // Pressed again before the screen had said that it was done: it was done once.
  if (effect === 'done' && before.some(({ key, state }) => key === stop && state === 'done'))
    return location.assign(addressOf(nextOf(before)))
  await keepLetter(letter)
  const isDoor = tour.stops.some(({ key, kind }) => key === stop && kind === 'drop')
  if (isDoor) forgetAt(stop, effect === 'done' ? letter.doneAt + HOUR_MS : undefined)
  if (effect === 'none') {
    form.dispatchEvent(new Event('beffroi:noted'))
    return flush(tour)
  }
  const stays = effect === 'todo' || form.dataset['stay'] !== undefined
  const next = nextOf(stopsNow(tour, await lettersOf(tour.owner)))
  location.assign(stays ? `${TOUR}/${stop}` : addressOf(next))
}

function stayWhileWaiting(tour: Tour, event: SubmitEvent): void {
  if (waiting === 0) return
  event.preventDefault()
  event.stopPropagation()
  const words = document.querySelector<HTMLElement>('template[data-island="badge"]')?.dataset['leave']
  say(tour.root, words ?? '')
  void flush(tour)
}

async function dropOld({ owner }: Tour): Promise<void> {
  for (const letter of await lettersOf(owner))
    if (letter.state !== 'waiting' && Date.now() - letter.doneAt > 24 * HOUR_MS) await dropLetter(letter)
}
