import { inTheirTurn } from '../letters/in-their-turn.ts'
import type { Letter } from '../offline/outbox.ts'

type Fill = (item: Element, letter: Letter) => void

/** What has not left, in the order in which it leaves, each in a copy of the line. Told again without anything new, the list stays as it is: somebody may have unfolded a line. */
export function listLetters(
  list: HTMLElement,
  { line, fill }: { line: HTMLTemplateElement; fill: Fill },
  letters: Letter[],
): void {
  const left = inTheirTurn(letters)
  const print = JSON.stringify(left.map(({ act, state, why }) => [act, state, why]))
  if (list.dataset['print'] === print) return
  list.dataset['print'] = print
  for (const picture of list.querySelectorAll('img')) URL.revokeObjectURL(picture.src)
  list.textContent = ''
  for (const letter of left) {
    list.append(line.content.cloneNode(true))
    if (list.lastElementChild) fill(list.lastElementChild, letter)
  }
}
