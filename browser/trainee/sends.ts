import { countIn, part } from '../offline/bar.ts'
import type { Letter } from '../offline/outbox.ts'
import { sizeOf, writeBytes } from '../waiting/letter-words.ts'
import { listLetters } from '../waiting/list-letters.ts'
import { whenDone } from '../waiting/when-done.ts'

/** On the day, what waits on this telephone and what was refused: a picture, a name, a weight. */
export function showSends(letters: Letter[]): void {
  const section = part(document, 'sends')
  const list = section?.querySelector('ul')
  const line = section?.querySelector('template')
  if (!section || !list || !line) return
  const left = letters.filter(({ state }) => state !== 'kept')
  section.hidden = left.length === 0
  const said = section.querySelector('[data-count]')
  if (said) said.textContent = countIn(section.dataset, left.length)
  listLetters(list, { line, fill }, left)
}

function fill(item: Element, letter: Letter): void {
  const { fields, note, state } = letter
  item.querySelector('b')?.append(note['says'] ?? '')
  item.querySelector('[data-size]')?.append(`${whenDone(letter)}, ${writeBytes(sizeOf(letter))}`)
  const picture = item.querySelector('img')
  const drawn = fields.map(([, value]) => value).find(isPicture)
  if (picture && drawn) picture.src = URL.createObjectURL(drawn)
  else picture?.remove()
  const refused = part(item, 'refused')
  if (refused) refused.hidden = state !== 'refused'
}

const isPicture = (value: string | Blob): value is Blob =>
  typeof value !== 'string' && /^image\/(jpeg|png|webp)$/.test(value.type)
