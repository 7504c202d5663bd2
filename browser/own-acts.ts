// What somebody did on this telephone stands on their own page at once, above what our server knew when it wrote it: it waits, or has left since.
import { part } from './offline/bar.ts'
import type { Letter } from './offline/outbox.ts'
import { onLetters, tell } from './offline/post.ts'
import { whenDone } from './waiting/when-done.ts'

const page = document.querySelector<HTMLElement>('[data-served]')
const section = page && part(page, 'done-here')
if (page && section) {
  onLetters(({ letters }) => show(section, doneHere(page, letters)))
  void tell()
}

/** What was taken back, what was refused and what the page knows are not there. */
function doneHere({ dataset }: HTMLElement, letters: Letter[]): Letter[] {
  const { scope = '', served = '' } = dataset
  const undone = new Set(letters.map(({ note }) => note['undoes']))
  const isNew = ({ state, keptAt = 0 }: Letter) =>
    state === 'waiting' || (state === 'kept' && keptAt >= Date.parse(served))
  const isOwn = ({ action, act, note }: Letter) =>
    new URL(action).pathname.startsWith(`${scope}/`) && note['effect'] === 'done' && !undone.has(act)
  return letters.filter((one) => isNew(one) && isOwn(one))
}

/** The last first. */
function show(place: HTMLElement, letters: Letter[]): void {
  const list = place.querySelector('ul')
  const line = place.querySelector('template')
  if (!list || !line) return
  list.textContent = ''
  for (const letter of letters) {
    list.insertBefore(line.content.cloneNode(true), list.firstChild)
    const said = list.firstElementChild
    said?.querySelector('b')?.append(letter.note['says'] ?? '')
    said?.querySelector('.muted')?.append(whenDone(letter))
  }
  place.hidden = letters.length === 0
  const none = part(document, 'nothing-done')
  if (none) none.hidden = !place.hidden
}
