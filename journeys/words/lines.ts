/** A line of a page as its reader meets it. `names`: it is the name of something, a title, a place, a button, a field. */
export type PageLine = { text: string; names: boolean }

const unread = /<(head|script|style|svg|template)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g
const inline = 'a abbr b bdi cite code em i mark q small strong sub sup time'.split(' ')
const naming = 'button label legend h1 h2 h3 h4 th dt caption summary option nav a'.split(' ')
const empty = 'br img input hr meta link source wbr col'.split(' ')

/** What a page says inside of its frame, line by line, with the attributes that are read aloud. */
export function linesOf(html: string): PageLine[] {
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(html) ?? []
  const lines: PageLine[] = []
  const open: string[] = []
  let line = ''
  let names = false
  const end = () => {
    const text = plain(line)
    if (/\p{L}/u.test(text)) lines.push({ text, names })
    line = ''
  }
  for (const [part] of main.replaceAll(unread, ' ').matchAll(/<[^>]*>|[^<]+/g)) {
    const tag = /^<\/?([a-z0-9]+)/i.exec(part)?.[1]
    if (!tag) {
      if (line.trim() === '') names = open.some((one) => naming.includes(one))
      line += part
      continue
    }
    if (!isInline(tag, part)) end()
    for (const [, said = ''] of part.matchAll(/\s(?:aria-label|alt|placeholder|title)="([^"]*)"/g))
      if (/\p{L}/u.test(said)) lines.push({ text: plain(said), names: true })
    if (!part.startsWith('</') && !empty.includes(tag)) open.push(tag)
    if (part.startsWith('</') && open.includes(tag)) open.splice(open.lastIndexOf(tag))
  }
  end()
  return lines
}

/** A `span` with a class is most often a thing apart, laid beside others. */
const isInline = (tag: string, part: string): boolean =>
  (inline.includes(tag) && !part.includes('class="button')) ||
  (tag === 'span' && /^<\/|^<span>|class="(?:nowrap|vh|num)"/.test(part))

const plain = (text: string): string =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', '’')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim()

/** 'art. L. 3342-1' does not end a sentence, nor does 'nom@exemple.fr'. */
export const sentencesIn = (text: string): string[] =>
  text
    .replace(/((?:[!?…]|[^\s.]{2,}\.|[)»]\.)(?: ?[»)])?) (?=\(|«? ?(?:\p{Lu}[^.]|\d))/gu, '$1\n')
    .split('\n')
    .filter(Boolean)

const measure = /\d+(?:[ ,.:]\d+)* (?:h(?: \d\d)?|€|%|kg|g|km|m|min|s|Mo|ko)(?=\P{L}|$)/gu

/** How many words one reads: '9 h 30' is one, so are '2,40 €' and 'qu’elle'. */
export const countWords = (sentence: string): number =>
  sentence
    .replaceAll(measure, '1')
    .split(' ')
    .filter((word) => /[\p{L}\d]/u.test(word)).length
