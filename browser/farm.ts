// The telephone of the farm. What is done is written down here first, and leaves when there is a network; the pages of the day are kept
// here too. Without this script the same forms leave at once.
import { letterOf } from './courier/note.ts'
import { say } from './courier/show.ts'
import { preparePads, quantityIn } from './farm/pad.ts'
import { showWork } from './farm/show.ts'
import {
  dropLetter,
  keepLetter,
  lettersOf,
  sendLetters,
  type Letter,
  type Sending,
} from './offline/outbox.ts'

const DAY_MS = 24 * 3_600_000
const BACKOFF_MS = [5_000, 15_000, 45_000, 120_000, 300_000]

const root = document.querySelector<HTMLElement>('.field-work')
if (root) start(root)

function start(work: HTMLElement): void {
  for (const one of document.querySelectorAll<HTMLElement>('[data-only-script]')) one.hidden = false
  preparePads(work)
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-act]'))
    form.addEventListener('submit', (event) => press(work, form, event))
  const leave = document.querySelector<HTMLFormElement>('form[action="/deconnexion"]')
  leave?.addEventListener('submit', (event) => stayWhileWaiting(work, event))
  addEventListener('online', () => void flush(work))
  document.addEventListener('visibilitychange', () => document.hidden || void flush(work))
  document.querySelector('[data-island="retry"]')?.addEventListener('click', () => void flush(work))
  void dropOld(ownerOf(work))
    .then(() => flush(work))
    .finally(() => load(work.dataset['src']))
}

const load = (script: string | undefined) => void (script && import(/* @vite-ignore */ script))
function ownerOf(work: HTMLElement): string {
  return work.dataset['owner'] ?? ''
}

let turn: Promise<Sending | undefined> = Promise.resolve(undefined)
let waiting = 0
let failures = 0
let retry: ReturnType<typeof setTimeout> | undefined

async function refresh(work: HTMLElement): Promise<Letter[]> {
  const letters = await lettersOf(ownerOf(work))
  waiting = letters.filter(({ state }) => state === 'waiting').length
  showWork(work, letters)
  return letters
}

/** Sends what waits, one sending at a time. */
const flush = (work: HTMLElement): Promise<Sending | undefined> =>
  (turn = turn.catch(() => undefined).then(() => send(work)))

/** Tries again by itself, less and less often, until all has left. */
async function send(work: HTMLElement): Promise<Sending> {
  clearTimeout(retry)
  await refresh(work)
  const sending = await sendLetters(ownerOf(work))
  const letters = await refresh(work)
  dispatchEvent(new CustomEvent('beffroi:letters', { detail: { letters, sending } }))
  failures = sending.result === 'no network' ? failures + 1 : 0
  if (failures > 0) retry = setTimeout(() => void flush(work), BACKOFF_MS[Math.min(failures, 5) - 1])
  if (sending.kept > 0) dispatchEvent(new Event('beffroi:sent'))
  return sending
}

/** One press of a button: kept first, shown at once, whatever the network. */
function press(work: HTMLElement, form: HTMLFormElement, event: SubmitEvent): void {
  event.preventDefault()
  event.stopPropagation() // nothing leaves yet: the form does not count as sent
  if (form.dataset['busy']) return
  form.dataset['busy'] = 'yes'
  note(work, form)
    .catch(() => form.submit()) // no place to keep anything on this device: the form leaves as without script
    .finally(() => delete form.dataset['busy'])
}

async function note(work: HTMLElement, form: HTMLFormElement): Promise<void> {
  const letter = letterOf(form, ownerOf(work))
  if (typeof letter === 'string') return say(work, letter)
  letter.note['says'] = [letter.note['says'], quantityIn(form)].filter(Boolean).join(', ')
  await keepLetter(letter)
  await refresh(work)
  scrollTo({ top: 0 })
  const sending = await flush(work)
  const answered = (await lettersOf(letter.owner)).find(({ act }) => act === letter.act)
  if (answered?.state === 'refused') return say(work, answered.why ?? '')
  const { next, arrived } = form.dataset
  if (sending?.result === 'sent') location.assign(arrived ?? next ?? location.pathname)
  else if (next) location.assign(next)
}

function stayWhileWaiting(work: HTMLElement, event: SubmitEvent): void {
  if (waiting === 0) return
  event.preventDefault()
  event.stopPropagation()
  const words = document.querySelector<HTMLElement>('template[data-island="badge"]')?.dataset['leave']
  say(work, words ?? '')
  void flush(work)
}

async function dropOld(owner: string): Promise<void> {
  for (const letter of await lettersOf(owner))
    if (letter.state !== 'waiting' && Date.now() - letter.doneAt > DAY_MS) await dropLetter(letter)
}
