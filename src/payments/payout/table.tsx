import { typo, writeEuros } from '#platform/i18n'
import { parisDay, writeDate, writeShortDate } from '#platform/time'
import { Table, Tag, type TagKind } from '#platform/ui'
import { failureWords, payoutReference, payoutStateOf, type Payout, type PayoutState } from './payout.ts'

const payoutWords: Record<PayoutState, { kind: TagKind; words: string }> = {
  'on its way': { kind: 'wait', words: 'En route' },
  paid: { kind: 'ok', words: 'Versé' },
  returned: { kind: 'late', words: 'Renvoyé' },
}

/** Payouts of a merchant, the latest first. */
export function Payouts({ payouts }: { payouts: Payout[] }) {
  return (
    <Table
      caption="Reversements"
      captionHidden
      rows={payouts}
      columns={[
        { key: 'ref', label: 'Référence', cell: ({ id }) => payoutReference(id) },
        { key: 'day', label: 'Demandé le', cell: ({ askedAt }) => writeShortDate(parisDay(askedAt)) },
        { key: 'cents', label: 'Somme', num: true, cell: ({ cents }) => writeEuros(cents) },
        {
          key: 'state',
          label: 'État',
          cell: (payout) => {
            const { kind, words } = payoutWords[payoutStateOf(payout)]
            return <Tag kind={kind}>{words}</Tag>
          },
        },
        {
          key: 'more',
          label: 'Précision',
          cell: ({ failure, paidAt, arrivesOn }) => {
            if (failure) return typo(`${failureWords(failure)} La somme vous est due de nouveau.`)
            if (paidAt) return `le ${writeDate(parisDay(paidAt))}`
            return arrivesOn ? `attendu le ${writeDate(arrivesOn)}` : 'demandé au prestataire'
          },
        },
      ]}
    />
  )
}
