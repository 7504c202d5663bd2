import { doneBy, type Letter } from '../offline/outbox.ts'
import { behind, hourNow } from '../offline/server-hour.ts'
import { countIn, part } from '../offline/bar.ts'

/** In the order of the template (platform/ui/phone-week.tsx). */
const tags: readonly string[] = ['sent', 'waits', 'today', 'ready', 'planned']

/** Of each day: sent or waiting when it is over, ready when its pages are here, or what its line says that it is then; the page was written on one day, and is read on another. */
export function showWeek(letters: Letter[], ready: ReadonlySet<string>): void {
  const week = part(document, 'week')
  if (!week) return
  const today = dayOf(hourNow())
  for (const line of week.querySelectorAll<HTMLElement>('li')) {
    const { day = '', name = '', is = 'ready' } = line.dataset
    const done = letters.filter((one) => dayOf(doneBy(one) + behind()) === day)
    const waits = done.some(({ state }) => state !== 'kept')
    line.hidden = day < today && done.length === 0
    if (day === today) line.setAttribute('aria-current', 'date')
    else line.removeAttribute('aria-current')
    if (day === today) showToday(name)
    const count = line.querySelector('small')
    if (count && day < today) count.textContent = countIn(week.dataset, done.length)
    if (waits) setTag(line, 'waits')
    else if (day < today) setTag(line, 'sent')
    else setTag(line, day === today ? 'today' : ready.has(day) ? is : undefined)
  }
}

function showToday(name: string): void {
  const said = part(document, 'today')
  if (said) said.textContent = name.charAt(0).toUpperCase() + name.slice(1)
}

function setTag(line: Element, name: string | undefined): void {
  const place = line.querySelector('[data-state]')
  const drawn = document.querySelector<HTMLTemplateElement>('template[data-island="tags"]')
  if (!place || !drawn) return
  place.textContent = ''
  const tag = name && drawn.content.children[tags.indexOf(name)]
  if (tag) place.append(tag.cloneNode(true))
}

/** 'yyyy-mm-dd', as this device reads clocks. */
function dayOf(at: number): string {
  const date = new Date(at)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((one) => String(one).padStart(2, '0'))
    .join('-')
}
