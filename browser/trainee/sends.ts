import { part } from '../offline/bar.ts'
import { changeLetter, dropLetter, type Letter } from '../offline/outbox.ts'
import { flush, onLetters, tell } from '../offline/post.ts'

const KB = 1000

part(document, 'retry')?.addEventListener('click', () => void flush())
onLetters(({ sending }) => {
  const said = part(document, 'signed-out')
  if (said && sending) said.hidden = sending.result !== 'signed out'
})

/** The list of what waits on this telephone, and of what was refused, with why: a picture, a name, a weight. */
export function showSends(letters: Letter[]): void {
  const section = part(document, 'sends')
  const list = section?.querySelector('ul')
  const line = section?.querySelector('template')
  if (!section || !list || !line) return
  const left = letters.filter(({ state }) => state !== 'kept')
  section.hidden = left.length === 0
  const none = part(document, 'no-sends')
  if (none) none.hidden = left.length > 0
  const { one = '', many = '' } = section.dataset
  const said = section.querySelector('[data-count]')
  if (said) said.textContent = (left.length === 1 ? one : many).replace('{n}', String(left.length))
  for (const picture of list.querySelectorAll('img')) URL.revokeObjectURL(picture.src)
  list.textContent = ''
  for (const letter of left) {
    list.append(line.content.cloneNode(true))
    if (list.lastElementChild) fill(list.lastElementChild, letter)
  }
}

function fill(item: Element, letter: Letter): void {
  const { fields, note, state, why = '' } = letter
  item.querySelector('b')?.append(note['says'] ?? '')
  const words = item.parentElement?.dataset ?? {}
  item.querySelector('[data-size]')?.append(`${note['at']}, ${writeSize(sizeOf(fields), words)}`)
  const picture = item.querySelector('img')
  const drawn = fields.map(([, value]) => value).find(isPicture)
  if (picture && drawn) picture.src = URL.createObjectURL(drawn)
  else picture?.remove()
  if (state !== 'refused') return
  const refused = part(item, 'refused')
  refused?.querySelector('p')?.prepend(why)
  if (refused) refused.hidden = false
  part(item, 'again')?.addEventListener(
    'click',
    () => void changeLetter(letter, { state: 'waiting', why: '' }).then(flush),
  )
  part(item, 'give-up')?.addEventListener('click', () => void dropLetter(letter).then(() => tell()))
}

const isPicture = (value: string | Blob): value is Blob =>
  typeof value !== 'string' && /^image\/(jpeg|png|webp)$/.test(value.type)

const sizeOf = (fields: Letter['fields']): number =>
  fields.reduce((sum, [, value]) => sum + (typeof value === 'string' ? value.length : value.size), 0)

/** '0,4 Mo', 'moins de 1 ko', in the words of the page. */
function writeSize(bytes: number, { light = '', kb = '', mb = '' }: DOMStringMap): string {
  if (bytes < KB) return light
  if (bytes < 50 * KB) return kb.replace('{n}', String(Math.round(bytes / KB)))
  const figure = (bytes / KB / KB).toFixed(1)
  return mb.replace('{n}', document.documentElement.lang === 'en' ? figure : figure.replace('.', ','))
}
