import type { Organisation } from '#people'
import { writeEuros } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Facts, Heading, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Dispute } from '../dispute/door.ts'
import { moneyPage, placeAt } from '../frame.tsx'
import type { Keeper, Operating } from '../access.ts'
import { feeLeftOf, isPaid, stateOf, type KeptPayment } from '../payment.ts'
import { stateWords, storyOf } from './story.ts'
import type { Refund } from '../refund/door.ts'
import { cutNow, type Share } from '../share.ts'
import { OwedRefund, type OtherwiseForm } from './owed-refund.tsx'
import { TakeBack, type TakeBackForm } from './take-back.tsx'

type Row = { share: Share; organisation: Organisation | undefined }
type PaymentLife = {
  payment: KeptPayment
  rows: Row[]
  refunds: Refund[]
  disputes: Dispute[]
  /** The whole for who operates this market; the own shares for a merchant. */
  keeper: Keeper | Operating
  names: ReadonlyMap<string, string>
  /** What was typed of a refund that came back, and what is wrong in it. */
  form?: OtherwiseForm
  /** Same, of what is taken back. */
  takingBack?: TakeBackForm
}

/** What happened to a payment, in sentences. */
export function paymentPage(c: Ask, life: PaymentLife): Response {
  const { payment, rows, refunds, disputes, keeper, names, form, takingBack } = life
  const operating = 'operator' in keeper ? keeper : undefined
  const operator = operating !== undefined
  const own = rows.reduce((sum, { share }) => sum + share.grossCents, 0)
  const cents = operator ? payment.amountCents : own
  const fee = feeLeftOf(payment)
  return moneyPage(
    c,
    { title: `Paiement ${payment.reference}`, keeper },
    <div class="stack">
      <p>
        {operating ? (
          <a href={placeAt('/argent/grand-livre', operating)}>Grand livre</a>
        ) : (
          <a href="/argent">Mon argent</a>
        )}
      </p>
      <Heading title={`Paiement ${payment.reference}`} lead={stateWords[stateOf(payment)]} />
      {operator && (
        <Facts
          facts={[
            { label: 'Demandé au client', value: writeEuros(payment.amountCents) },
            { label: 'Remboursé', value: writeEuros(payment.refundedCents) },
            { label: 'Frais de livraison gardés', value: writeEuros(isPaid(payment) ? fee : 0) },
          ]}
        />
      )}
      {operator && <OwedRefund payment={payment} refunds={refunds} form={form} />}
      <section class="stack tight">
        <h2>Ce qui s’est passé</h2>
        <ol>
          {storyOf({ payment, cents, refunds, disputes, names }).map(({ at, words }) => (
            <li>
              {writeInstant(at)}. {words}
            </li>
          ))}
        </ol>
      </section>
      {operator && <TakeBack payment={payment} refunds={refunds} form={takingBack} />}
      <Table
        caption={operator ? 'Les parts' : 'Part du commerce'}
        rows={rows}
        columns={[
          { key: 'who', label: 'Commerce', cell: ({ organisation }) => organisation?.name ?? '' },
          { key: 'gross', label: 'Prix TTC', num: true, cell: ({ share }) => writeEuros(share.grossCents) },
          {
            key: 'back',
            label: 'Remboursé',
            num: true,
            cell: ({ share }) => writeEuros(share.refundedCents),
          },
          {
            key: 'commission',
            label: 'Commission et TVA',
            num: true,
            cell: ({ share }) => {
              const { commissionCents, vatCents } = cutNow(share)
              return writeEuros(commissionCents + vatCents)
            },
          },
          { key: 'net', label: 'Net', num: true, cell: ({ share }) => writeEuros(cutNow(share).netCents) },
        ]}
      />
      {operating && disputes.length > 0 && (
        <p>
          <a href={placeAt('/argent/contestations', operating)}>Voir les contestations</a>
        </p>
      )}
    </div>,
    form !== undefined || takingBack !== undefined,
  )
}
