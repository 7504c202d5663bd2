import { readFile } from 'node:fs/promises'
import type { Figure } from '#actions'
import type { Ground } from '#platform/ground'
import { typo } from '#platform/i18n'
import { renderPdf } from '#platform/pdf'
import { writeDate, type Day } from '#platform/time'
import { figuresBeside } from './article-layout.ts'
import type { Bulletin, Frozen, Page, Published } from '../edition.ts'
import { numberOf } from '../edition-number.ts'
import { bricksOf, wallWords, explain, isOfMinutes, writeInSentence, writeSentence } from '../figures/door.ts'
import { readMarkup, type Block } from '../markup.ts'
import type { Photo } from '../photo.ts'
import { drawingAt, printPhoto } from './print-photo.ts'

const template = new URL('./bulletin.typ', import.meta.url)

/** An edition on A4, tagged (PDF/UA-1), in two inks: black and brick. The same bytes each time, for nothing of it changes. */
export async function renderBulletin(ground: Ground, bulletin: Bulletin<Published>): Promise<Uint8Array> {
  const { edition, articles } = bulletin
  const { frozen } = edition
  const photos = articles.flatMap((article) => article.photos)
  const files: Record<string, Uint8Array> = { 'mark.svg': await readFile(drawingAt('marque-une-encre')) }
  for (const photo of photos) files[`${photo.id}.png`] = await printPhoto(ground, photo)
  return renderPdf({
    template,
    title: `Le Petit Papier n° ${numberOf(edition)}`,
    at: edition.publishedAt,
    files,
    data: {
      number: typo(`N° ${numberOf(edition)}, ${edition.period}`),
      towns: edition.towns.split(/\s*[,–-]\s*/),
      dateline: `${edition.place}, ${writeDate(edition.dated)}`,
      theme: typo(edition.theme),
      front: blocksOf(edition.front, frozen),
      correction: typo(edition.corrects?.why ?? ''),
      articles: articles.map((article) => articleData(article, frozen)),
      glossary: edition.glossary.map(({ term, meaning }) => [typo(term), typo(`: ${meaning}.`)]),
      credits: typo(edition.credits),
    },
  })
}

function articleData(article: Page, frozen: Frozen) {
  return {
    over: `${article.town} · ${frozen.titles[article.actionId] ?? ''}`,
    title: typo(article.title),
    chapo: blocksOf(article.chapo, frozen),
    body: blocksOf(article.body, frozen),
    photos: article.photos.map(photoData),
    computedOn: typo(`Comment ces chiffres ont été calculés, le ${writeDate(frozen.computedOn)}`),
    figures: figuresBeside(article, frozen).map((figure) => figureData(figure, frozen.computedOn)),
  }
}

function figureData(figure: Figure, computedOn: Day) {
  const { value, of, rule, ruleSince, excluded } = explain(figure, computedOn)
  const left = excluded.map(({ count, why }) => typo(`${count} : ${why}`))
  return {
    value,
    of: of ?? '',
    label: writeSentence(figure),
    bricks:
      !isOfMinutes(figure) && (figure.denominator ?? figure.numerator ?? 0) <= 65 ? bricksOf(figure) : [],
    alt: wallWords(figure),
    rule: typo(
      `${rule.replace(/\.$/, '')}, ${ruleSince}. Lignes retirées : ${left.length > 0 ? left.join('. ') : 'aucune'}.`,
    ),
  }
}

const photoData = ({ id, description, caption }: Photo) => ({
  file: `${id}.png`,
  alt: typo(description),
  caption: typo(caption),
})

const blocksOf = (text: string, frozen: Frozen) => readMarkup(text).map((block) => blockData(block, frozen))

const blockData = ({ kind, spans }: Block, { figures }: Frozen) => ({
  kind,
  spans: spans.map((span) => {
    if (span.kind !== 'figure') return { bold: span.kind === 'bold', text: typo(span.text) }
    const figure = figures[span.reference]
    return { bold: true, text: figure ? writeInSentence(figure) : span.reference }
  }),
})
