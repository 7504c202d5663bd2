import { renderSVG } from 'uqr'
import { writePhone } from '#people'
import { typo } from '#platform/i18n'
import { renderPdf } from '#platform/pdf'
import { seenHere } from '../evidence.ts'
import type { Card } from './card.ts'

/** The card on one A4, as a PDF/UA-1; with the code of a link when its address is given. */
export function renderCard(
  card: Card,
  { address, at }: { address: string | null; at: Date },
): Promise<Uint8Array> {
  const { call } = card
  const reach = [
    ...(card.phone ? [`${card.name} : ${writePhone(card.phone)}`] : []),
    ...(call
      ? [
          `${[call.name, call.organisation].filter(Boolean).join(', ')}${call.phone ? ` : ${writePhone(call.phone)}` : ''}`,
        ]
      : []),
  ]
  return renderPdf({
    template: new URL('card.typ', import.meta.url),
    data: {
      name: card.name,
      canDo: card.canDo,
      proofs: card.proofs.map((one) => ({ title: one.title, words: one.did ?? seenHere(one) ?? '' })),
      attested: card.attested.map(({ title, words, url }) => ({ title, words, url })),
      reach: reach.map((line) => typo(line)),
      address,
    },
    files: address ? { 'code.svg': new TextEncoder().encode(renderSVG(address, { border: 2 })) } : {},
    title: `Ma carte, ${card.name}`,
    at,
  })
}
