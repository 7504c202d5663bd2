import { parisDay } from '#platform/time'
import { Table, Tag, type TagKind } from '#platform/ui'
import type { OwnWords } from '../own/door.ts'
import { failureIn, payoutReference, payoutStateOf, type Payout, type PayoutState } from './payout.ts'

const payoutKinds: Record<PayoutState, TagKind> = { 'on its way': 'wait', paid: 'ok', returned: 'late' }

/** Payouts of a merchant, the latest first. */
export function Payouts({ payouts, words }: { payouts: Payout[]; words: OwnWords }) {
  const { say, write } = words
  const says = say.payout
  return (
    <Table
      caption={say.payouts}
      captionHidden
      rows={payouts}
      columns={[
        { key: 'ref', label: says.reference, cell: ({ id }) => payoutReference(id) },
        { key: 'day', label: says.asked, cell: ({ askedAt }) => write.shortDate(parisDay(askedAt)) },
        { key: 'cents', label: says.sum, num: true, cell: ({ cents }) => write.euros(cents) },
        {
          key: 'state',
          label: says.state,
          cell: (payout) => {
            const state = payoutStateOf(payout)
            return <Tag kind={payoutKinds[state]}>{says.states[state]}</Tag>
          },
        },
        {
          key: 'more',
          label: says.more,
          cell: ({ failure, paidAt, arrivesOn }) => {
            if (failure) return says.owedAgain(failureIn(says, failure))
            if (paidAt) return says.paidOn(write.date(parisDay(paidAt)))
            return arrivesOn ? says.expectedOn(write.date(arrivesOn)) : says.askedThere
          },
        },
      ]}
    />
  )
}
