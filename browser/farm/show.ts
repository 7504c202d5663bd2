import { showBadge } from '../courier/show.ts'
import type { Letter } from '../offline/outbox.ts'

/** What the page does not know yet: what waits, and what the server kept after it had written the page. */
const unknownTo = (served: number, letters: Letter[]): Letter[] =>
  letters.filter(({ state, keptAt = 0 }) => state === 'waiting' || (state === 'kept' && keptAt >= served))

/** Shows the work as it is now on a page that was written before. */
export function showWork(work: HTMLElement, letters: Letter[]): void {
  const unknown = unknownTo(Date.parse(work.dataset['served'] ?? ''), letters)
  const said = new Map(unknown.map(({ note }) => [note['stop'] ?? '', note['effect'] ?? '']))
  for (const card of work.querySelectorAll<HTMLElement>('[data-chore]'))
    card.hidden = said.get(card.dataset['chore'] ?? '') === 'done'
  showNext(work)
  showLast(work, unknown)
  showBadge(letters.filter(({ state }) => state === 'waiting').length)
  work.dataset['shown'] = '' // from now on the screen tells the truth
}

/** The first card that is left is the large one, with the yellow button. */
function showNext(work: HTMLElement): void {
  const list = work.querySelector<HTMLElement>('[data-list="next"]')
  if (!list) return
  const cards = [...work.querySelectorAll<HTMLElement>('[data-chore]')]
  const [next] = cards.filter((card) => !card.hidden)
  const none = work.querySelector<HTMLElement>('[data-island="all-done"]')
  if (none) none.hidden = next !== undefined
  for (const card of cards) {
    card.classList.toggle('small', card !== next)
    const button = card.querySelector('.act-place .button')
    button?.classList.toggle('go', card === next)
    button?.classList.toggle('quiet', card !== next)
  }
  if (next && next.parentElement !== list) list.append(next)
}

const UNDO_MS = 15 * 60_000

/** The last thing done, with the button that takes it back. */
function showLast(work: HTMLElement, letters: Letter[]): void {
  const panel = work.querySelector<HTMLElement>('[data-island="last"]')
  const form = panel?.querySelector('form')
  const last = letters.at(-1)
  if (!panel || !form || !last) return
  const says = panel.querySelector('[data-says]:not(form)')
  const at = panel.querySelector('[data-at]')
  if (says) says.textContent = last.note['says'] ?? ''
  if (at) at.textContent = `, ${last.note['at']}`
  for (const [name, value] of [
    ['stop', last.note['stop'] ?? ''],
    ['undoes', last.act],
  ] as const) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.value = value
  }
  panel.hidden = last.note['effect'] === 'todo' || Date.now() - last.doneAt > UNDO_MS
}
