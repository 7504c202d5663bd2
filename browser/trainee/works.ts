import { part } from '../offline/bar.ts'
import type { Letter } from '../offline/outbox.ts'

/** What this page said was waiting. */
const waited = new Set<string>()

/** Where each work stands on this telephone, on a page that was written before: it waits, it has left since, it was refused. */
export function showWorks(space: HTMLElement, letters: Letter[]): void {
  const served = Date.parse(space.dataset['served'] ?? '')
  const where = new Map<string, string>()
  for (const { act, note, state, keptAt = 0 } of letters) {
    const work = note['effect'] === 'handed in' ? (note['stop'] ?? '') : ''
    if (!work || (state === 'kept' && keptAt < served)) continue
    where.set(work, state === 'kept' ? 'sent' : state)
    if (state === 'waiting') waited.add(act)
    // It has left, and our answer to it is on the page of the work: that page is written again.
    else if (state === 'kept' && waited.has(act) && space.dataset['here'] === work) location.reload()
  }
  const stands = (one: HTMLElement) => where.get(one.dataset['work'] ?? '') ?? 'none'
  for (const one of space.querySelectorAll<HTMLElement>('[data-when]'))
    one.hidden = !(one.dataset['when'] ?? '').split(' ').includes(stands(one))
  mark(space, (work) => where.get(work) === 'waiting')
  const isSomeLeft = showNow(space, (card) => stands(card) === 'none' || stands(card) === 'refused')
  // All of it has left while this page was open: there is a network, and the next works are asked for.
  if (!isSomeLeft && waited.size > 0 && !Array.from(where.values()).includes('waiting')) location.reload()
  space.dataset['shown'] = '' // from now on the screen tells the truth
}

function mark(space: HTMLElement, waits: (work: string) => boolean): void {
  const template = space.querySelector<HTMLTemplateElement>('template[data-island="mark"]')
  if (!template) return
  for (const one of space.querySelectorAll('[data-marked]')) one.remove()
  for (const line of space.querySelectorAll<HTMLElement>('[data-mark]'))
    if (waits(line.dataset['mark'] ?? '')) line.append(template.content.cloneNode(true))
}

/** The first work that is left to do is the one of now. False where works stood to be done, and none is left. */
function showNow(space: HTMLElement, isLeft: (card: HTMLElement) => boolean): boolean {
  const cards = [...space.querySelectorAll<HTMLElement>('[data-now]')]
  const now = cards.find(isLeft)
  for (const card of cards) card.hidden = card !== now
  const none = part(space, 'all-given')
  const isSomeLeft = cards.length === 0 || now !== undefined
  if (none) none.hidden = isSomeLeft
  return isSomeLeft
}
