import type { Letter } from './outbox.ts'

export const part = (root: ParentNode, name: string) =>
  root.querySelector<HTMLElement>(`[data-island="${name}"]`)

/** The sentences of every telephone (platform/ui/waiting-sends.tsx). */
export const wordsOfBadge = (): DOMStringMap => (part(document, 'badge') || document.body).dataset

/** '1 envoi', '3 envois': in the words that a part of the page has for one, and for many. */
export const countIn = ({ one = '', many = '' }: DOMStringMap, count: number): string =>
  count === 1 ? one : many.replace('{n}', String(count))

const UNDO_MS = 15 * 60_000

/**
 * The last thing done, with the button that takes it back; gives the form of that button. Where the page says nothing of it, what the server
 * has kept counts too: pages kept here never do.
 */
export function showLast(
  root: ParentNode,
  unknown: Letter[],
  letters: Letter[],
): HTMLFormElement | undefined {
  const panel = part(root, 'last')
  const said = panel && panel.hidden ? letters.filter(({ state }) => state !== 'refused') : unknown
  const last = said[said.length - 1]
  const form = panel?.querySelector('form')
  if (!last || !panel || !form) return undefined
  const says = panel.querySelector('[data-says]:not(form)')
  const at = panel.querySelector('[data-at]')
  if (says) says.textContent = last.note['says'] || ''
  if (at) at.textContent = `, ${last.note['at']}`
  write(form, 'stop', last.note['stop'] || '')
  write(form, 'undoes', last.act)
  panel.hidden = last.note['effect'] === 'todo' || Date.now() - last.doneAt > UNDO_MS
  return form
}

/** Writes in a field of a form, where it has one. */
export function write(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value
}

/** What waits on this telephone, and what was refused, is said in the bar, never hidden. */
export function showBadge(letters: Letter[]): void {
  const template = document.querySelector<HTMLTemplateElement>('template[data-island="badge"]')
  const bar = document.querySelector('.bar .end')
  if (!template || !bar) return
  for (const before of bar.querySelectorAll('.tag')) before.remove()
  const counts = (state: Letter['state']) => letters.filter((one) => one.state === state).length
  const [refused, waiting] = [counts('refused'), counts('waiting')]
  if (refused + waiting === 0) return
  bar.append(template.content.cloneNode(true))
  const { one, many, refusedOne, refusedMany } = template.dataset
  const words = refused > 0 ? { one: refusedOne, many: refusedMany } : { one, many }
  const said = bar.querySelector('.tag span')
  if (said) said.textContent = countIn(words, refused || waiting)
  bar.querySelector('.tag')?.classList.toggle('late', refused > 0)
}

/** Something that must be read now. */
export function say(root: ParentNode, sentence: string): void {
  const said = part(root, 'said')
  const words = said?.querySelector('b')
  if (!said || !words) return
  words.textContent = sentence
  said.hidden = false
  said.scrollIntoView({ block: 'center' })
}
