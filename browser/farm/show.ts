import { part, showLast } from '../offline/bar.ts'
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
  showLast(work, unknown, letters)
  showLots(work, letters)
  work.dataset['shown'] = '' // from now on the screen tells the truth
}

/** The first card that is left is the large one, with the yellow button. */
function showNext(work: HTMLElement): void {
  const list = work.querySelector<HTMLElement>('[data-list="next"]')
  if (!list) return
  const cards = [...work.querySelectorAll<HTMLElement>('[data-chore]')]
  const [next] = cards.filter((card) => !card.hidden)
  const none = part(work, 'all-done')
  if (none) none.hidden = next !== undefined
  for (const card of cards) {
    card.classList.toggle('small', card !== next)
    const button = card.querySelector('.act-place .button')
    button?.classList.toggle('go', card === next)
    button?.classList.toggle('quiet', card !== next)
  }
  if (next && next.parentElement !== list) list.append(next)
}

/** What this page said was waiting. */
const waited = new Set<string>()

/** In the list of lots, the harvests that have no number yet: those that wait, and those that were refused, with why. */
function showLots(work: HTMLElement, letters: Letter[]): void {
  const section = part(work, 'waiting-lots')
  const list = section?.querySelector('ul')
  const line = section?.querySelector('template')
  if (!section || !list || !line) return
  const undone = new Set(letters.map(({ note }) => note['undoes']))
  const harvests = letters.filter(({ act, note }) => note['what'] === 'harvest' && !undone.has(act))
  list.textContent = ''
  for (const { act, note, state, why = '' } of harvests) {
    // It has left, and has its number now: the list is written again.
    if (state === 'kept' && waited.has(act)) location.reload()
    if (state === 'kept') continue
    list.append(line.content.cloneNode(true))
    const item = list.lastElementChild
    item?.querySelector('strong')?.append(note['says'] ?? '')
    item?.querySelector('.muted')?.append(note['at'] ?? '')
    item?.querySelector('p')?.append(why)
    if (state === 'waiting') waited.add(act)
    else item?.querySelector('.tag')?.remove()
  }
  section.hidden = !list.firstElementChild
}
