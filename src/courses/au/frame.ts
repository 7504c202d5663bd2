import { button, el } from './element.ts'
import { icons } from './icons.ts'
import type { Waiting } from './outbox.ts'
import { openReader } from './speech.ts'

/** What a step shows: a title, what it says, and what can be done, the main thing last. */
export type Page = {
  over?: string
  bricks?: HTMLElement
  title: string
  body: (Node | undefined)[]
  actions: Node[]
}

/** The frame that stays while pages pass. */
export type Frame = {
  show(page: Page): void
  /** A content of others, in the whole page. */
  fill(content: HTMLElement): void
  /** What the button that leaves says now that it is the thing to do. */
  leaving(words: string): void
  /** Says what waits for the network. */
  tell(waiting: Waiting): void
}

const READ = 'h1, h2, .say'

export function openFrame(root: HTMLElement, course: string, leave?: () => void): Frame {
  const main = el('main', { class: 'page' })
  const reader = openReader(() => sentencesIn(main))
  const outbox = el('p', { class: 'outbox', role: 'status', hidden: true })
  const bar = el('header', { class: 'bar' })
  const stop = leave && button('Arrêter', 'quiet', leave, icons.leave)
  bar.append(el('div', { class: 'tools' }, stop, reader.button), el('div', { class: 'course' }), outbox)
  root.replaceChildren(bar, main)
  // the window of Beffroi around us has a button that stops: this one, which ends the session well, stands in its place
  if (leave && self !== top) top?.postMessage('arrêt tenu', '*')
  return {
    fill(content) {
      main.className = 'fill'
      reader.button.replaceWith(el('h1', { class: 'what' }, course))
      main.replaceChildren(content)
    },
    leaving(words) {
      if (!leave || !stop || !stop.isConnected) return
      stop.replaceWith(button(words, 'go', leave, icons.right))
    },
    show(page) {
      main.className = 'page'
      reader.hush()
      const title = el('h1', { id: 'title', tabindex: -1 }, page.title)
      main.replaceChildren(
        ...[page.over ? el('p', { class: 'over say' }, page.over) : undefined, page.bricks, title]
          .concat(page.body.filter((one) => one instanceof HTMLElement))
          .filter((one) => one !== undefined),
        el('div', { class: 'actions' }, ...page.actions),
      )
      document.title = page.title === course ? course : `${page.title} – ${course}`
      scrollTo(0, 0)
      title.focus({ preventScroll: true })
    },
    tell({ count, cut, closed }) {
      const kept = count === 1 ? '1 envoi en attente' : `${count} envois en attente`
      const words = closed
        ? 'Ce cours est ouvert ailleurs. Revenez à Beffroi.'
        : cut && count > 0
          ? `${kept}. Ça partira avec le réseau.`
          : ''
      outbox.hidden = words === ''
      if (outbox.textContent !== words) outbox.textContent = words
    },
  }
}

const sentencesIn = (main: HTMLElement): string[] =>
  Array.from(main.querySelectorAll<HTMLElement>(READ), (one) => one.innerText.trim()).filter(Boolean)

/** One brick a page or a question: laid, here, or to come. `far` ones are outlined. */
export function bricks(kinds: readonly ('laid' | 'here' | 'far')[]): HTMLElement {
  return el(
    'div',
    { class: 'bricks', 'aria-hidden': 'true' },
    ...kinds.map((kind) => el('i', { class: kind })),
  )
}
