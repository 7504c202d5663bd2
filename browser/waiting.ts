// The page of what this device keeps: the days that are here, what waits to leave and what was refused, with why, the place taken.
import { daysHere, showPlace } from './kept/show-place.ts'
import { showWeek } from './kept/show-week.ts'
import { changeLetter, dropLetter } from './letters/change-letter.ts'
import { countIn, part } from './offline/bar.ts'
import type { FilmSent } from './letters/send-film.ts'
import { lettersOf, type Letter } from './offline/outbox.ts'
import { owner } from './offline/owner.ts'
import { flush, onLetters, tell, type Told } from './offline/post.ts'
import { kindOf, sizeOf, writeBytes } from './waiting/letter-words.ts'
import { listLetters } from './waiting/list-letters.ts'
import { whenDone } from './waiting/when-done.ts'

const island = (name: string) => part(document, name)

onLetters(show)
addEventListener('beffroi:kept', () => void showPlace().then(() => tell()))
addEventListener('beffroi:film', (event) => event instanceof CustomEvent && showSent(event.detail))
void showPlace()
for (const button of document.querySelectorAll('[data-island="retry"]'))
  button.addEventListener('click', () => void sendNow())

function show({ letters, sending }: Told): void {
  const list = island('waiting')
  const line = document.querySelector<HTMLTemplateElement>('template[data-island="line"]')
  if (!list || !line) return
  const left = letters.filter(({ state }) => state !== 'kept')
  listLetters(list, { line, fill }, left)
  count(left.length)
  hide('in-order', left.length < 2)
  hide('retry', left.length === 0)
  hide('signed-out', !sending || sending.result !== 'signed out')
  hide('skew', !sending || Math.abs(sending.skew_s) <= 120)
  void daysHere().then((days) => showWeek(letters, days))
}

/** Who asks for it now does not wait for the Wi-Fi any more. */
async function sendNow(): Promise<void> {
  for (const letter of await lettersOf(owner))
    if (letter.note['wifi'])
      await changeLetter(letter, { note: Object.assign({}, letter.note, { wifi: '' }) })
  await flush()
}

/** How far a film is, which takes minutes. */
function showSent({ act, bytes, all }: FilmSent): void {
  const bar = island('waiting')?.querySelector<HTMLProgressElement>(`progress[data-act="${act}"]`)
  if (!bar) return
  bar.hidden = false
  bar.value = bytes / all
}

function count(letters: number): void {
  const title = document.getElementById('attend')
  if (title)
    title.textContent = letters === 0 ? (title.dataset['none'] ?? '') : countIn(title.dataset, letters)
}

function hide(name: string, isHidden: boolean): void {
  const one = island(name)
  if (one) one.hidden = isHidden
}

function fill(item: Element, letter: Letter): void {
  const { note, state, why = '' } = letter
  const kind = item.querySelector<HTMLElement>(`[data-kind="${kindOf(letter)}"]`)
  if (kind) kind.hidden = false
  item.querySelector('b')?.append(`${note['says']}, ${whenDone(letter)}`)
  const { wifi = '' } = island('waiting')?.dataset ?? {}
  item.querySelector('small')?.append(writeBytes(sizeOf(letter)), note['wifi'] ? `, ${wifi}` : '')
  item.querySelector('[data-why]')?.append(why)
  if (kindOf(letter) === 'film') item.querySelector('p')?.append(barOf(letter))
  const choices = part(item, 'choices')
  if (choices) choices.hidden = state !== 'refused'
  part(item, 'again')?.addEventListener(
    'click',
    () => void changeLetter(letter, { state: 'waiting', why: '' }).then(flush),
  )
  const mend = part(item, 'mend')
  if (mend instanceof HTMLAnchorElement && note['from'] && state === 'refused') {
    mend.href = `${note['from']}?corriger=${letter.act}`
    mend.hidden = false
  }
  part(item, 'give-up')?.addEventListener('click', () => void dropLetter(letter).then(() => tell()))
}

function barOf({ act, note }: Letter): HTMLProgressElement {
  const bar = document.createElement('progress')
  bar.dataset['act'] = act
  bar.hidden = true
  bar.setAttribute('aria-label', note['says'] ?? '')
  return bar
}
