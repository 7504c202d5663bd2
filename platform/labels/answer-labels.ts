import type { Ask } from '#platform/web'
import { renderLabels, type Label } from './render-labels.ts'
import type { PaperName } from './paper.ts'

type Answer = { labels: readonly Label[]; paper: PaperName; from: number; title: string; file: string }

/** The labels as a file to print, for their reader alone. */
export async function answerLabels(c: Ask, { file, ...sheets }: Answer): Promise<Response> {
  const bytes = await renderLabels({ ...sheets, at: c.var.now })
  return c.body(Uint8Array.from(bytes), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${file}.pdf"`,
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex',
  })
}
