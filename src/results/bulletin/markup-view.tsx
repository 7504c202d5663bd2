import { typo } from '#platform/i18n'
import type { Frozen } from '../edition.ts'
import { writeInSentence } from '../figures/door.ts'
import type { Block, Span } from '../markup.ts'

type Figures = Frozen['figures']

/** Blocks as HTML: titles one level under the article's. */
export function Blocks({ blocks, figures }: { blocks: Block[]; figures: Figures }) {
  return blocks.map(({ kind, spans }) => {
    const inside = <Spans spans={spans} figures={figures} />
    return kind === 'title' ? <h3>{inside}</h3> : <p>{inside}</p>
  })
}

function Spans({ spans, figures }: { spans: Span[]; figures: Figures }) {
  return spans.map((span) => {
    if (span.kind === 'figure') return <Called reference={span.reference} figures={figures} />
    return span.kind === 'bold' ? <b>{typo(span.text)}</b> : typo(span.text)
  })
}

function Called({ reference, figures }: { reference: string; figures: Figures }) {
  const figure = figures[reference]
  return figure ? <b>{writeInSentence(figure)}</b> : <mark>{typo(`chiffre inconnu : ${reference}`)}</mark>
}
