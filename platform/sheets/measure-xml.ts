export type XmlSize = { depth: number; elements: number; whole: boolean }

const [LT, GT, SLASH, BANG, QUESTION, QUOTE, APOSTROPHE] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x22, 0x27]

/**
 * Counts the elements of an XML text and how deep they stand, in one pass and without building anything. `whole` is false when it ends
 * before its first element does: it was cut. Stops at the first bound that is passed.
 */
export function measureXml(xml: Uint8Array, most: { depth: number; elements: number }): XmlSize {
  let [depth, deepest, elements] = [0, 0, 0]
  for (let at = xml.indexOf(LT); at >= 0; at = xml.indexOf(LT, at)) {
    const next = xml[at + 1]
    if (next === QUESTION || next === BANG) {
      at = afterDeclaration(xml, at)
      continue
    }
    const end = endOfTag(xml, at)
    if (end < 0) return { depth: deepest, elements, whole: false }
    if (next === SLASH) depth -= 1
    else {
      elements += 1
      if (xml[end - 1] !== SLASH) deepest = Math.max(deepest, (depth += 1))
    }
    if (deepest > most.depth || elements > most.elements) return { depth: deepest, elements, whole: false }
    at = end
  }
  return { depth: deepest, elements, whole: depth === 0 }
}

/** A `>` may stand in the value of an attribute. */
function endOfTag(xml: Uint8Array, from: number): number {
  for (let at = from + 1; at < xml.length; at += 1) {
    const byte = xml[at]
    if (byte === GT) return at
    if (byte === QUOTE || byte === APOSTROPHE) at = xml.indexOf(byte, at + 1)
    if (at < 0) return -1
  }
  return -1
}

const ends = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** Comments, raw text and instructions hold no element. */
function afterDeclaration(xml: Uint8Array, from: number): number {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength)
  const [, end = '>'] =
    ends.find(([start]) => bytes.toString('latin1', from, from + start.length) === start) ?? []
  const found = bytes.indexOf(end, from, 'latin1')
  return found < 0 ? xml.length : found + end.length
}
