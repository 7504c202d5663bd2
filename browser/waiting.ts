// The page of what waits on this device, and of what was refused, with why: the person sends it again, or gives it up.
import { part } from './offline/bar.ts'
import { changeLetter, dropLetter, type Letter } from './offline/outbox.ts'
import { flush, onLetters, tell, type Told } from './offline/post.ts'

const island = (name: string) => part(document, name)

onLetters(show)
island('retry')?.addEventListener('click', () => void flush())

function show({ letters, sending }: Told): void {
  const list = island('waiting')
  const line = document.querySelector<HTMLTemplateElement>('template[data-island="line"]')
  if (!list || !line) return
  const left = letters.filter(({ state }) => state !== 'kept')
  list.textContent = ''
  for (const letter of left) {
    list.append(line.content.cloneNode(true))
    if (list.lastElementChild) fill(list.lastElementChild, letter)
  }
  hide('none', left.length > 0)
  hide('signed-out', sending?.result !== 'signed out')
  hide('skew', Math.abs(sending?.skew_s ?? 0) <= 120)
}

function hide(name: string, isHidden: boolean): void {
  const one = island(name)
  if (one) one.hidden = isHidden
}

function fill(item: Element, letter: Letter): void {
  const { note, state, why = '' } = letter
  item.querySelector('b')?.append(`${note['says']}, ${note['at']}`)
  item.querySelector('p')?.append(why)
  const choices = part(item, 'choices')
  if (choices) choices.hidden = state !== 'refused'
  part(item, 'again')?.addEventListener(
    'click',
    () => void changeLetter(letter, { state: 'waiting', why: '' }).then(flush),
  )
  part(item, 'give-up')?.addEventListener('click', () => void dropLetter(letter).then(() => tell()))
}
