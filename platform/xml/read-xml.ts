import { SaxesParser } from 'saxes'

/** An element of a structure file, with the line where it begins: whoever wrote it must find the place. */
export type Element = {
  uri: string
  local: string
  line: number
  attributes: { uri: string; local: string; value: string }[]
  children: Element[]
  text: string
}

export type XmlFault = {
  line: number
  why: 'not well formed' | 'too deep' | 'too many elements' | 'unreadable text'
}
type XmlRead = { ok: true; root: Element } | { ok: false; fault: XmlFault }

// A course is a few blocks deep and has a few hundred parts; a file of ten thousand levels is not a course.
const DEEPEST = 60
const MOST = 100_000

/**
 * Reads the bytes of an XML file, in a time that grows with its size and no faster: the first fault stops the reading where it is.
 * Entities other than XML's own five are refused: nothing outside the file is ever read. A file holds 60 levels and 100 000
 * elements and attributes at most. `forgiving`: a prefix that was used and never declared has a namespace all the same.
 */
export function readXml(bytes: Uint8Array, { forgiving = false }: { forgiving?: boolean } = {}): XmlRead {
  const text = decode(bytes)
  if (text === undefined) return { ok: false, fault: { line: 1, why: 'unreadable text' } }
  try {
    const root = readTree(text, forgiving ? prefixesIn(text) : {})
    return root ? { ok: true, root } : { ok: false, fault: { line: 1, why: 'not well formed' } }
  } catch (cause) {
    if (!(cause instanceof Stop)) throw cause
    return { ok: false, fault: cause.fault }
  }
}

class Stop extends Error {
  readonly fault: XmlFault
  constructor(line: number, why: XmlFault['why']) {
    super(why)
    this.fault = { line, why }
  }
}

/** Each prefix that stands before a name somewhere: what declares it, where it does, is stronger. */
const prefixesIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/[<\s]\/?([a-z][\w.-]*):[a-z]/gi)].flatMap(([, prefix = '']) =>
      /^xml/i.test(prefix) ? [] : [[prefix, `${UNDECLARED}${prefix}`]],
    ),
  )

/** What the namespace of an undeclared prefix begins with. */
const UNDECLARED = 'urn:undeclared:'

function readTree(text: string, additionalNamespaces: Record<string, string>): Element | undefined {
  const parser = new SaxesParser({ xmlns: true, additionalNamespaces })
  const open: Element[] = []
  let root: Element | undefined
  let line = 1
  let seen = 0
  const count = () => {
    if ((seen += 1) > MOST) throw new Stop(line, 'too many elements')
  }
  parser.on('error', () => {
    throw new Stop(parser.line, 'not well formed')
  })
  parser.on('opentagstart', () => {
    line = parser.line
    count()
    if (open.length >= DEEPEST) throw new Stop(line, 'too deep')
  })
  parser.on('attribute', count)
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: Element = { uri, local, line, attributes: told(attributes), children: [], text: '' }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  const add = (said: string) => {
    const last = open.at(-1)
    if (last) last.text += said
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  return root
}

type SaxAttribute = { uri: string; local: string; prefix: string; value: string }

const told = (attributes: Record<string, SaxAttribute>) =>
  Object.values(attributes)
    .filter(({ prefix, local }) => prefix !== 'xmlns' && local !== 'xmlns')
    .map(({ uri, local, value }) => ({ uri, local, value }))

/** UTF-8 unless a mark or the first line says otherwise (XML 1.0, appendix F). */
function decode(bytes: Uint8Array): string | undefined {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : undefined
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const said = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1]
  try {
    return new TextDecoder(marked ?? said ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
