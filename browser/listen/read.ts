import { languageOf } from './voices.ts'

/** What one says in one breath, and in which language. */
export type Said = { text: string; language: string }

const URGENT = '[role="alert"],[role="status"],.alert.late,#erreurs'
/** What somebody answered, a trainer most often. */
const NEWS = '.alert.wait,.alert.ok'
const SILENT = [
  // The doors of the home page are what it says.
  'nav:not(.arcade),footer,script,style,template,svg,audio,video,canvas,iframe,select,textarea,input,button,.button',
  '[hidden],[aria-hidden="true"],[data-quiet]',
].join()

/** The page in the order of what matters: what went wrong, the title, the rest as it stands, then the one button that goes on. */
export function readPage(then: string): Said[] {
  const main = document.querySelector('main')
  if (!main) return []
  const read = new Set<Element>()
  const all: Said[] = []
  const first = [URGENT, 'h1', NEWS].reduce<Element[]>(
    (found, which) => found.concat([...main.querySelectorAll(which)].filter(isSeen)),
    [],
  )
  for (const part of first) {
    if (!read.has(part) && !first.some((one) => one !== part && one.contains(part) && read.has(one)))
      all.push(...readPart(part))
    read.add(part)
  }
  all.push(...readPart(main, read))
  const next = mainButton(main)
  if (next) all.push({ text: `${then} : ${next}`, language: languageOf(main) })
  return all
}

/** A part of the page, block by block, as it stands; `read` was said before. */
export function readPart(part: Element, read: ReadonlySet<Element> = new Set()): Said[] {
  const said: Said[] = []
  let line = ''
  const end = (at: Element) => {
    const text = line.trim()
    if (/[^\s.,;:!?()«»…-]/.test(text)) said.push({ text, language: languageOf(at) })
    line = ''
  }
  const into = (element: Element) => {
    for (const node of element.childNodes) {
      if (node instanceof Text) line += node.data
      if (!(node instanceof HTMLElement) || read.has(node) || isSilent(node)) continue
      if (node instanceof HTMLTableElement) {
        end(element)
        said.push(...readTable(node))
      } else if (getComputedStyle(node).display === 'inline' && languageOf(node) === languageOf(element)) {
        into(node)
      } else {
        end(element)
        into(node)
        end(node)
      }
      if (node instanceof HTMLBRElement) end(element)
    }
  }
  if (!isSilent(part)) into(part)
  end(part)
  return said
}

// Longer, the heads are said once.
const SHORT_TABLE = 10

/** Row by row: 'Lundi. Matin : présente. Après-midi : absente'. */
function readTable(table: HTMLTableElement): Said[] {
  const heads = [...(table.tHead ? table.tHead.querySelectorAll('th') : [])].map(textOf)
  const rows = [...table.rows].filter((row) => row.parentElement !== table.tHead && !isSilent(row))
  const isShort = rows.length <= SHORT_TABLE
  const lines = rows.map((row) =>
    [...row.cells]
      .map((cell, i) => {
        const text = textOf(cell)
        const head = isShort && i > 0 && text ? heads[i] : ''
        return head ? `${head} : ${text}` : text
      })
      .filter(Boolean)
      .join('. '),
  )
  const caption = table.caption ? textOf(table.caption) : ''
  const language = languageOf(table)
  return [caption, isShort ? '' : heads.filter(Boolean).join(', '), ...lines]
    .filter(Boolean)
    .map((text) => ({ text, language }))
}

const textOf = (part: Element): string =>
  readPart(part)
    .map(({ text }) => text)
    .join(', ')

/** The name of the one yellow button, else of the first that is neither quiet nor a danger. */
function mainButton(main: Element): string {
  const found = [
    ...main.querySelectorAll<HTMLElement>('.button.go'),
    ...main.querySelectorAll<HTMLElement>('.button'),
  ]
  const next = found.find(
    (one) =>
      !/\b(quiet|listen|stop)\b/.test(one.className) && !one.hasAttribute('aria-disabled') && isSeen(one),
  )
  return next ? (next.getAttribute('aria-label') || next.innerText).trim() : ''
}

const isSeen = (part: Element): boolean => {
  const folded = part.closest('details:not([open])')
  return part.getClientRects().length > 0 && (!folded || part.closest('summary') !== null)
}

function isSilent(part: Element): boolean {
  // Of a question answered by one press, the buttons are the answers.
  if (part.matches('[data-answers] .button')) return false
  if (part.matches(SILENT)) return true
  // What is folded is not read, its name is.
  if (part.matches('details:not([open]) > :not(summary)')) return true
  return getComputedStyle(part).display === 'none'
}
