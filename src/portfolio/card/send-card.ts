import type { Ask } from '#platform/web'
import type { Card } from './card.ts'
import { renderCard } from './render-card.ts'

/** A card on paper; with the code of a link when its address is given. Who may is for whoever calls to say. */
export async function sendCard(c: Ask, card: Card, address: string | null): Promise<Response> {
  const { db, ground, now } = c.var
  const pdf = await renderCard({ db, dataDir: ground.site.dataDir }, card, { address, at: now })
  return c.body(Uint8Array.from(pdf), 200, {
    'cache-control': 'private, no-store',
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="ma-carte.pdf"',
  })
}
