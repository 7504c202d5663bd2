import { part, showLast } from '../offline/bar.ts'
import { hourNow } from '../offline/server-hour.ts'
import type { Letter } from '../offline/outbox.ts'
import { addressOf, nextOf, stopsNow, unknownTo, type Stop, type Tour } from './tour.ts'

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
  showLastStop(tour, letters)
  for (const one of tour.root.querySelectorAll<HTMLElement>('[data-late-after]'))
    one.hidden = hourNow() <= Number(one.dataset['lateAfter']) || here?.state === 'done'
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

/** The last thing done, with the button that takes it back: what it undoes is named. */
function showLastStop(tour: Tour, letters: Letter[]): void {
  const form = showLast(
    tour.root,
    unknownTo(tour, letters),
    letters.filter(({ note }) => note['effect'] !== 'none'),
  )
  const panel = part(tour.root, 'last')
  const [stop = ''] = (panel?.querySelector('[data-says]:not(form)')?.textContent ?? '').split(/\s?:\s/)
  if (form) form.dataset['says'] = panel?.dataset['undone']?.replace('{n}', stop)
}
