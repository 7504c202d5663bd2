import assert from 'node:assert/strict'
import { formIn } from './form-in.ts'
import { formsIn } from './forms-in-page.ts'
import { attribute, plain } from './tag.ts'
import { sentencesIn, type Answer, type Visitor } from './visitor.ts'

/** Somebody who reads a page, follows its links and sends its forms: never an address of their own, but the links of their letters. */
export type Reader = {
  /** Opens an address that a letter, a QR code or `/` gives. */
  open(address: string): Promise<void>
  /** Follows the first link that says these words, or words like these. */
  follow(words: string | RegExp): Promise<void>
  /** Sends the form of the page whose button says so, with what is typed in it; `{ name: /words/ }` chooses the option or box so labelled. */
  send(button: string | RegExp, typed?: Record<string, string | string[] | RegExp | File>): Promise<void>
  /** Fails unless the page says it. */
  reads(words: RegExp): void
  /** Fails when the page holds it. */
  lacks(words: RegExp): void
  /** What the page says, its markup left out. */
  words(): string
  /** The page itself. */
  html(): string
  /** How many links were followed and forms were sent. */
  presses(): number
}

/** @param visitor who sits in front of the pages. */
export function newReader(visitor: Visitor): Reader {
  let here = '/'
  let page = ''
  let presses = 0
  const read = async (answer: Answer, at: string): Promise<void> => {
    if (answer.location) {
      const { pathname, search } = new URL(answer.location, 'http://here')
      return open(pathname + search)
    }
    assert.equal(answer.status, 200, `${at}: ${sentencesIn(answer.text)}`)
    here = at
    page = answer.text
  }
  const open = async (address: string): Promise<void> => {
    const { pathname, search } = new URL(address, 'http://here')
    return read(await visitor.get(pathname + search), pathname + search)
  }
  return {
    open,
    follow: async (words) => {
      const links = [...page.matchAll(/<a\s[^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)]
      const found = links.find(([, , inside = '']) => says(inside, words))
      const all = links.map(([, , inside = '']) => sentencesIn(inside)).join(', ')
      assert.ok(found, `no link says ${words} at ${here}: ${all}`)
      presses += 1
      await open(new URL(plain(found[1] ?? ''), `http://here${here}`).href)
    },
    send: async (button, typed = {}) => {
      const form = formWith(page, button)
      assert.ok(form, `no button says ${button} at ${here}: ${sentencesIn(page)}`)
      const [{ action } = { action: here }] = formsIn(form.text, here)
      const fields: Record<string, string | string[] | File> = {
        ...formIn(form.text, action),
        ...form.pressed,
      }
      for (const [name, value] of Object.entries(typed)) {
        assert.match(
          form.text,
          new RegExp(`name="${name.replaceAll(/[[\]]/g, '\\$&')}"`),
          `no field ${name} at ${here}`,
        )
        fields[name] = value instanceof RegExp ? chosenBy(form.text, name, value) : value
      }
      presses += 1
      const to = new URL(action, `http://here${here}`)
      await read(await visitor.post(to.pathname + to.search, fields), action)
    },
    reads: (words) => assert.match(sentencesIn(page), words, here),
    lacks: (words) => assert.doesNotMatch(page, words, here),
    words: () => sentencesIn(page),
    html: () => page,
    presses: () => presses,
  }
}

const says = (inside: string, words: string | RegExp): boolean =>
  typeof words === 'string' ? sentencesIn(inside) === words : words.test(sentencesIn(inside))

/** The form that holds this button, and what the button itself says when it is pressed. */
function formWith(
  page: string,
  button: string | RegExp,
): { text: string; pressed: Record<string, string> } | undefined {
  for (const [text] of page.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g))
    for (const [whole, inside = ''] of text.matchAll(/<button[^>]*>([\s\S]*?)<\/button>/g)) {
      if (!says(inside, button)) continue
      const name = attribute(whole, 'name')
      return { text, pressed: name ? { [name]: plain(attribute(whole, 'value') ?? '') } : {} }
    }
  return undefined
}

/** The value of the option, or of the box, that is labelled so. */
function chosenBy(form: string, name: string, label: RegExp): string {
  const select = [...form.matchAll(/(<select[^>]*>)([\s\S]*?)<\/select>/g)].find(
    ([, head = '']) => attribute(head, 'name') === name,
  )
  const options = select
    ? [...(select[2] ?? '').matchAll(/(<option[^>]*>)([\s\S]*?)<\/option>/g)]
    : [...form.matchAll(/<label[^>]*>\s*(<input[^>]*>)([\s\S]*?)<\/label>/g)].filter(
        ([, tag = '']) => attribute(tag, 'name') === name,
      )
  const found = options.find(([, , words = '']) => label.test(sentencesIn(words)))
  assert.ok(
    found,
    `no choice of ${name} says ${label}: ${options.map(([, , one = '']) => sentencesIn(one)).join(' | ')}`,
  )
  return plain(attribute(found[1] ?? '', 'value') ?? '')
}
