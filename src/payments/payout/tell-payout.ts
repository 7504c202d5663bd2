import { languagesOf, type OrganisationId } from '#people'
import type { Tx } from '#platform/db'
import { writerOf, type Language } from '#platform/languages'
import { tell, type Notice } from '#platform/notices'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { ownMoneySentences } from '../own/door.ts'
import { peopleOf } from '../tell-money.ts'
import { failureIn } from './payout.ts'

const NEWS_DAYS = 7

type Paid = { id: string; organisationId: OrganisationId; cents: number }

/**
 * Tells a merchant that a payout reached their bank, or that the bank sent it back and why: in the language of each. No amount stands in
 * a title.
 */
export async function tellPayout(
  tx: Tx,
  { id, organisationId, cents }: Paid,
  failure: string | null,
  now: Date,
): Promise<void> {
  const said = (language: Language): Omit<Notice, 'to'> => {
    const { told, payout } = ownMoneySentences.says[language]
    const euros = writerOf(language).euros(cents)
    return failure === null
      ? {
          key: `payout paid ${id}`,
          title: told.paid,
          body: told.paidText(euros),
          path: '/argent',
          pace: 'soon',
          until: parisInstant(addDays(parisDay(now), NEWS_DAYS), '00:00'),
        }
      : {
          key: `payout returned ${id}`,
          title: told.returned,
          body: told.returnedText(euros, failureIn(payout, failure)),
          path: '/argent',
          pace: 'now',
        }
  }
  const to = await peopleOf(tx, organisationId, ['merchant', 'direction'], now)
  const languageOf = await languagesOf(tx, to)
  await tell(
    tx,
    to.map((one) => ({ ...said(languageOf(one)), to: one })),
    now,
  )
}
