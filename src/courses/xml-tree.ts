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

export type XmlFault = { line: number; why: 'not well formed' | 'too deep' | 'unreadable text' }

// A course is a few blocks deep; a file of ten thousand levels is not a course.
const DEEPEST = 60

/** Reads the bytes of an XML file. Entities other than XML's own five are refused: nothing outside the file is ever read. */
export function readXml(bytes: Uint8Array): { ok: true; root: Element } | { ok: false; fault: XmlFault } {
  const text = decode(bytes)
  if (text === undefined) return { ok: false, fault: { line: 1, why: 'unreadable text' } }
  const parser = new SaxesParser({ xmlns: true })
  const open: Element[] = []
  let root: Element | undefined
  let fault: XmlFault | undefined
  let line = 1
  parser.on('error', () => (fault ??= { line: parser.line, why: 'not well formed' }))
  parser.on('opentagstart', () => (line = parser.line))
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: Element = { uri, local, line, attributes: told(attributes), children: [], text: '' }
    open.at(-1)?.children.push(element)
    root ??= element
    if (open.push(element) > DEEPEST) fault ??= { line, why: 'too deep' }
  })
  const add = (said: string) => {
    const last = open.at(-1)
    if (last) last.text += said
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => open.pop())
  // line by line, so that a fault stops the reading where it is
  for (const piece of text.split(/(?<=\n)/)) {
    if (fault) break
    parser.write(piece)
  }
  if (!fault) parser.close()
  if (fault) return { ok: false, fault }
  return root ? { ok: true, root } : { ok: false, fault: { line: 1, why: 'not well formed' } }
}

type Said = { uri: string; local: string; prefix: string; value: string }

const told = (attributes: Record<string, Said>) =>
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
