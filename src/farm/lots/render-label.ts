import { renderSVG } from 'uqr'
import { renderPdf } from '#platform/pdf'
import { writeDate } from '#platform/time'
import { cropName } from '../crop.ts'
import type { Farm } from '../farm.ts'
import { lotAddress } from './lot-address.ts'
import { writeQuantity, type Lot } from '../lot.ts'

/** The label of a crate: its number in large, its dates, the code of its page. The same bytes each time on one day. */
export const renderLabel = (farm: Farm, lot: Lot, url: string, at: Date): Promise<Uint8Array> =>
  renderPdf({
    template: new URL('label.typ', import.meta.url),
    data: {
      name: cropName(lot),
      number: lot.number,
      quantity: writeQuantity(lot.quantity, lot.unit),
      facts: [
        ['Récolté', writeDate(lot.harvestedOn)],
        ['De préférence avant', writeDate(lot.bestBefore)],
        ['Planche', lot.bedName],
        ['Page du lot', lotAddress(url, lot)],
      ],
    },
    files: { 'code.svg': new TextEncoder().encode(renderSVG(lotAddress(url, lot), { border: 2 })) },
    title: `Lot ${lot.number}`,
    place: farm.name,
    at,
  })
