import type { MyData } from '#people'
import { writeCsv } from '#platform/sheets'
import { ownAnswers, ownGivenOtherwise, ownRefunds, ownTakenBack } from './my-data-store.ts'
import { reasonOf, writeReason } from './refund/door.ts'

/** What this room keeps of somebody: the refunds they decided, gave otherwise or took back, the disputes they answered. Never a card: the provider alone has it. */
export const paymentsData: MyData = async (db, personIds) => {
  const refunds = (await ownRefunds(db, personIds)).map(({ at, reference, cents, ...reason }) => ({
    at,
    reference,
    cents,
    why: writeReason(reasonOf(reason)),
  }))
  const answers = await ownAnswers(db, personIds)
  const givenOtherwise = await ownGivenOtherwise(db, personIds)
  const takenBack = await ownTakenBack(db, personIds)
  return {
    folder: 'argent',
    files: [
      {
        path: 'remboursements-decides.csv',
        bytes: writeCsv(
          ['Quand', 'Paiement', 'Euros', 'Pourquoi'],
          refunds.map(({ at, reference, cents, why }) => [at.toISOString(), reference, cents / 100, why]),
        ),
      },
      {
        path: 'tout.json',
        bytes: `${JSON.stringify({ refunds, answers, givenOtherwise, takenBack }, null, 2)}\n`,
      },
    ],
  }
}
