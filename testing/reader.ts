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
  /** Sends the form of the page whose button says so, with what is typed in it; `{ name: /words/ }` chooses the option or box so labelled, a list several. */
  send(button: string | RegExp, typed?: Record<string, Given>): Promise<void>
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
      const form = formWith(page, button, Object.keys(typed))
      assert.ok(form, `no button says ${button} at ${here}: ${sentencesIn(page)}`)
      const [{ action } = { action: here }] = formsIn(form.text, here)
      const fields: Record<string, string | string[] | File> = {
        ...formIn(form.text, action),
        ...boxesTogether(form.text),
        ...form.pressed,
      }
      for (const [name, value] of Object.entries(typed)) {
        assert.match(
          form.text,
          new RegExp(`name="${name.replaceAll(/[[\]]/g, '\\$&')}"`),
          `no field ${name} at ${here}`,
        )
        fields[name] = chosen(form.text, name, value)
      }
      presses += 1
      const to = new URL(action, `http://here${here}`)
      const [head = ''] = /^<form[^>]*>/.exec(form.text) ?? []
      if (attribute(head, 'method') === 'get') return open(`${to.pathname}?${queryOf(fields)}`)
      await read(await visitor.post(to.pathname + to.search, fields), action)
    },
    reads: (words) => assert.match(sentencesIn(page), words, here),
    lacks: (words) => assert.doesNotMatch(page, words, here),
    words: () => sentencesIn(page),
    html: () => page,
    presses: () => presses,
  }
}

/** What a form of search adds to its address. */
const queryOf = (fields: Record<string, string | string[] | File>): URLSearchParams =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().flatMap((one) => (typeof one === 'string' ? [[name, one]] : [])),
    ),
  )

const says = (inside: string, words: string | RegExp): boolean =>
  typeof words === 'string' ? sentencesIn(inside) === words : words.test(sentencesIn(inside))

type Pressed = { text: string; pressed: Record<string, string> }

/**
 * The form that this button sends, wherever it stands, and what the button itself says when it is pressed. Of several, the one that has these
 * fields.
 */
function formWith(page: string, button: string | RegExp, names: readonly string[]): Pressed | undefined {
  const found: Pressed[] = []
  const forms = [...page.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)].map(([text]) => text)
  for (const [whole, inside = ''] of page.matchAll(/<button[^>]*>([\s\S]*?)<\/button>/g)) {
    if (!says(inside, button)) continue
    const [head = ''] = /<button[^>]*>/.exec(whole) ?? []
    const [name, id] = [attribute(head, 'name'), attribute(head, 'form')]
    const text = forms.find((one) =>
      id ? attribute(one.slice(0, one.indexOf('>') + 1), 'id') === id : one.includes(whole),
    )
    if (text) found.push({ text, pressed: name ? { [name]: plain(attribute(head, 'value') ?? '') } : {} })
  }
  return found.find(({ text }) => names.every((name) => text.includes(`name="${name}"`))) ?? found[0]
}

/** The boxes of one name that a page shows ticked, when they are several: a browser sends each of them. */
function boxesTogether(form: string): Record<string, string[]> {
  const ticked = [...form.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => attribute(tag, 'checked') !== undefined)
  const named = Map.groupBy(ticked, (tag) => attribute(tag, 'name') ?? '')
  return Object.fromEntries(
    [...named]
      .filter(([, tags]) => tags.length > 1)
      .map(([name, tags]) => [name, tags.map((tag) => plain(attribute(tag, 'value') ?? 'on'))]),
  )
}

type Given = string | string[] | RegExp | RegExp[] | File

function chosen(form: string, name: string, given: Given): string | string[] | File {
  if (given instanceof RegExp) return chosenBy(form, name, given)
  if (!Array.isArray(given)) return given
  return given.map((one) => (one instanceof RegExp ? chosenBy(form, name, one) : one))
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
