import { chooseWords, type Words } from './choose-words.ts'
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
  /** Ours, in the language of its reader; else it is the course's. */
  ours?: boolean
}

/** The frame that stays while pages pass. */
export type Frame = {
  words: Words
  show(page: Page): void
  /** A content of others, in the whole page. */
  fill(content: HTMLElement): void
  /** The button that leaves says so, now that it is the thing to do. */
  leaving(): void
  /** Says what waits for the network. */
  tell(waiting: Waiting): void
}

const READ = 'h1, h2, .say'

type Framed = { course: string; words?: Words; leave?: () => void }

export function openFrame(root: HTMLElement, { course, words = chooseWords(), leave }: Framed): Frame {
  const { say } = words
  const main = el('main', { class: 'page' })
  const reader = openReader(() => sentencesIn(main), say)
  const outbox = el('p', { class: 'outbox', role: 'status', hidden: true })
  const bar = el('header', { class: 'bar', lang: words.language, dir: words.direction })
  const stop = leave && button(say.stop, 'quiet', leave, icons.leave)
  bar.append(el('div', { class: 'tools' }, stop, reader.button), el('div', { class: 'course' }), outbox)
  root.replaceChildren(bar, main)
  // the window of Beffroi around us has a button that stops: this one, which ends the session well, stands in its place
  if (leave && self !== top) top?.postMessage('arrêt tenu', '*')
  return {
    words,
    fill(content) {
      main.className = 'fill'
      reader.button.replaceWith(
        el('h1', { class: 'what', lang: document.documentElement.lang, dir: 'auto' }, course),
      )
      main.replaceChildren(content)
    },
    leaving() {
      if (!leave || !stop || !stop.isConnected) return
      stop.replaceWith(button(say.finish, 'go', leave, icons.right))
    },
    show(page) {
      main.className = 'page'
      main.lang = page.ours ? words.language : document.documentElement.lang
      main.dir = page.ours ? words.direction : 'ltr'
      reader.hush()
      // its voice is French
      if (page.ours && words.language !== 'fr') reader.button.remove()
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
      const waits = (count === 1 ? say.one : say.many).replace('{n}', String(count))
      const told = closed ? say.openElsewhere : cut && count > 0 ? waits : ''
      outbox.hidden = told === ''
      if (outbox.textContent !== told) outbox.textContent = told
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
