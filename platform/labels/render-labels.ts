import { renderSVG } from 'uqr'
import { renderPdf } from '#platform/pdf'
import { papers, placed, type PaperName } from './paper.ts'

/** What is printed on one label: its name, one thing in large, lines of small words, a code that leads to an address. */
export type Label = {
  name: string
  large: string
  /** At the end of the line of what is large: '2/3', the unit price. */
  beside?: string
  lines: string[]
  /** A line that must be seen: how cold it is kept, what it contains. */
  strong?: string
  /** Where the code leads, and what it is for who cannot see it. */
  code?: { url: string; alt: string }
}

type Sheets = { labels: readonly Label[]; paper: PaperName; from: number; title: string; at: Date }

/**
 * Labels on their paper, as a PDF/UA-1. Text grows smaller until all of it stands on its label. Throws where even the smallest does not
 * fit: callers bound what they print.
 */
export function renderLabels({ labels, paper, from, title, at }: Sheets): Promise<Uint8Array> {
  const codes = new Map(labels.flatMap(({ code }) => (code ? [[code.url, code.alt] as const] : [])))
  const named = new Map([...codes.keys()].map((url, n) => [url, `code-${n}.svg`]))
  const bytes = new TextEncoder()
  const shown = labels.map(({ code, beside = '', strong = '', ...label }) => ({
    ...label,
    beside,
    strong,
    ...(code ? { code: { file: named.get(code.url) ?? '', alt: code.alt } } : {}),
  }))
  return renderPdf({
    template: new URL('labels.typ', import.meta.url),
    data: { paper: papers[paper], sheets: placed(shown, papers[paper], from) },
    files: Object.fromEntries(
      [...named].map(([url, name]) => [name, bytes.encode(renderSVG(url, { border: 1 }))]),
    ),
    title,
    at,
  })
}
