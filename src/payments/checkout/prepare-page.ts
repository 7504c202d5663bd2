import { asId } from '#platform/id'
import type { Ground } from '#platform/ground'
import { writePage } from './store.ts'
import { providerOf, type CollectAsk } from '../provider/door.ts'

type ToCollect = Omit<CollectAsk, 'lines' | 'id'> & {
  id: string
  deliveryCents: number
  shares: readonly { id: string; label: string; grossCents: number }[]
}

/**
 * Makes the page where a payment is paid: asked again with the same words, it is the same page. @returns its address; undefined when no
 * provider is set up. @throws when it does not answer.
 */
export async function preparePage(
  ground: Ground,
  { id, reference, email, returnUrl, openedAt, expiresAt, deliveryCents, shares }: ToCollect,
): Promise<string | undefined> {
  const provider = await providerOf(ground)
  if (!provider) return undefined
  const lines = shares
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ label, grossCents }) => ({ label, cents: grossCents }))
  if (deliveryCents > 0) lines.push({ label: 'Livraison', cents: deliveryCents })
  const page = await provider.collect({
    id: asId(id),
    reference,
    email,
    returnUrl,
    openedAt,
    expiresAt,
    lines,
  })
  await ground.db.transaction((tx) => writePage(tx, asId(id), page.pageId, page.payUrl))
  return page.payUrl
}
