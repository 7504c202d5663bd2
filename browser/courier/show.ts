import type { Letter } from '../offline/outbox.ts'
import { addressOf, nextOf, stopsNow, unknownTo, type Stop, type Tour } from './tour.ts'

const part = (root: ParentNode, name: string) => root.querySelector<HTMLElement>(`[data-island="${name}"]`)

/** Shows the round as it is now on a page that was written before. */
export function showTour(tour: Tour, letters: Letter[]): void {
  const stops = stopsNow(tour, letters)
  const next = nextOf(stops)
  const here = stops.find(({ key }) => key === tour.here)
  if (here) showWhen(tour.root, here.state)
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    '.dock a:first-child, [data-when="done"] > a',
  ))
    link.href = addressOf(next)
  showList(tour, stops, next)
  showLast(tour, unknownTo(tour, letters))
  showBadge(letters.filter(({ state }) => state === 'waiting').length)
  for (const one of tour.root.querySelectorAll<HTMLElement>('[data-late-after]'))
    one.hidden = Date.now() <= Number(one.dataset['lateAfter']) || here?.state === 'done'
  tour.root.dataset['shown'] = '' // from now on the screen tells the truth
}

function showWhen(root: HTMLElement, state: string): void {
  for (const one of root.querySelectorAll<HTMLElement>('[data-when]'))
    one.hidden = !one.dataset['when']?.split(' ').includes(state)
}

function showList({ root, stops: written }: Tour, stops: Stop[], next: Stop | undefined): void {
  const list = (name: string) => root.querySelector(`[data-list="${name}"]`)
  if (!list('todo')) return
  for (const stop of stops) {
    const line = root.querySelector<HTMLElement>(`[data-stop="${stop.key}"]`)
    if (!line) continue
    const changed = written.find(({ key }) => key === stop.key)?.state !== stop.state
    if (changed) {
      list(stop.state === 'done' ? 'done' : 'todo')?.append(line)
      showWhen(line, stop.state)
    }
    line.classList.toggle('now', stop.key === next?.key)
  }
  const done = part(root, 'done-list')
  if (done) done.hidden = !list('done')?.firstElementChild
}

const UNDO_MS = 15 * 60_000

/** The last thing done, with the button that takes it back. */
function showLast({ root }: Tour, letters: Letter[]): void {
  const [last, panel] = [letters.at(-1), part(root, 'last')]
  const form = panel?.querySelector('form')
  if (!last || !panel || !form) return
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
  form.dataset['says'] = `${(last.note['says'] ?? '').split(' : ')[0]} : annulé`
  panel.hidden = last.note['effect'] === 'todo' || Date.now() - last.doneAt > UNDO_MS
}

/** What waits on this telephone is said in the bar, never hidden. */
export function showBadge(count: number): void {
  const template = document.querySelector<HTMLTemplateElement>('template[data-island="badge"]')
  const bar = document.querySelector('.bar .end')
  if (!template || !bar) return
  bar.querySelector('.tag')?.remove()
  if (count === 0) return
  const badge = template.content.cloneNode(true)
  bar.append(badge)
  const words =
    count === 1 ? template.dataset['one'] : template.dataset['many']?.replace('{n}', String(count))
  const said = bar.querySelector('.tag span')
  if (said) said.textContent = words ?? ''
}

/** Something that must be read now. */
export function say(root: HTMLElement, sentence: string): void {
  const said = part(root, 'said')
  const words = said?.querySelector('b')
  if (!said || !words) return
  words.textContent = sentence
  said.hidden = false
  said.scrollIntoView({ block: 'center' })
}
