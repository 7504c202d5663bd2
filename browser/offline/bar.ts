import type { Letter } from './outbox.ts'

export const part = (root: ParentNode, name: string) =>
  root.querySelector<HTMLElement>(`[data-island="${name}"]`)

const UNDO_MS = 15 * 60_000

/** The last thing done, with the button that takes it back; gives the form of that button. */
export function showLast(root: ParentNode, letters: Letter[]): HTMLFormElement | undefined {
  const [last, panel] = [letters.at(-1), part(root, 'last')]
  const form = panel?.querySelector('form')
  if (!last || !panel || !form) return undefined
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
  panel.hidden = last.note['effect'] === 'todo' || Date.now() - last.doneAt > UNDO_MS
  return form
}

/** What waits on this telephone is said in the bar, never hidden. */
export function showBadge(count: number): void {
  const template = document.querySelector<HTMLTemplateElement>('template[data-island="badge"]')
  const bar = document.querySelector('.bar .end')
  if (!template || !bar) return
  bar.querySelector('.tag')?.remove()
  if (count === 0) return
  bar.append(template.content.cloneNode(true))
  const words =
    count === 1 ? template.dataset['one'] : template.dataset['many']?.replace('{n}', String(count))
  const said = bar.querySelector('.tag span')
  if (said) said.textContent = words ?? ''
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
