/** The tiny writing of the bulletin: paragraphs, `## titles`, `**bold**`, `{{chiffre:…}}`. Nothing else has a meaning. */
export type Span = { kind: 'text' | 'bold'; text: string } | { kind: 'figure'; reference: string }
export type Block = { kind: 'title' | 'paragraph'; spans: Span[] }

/** Reads a text as typed. Whatever is not of the tiny writing stays the letters it is. */
export function readMarkup(text: string): Block[] {
  return text
    .split(/\n\s*\n|\n(?=## )|(?<=^## .*)\n/m)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.startsWith('## ')
        ? { kind: 'title', spans: readSpans(piece.slice(3)) }
        : { kind: 'paragraph', spans: readSpans(piece.replaceAll(/\s*\n\s*/g, ' ')) },
    )
}

function readSpans(line: string): Span[] {
  const spans: Span[] = []
  let read = 0
  for (const found of line.matchAll(/\*\*(.+?)\*\*|\{\{chiffre:([^{}]*)\}\}/g)) {
    const [whole, bold, reference] = found
    if (found.index > read) spans.push({ kind: 'text', text: line.slice(read, found.index) })
    if (bold !== undefined) spans.push({ kind: 'bold', text: bold })
    else spans.push({ kind: 'figure', reference: (reference ?? '').trim() })
    read = found.index + whole.length
  }
  if (read < line.length) spans.push({ kind: 'text', text: line.slice(read) })
  return spans
}

/** The figures that these texts call, each once, in the order in which they are read. */
export function referencesIn(...texts: string[]): string[] {
  const spans = texts.flatMap(readMarkup).flatMap((block) => block.spans)
  return [...new Set(spans.flatMap((span) => (span.kind === 'figure' ? [span.reference] : [])))]
}

/** True when there is something to read besides figures. */
export const hasWords = (text: string): boolean =>
  readMarkup(text).some(({ spans }) =>
    spans.some((span) => span.kind !== 'figure' && span.text.trim() !== ''),
  )
