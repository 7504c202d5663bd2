import { renderSVG } from 'uqr'
import { writePhone } from '#people'
import { typo } from '#platform/i18n'
import { renderPdf } from '#platform/pdf'
import type { Db } from '#platform/db'
import { readPicture } from '#platform/files'
import { coverOf } from '../evidence.ts'
import { isReached, type Card } from './card.ts'
import { whoToCall } from './card-view.tsx'

/** The card on one A4, as a PDF/UA-1; with the code of a link when its address is given. */
export async function renderCard(
  { db, dataDir }: { db: Db; dataDir: string },
  card: Card,
  { address, at }: { address: string | null; at: Date },
): Promise<Uint8Array> {
  const call = card.call && isReached(card.call) ? card.call : null
  const files: Record<string, Uint8Array> = address
    ? { 'code.svg': new TextEncoder().encode(renderSVG(address, { border: 2 })) }
    : {}
  for (const [n, one] of card.proofs.entries()) {
    const cover = coverOf(one)
    const fileId = cover?.kind === 'image' ? cover.fileId : cover?.pictureFileId
    const picture = fileId && (await readPicture(db, dataDir, fileId, '640'))
    if (picture) files[`proof-${n}.webp`] = picture.bytes
  }
  const reach = [
    ...(card.phone ? [`${card.name} : ${writePhone(card.phone)}`] : []),
    ...(call
      ? [
          `${whoToCall(call)} : ${[call.phone && writePhone(call.phone), call.email].filter(Boolean).join(', ')}`,
        ]
      : []),
  ]
  return renderPdf({
    template: new URL('card.typ', import.meta.url),
    data: {
      name: card.name,
      canDo: card.canDo,
      proofs: card.proofs.map((one, n) => ({
        title: one.title,
        words: one.words,
        came: one.came,
        picture: `proof-${n}.webp` in files ? `proof-${n}.webp` : '',
      })),
      attested: card.attested.map(({ title, words, url }) => ({ title, words, url })),
      reach: reach.map((line) => typo(line)),
      address,
    },
    files,
    title: `Ma carte, ${card.name}`,
    at,
  })
}
