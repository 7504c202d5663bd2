// The page of what waits on this device: what was refused too, with why. Told by the island that sends (`beffroi:letters`).
import type { Letter, Sending } from './offline/outbox.ts'

const part = (name: string) => document.querySelector<HTMLElement>(`[data-island="${name}"]`)

addEventListener('beffroi:letters', (event) => {
  if (event instanceof CustomEvent) show(event.detail)
})

function show({ letters, sending }: { letters: Letter[]; sending: Sending }): void {
  const list = part('waiting')
  const line = document.querySelector<HTMLTemplateElement>('template[data-island="line"]')
  if (!list || !line) return
  list.replaceChildren()
  for (const { note, why } of letters.filter(({ state }) => state !== 'kept')) {
    list.append(line.content.cloneNode(true))
    list.lastElementChild?.querySelector('b')?.append(`${note['says']}, ${note['at']}`)
    list.lastElementChild?.querySelector('p')?.append(why ?? '')
  }
  part('none')?.toggleAttribute('hidden', list.firstElementChild !== null)
  part('signed-out')?.toggleAttribute('hidden', sending.result !== 'signed out')
  part('skew')?.toggleAttribute('hidden', Math.abs(sending.skew_s) <= 120)
}
