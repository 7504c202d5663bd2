import { openCatalogue, seededMarketId, type ProductId } from '#market'
import { refundsOf, seedPaidPayment, type ShareId, type PaymentId } from '#payments'
import type { CastId, PersonId } from '#people'
import type { Db } from '#platform/db'
import type { KeptLetter } from '#platform/mail'
import { parisDay } from '#platform/time'
import { asId } from '#platform/id'
import { linesOf, sharesOf } from '../share-store.ts'
import { readExamples } from './read-examples.ts'
import { writeExample } from './example.ts'
import { idOf } from './example-ids.ts'
import type { LineId } from '../ids.ts'

export { BAKERY, FARM, goods } from './seeded-goods.ts'

type Whole = {
  db: Db
  now: () => Date
  letters: () => Promise<KeptLetter[]>
  personId: (id: CastId) => PersonId
}

/** Orders that were paid, to see what their shops make of them, in a whole Beffroi. */
export function sharesFor({ db, now, letters, personId }: Whole) {
  return {
    /** A paid order for this afternoon, delivered for 2,90 €. */
    paidOrder: async (name: string, wanted: [ProductId, number][], slot = '2026-06-02T16:00:00Z') => {
      const catalogue = await readExamples(db, now())
      const example = {
        name,
        buyerName: 'Monique Hochart',
        phone: null,
        email: 'monique@example.org',
        orderedAt: now(),
        slotFrom: new Date(slot),
        goods: wanted.map(([productId, quantity]) => ({ productId, quantity })),
        deliveryCents: 290,
      }
      const ask = await db.transaction(async (tx) => {
        const written = await writeExample(tx, { catalogue, example })
        await seedPaidPayment(tx, written, now())
        return written
      })
      const lines = await linesOf(db, [ask.id])
      const shares = await sharesOf(db, [ask.id])
      const lineFor = (productId: ProductId) =>
        lines.find((one) => one.productId === productId)?.id ?? asId<LineId>('')
      const shareOf = (slug: string) => idOf<ShareId>(`${name} ${slug}`)
      return { id: ask.id, reference: ask.reference, lines, shares, lineFor, shareOf }
    },
    /** What went back to the customer. */
    given: async (id: PaymentId): Promise<number> =>
      (await refundsOf(db, id)).reduce((sum, one) => sum + one.cents, 0),
    later: (minutes: number): Date => new Date(now().getTime() + minutes * 60_000),
    lettersAbout: async (reference: string) =>
      (await letters()).filter((one) => one.subject.includes(reference)),
    leftOf: async (productId: ProductId): Promise<number> => {
      const opened = await openCatalogue(
        db,
        { market: { id: seededMarketId }, today: parisDay(now()) },
        () => [productId],
        (ids) => ids,
      )
      return opened?.left.get(productId) ?? 0
    },
    hand: (shareId: ShareId) => ({ shareId, by: personId('nadege') }),
  }
}
