import { writeReason, type Refund } from '#payments'
import { writeEuros } from '#platform/i18n'
import { Unbroken } from '#platform/ui'
import { paidOf, totalOf } from '../order.ts'
import type { OwnOrder } from './own-order.ts'

const refundStates = {
  'on its way': 'en cours, quelques jours',
  settled: 'fait',
  failed: 'refusé par la banque : nous vous écrivons',
} satisfies Record<Refund['state'], string>

/** What was paid, shop by shop, and what was given back and why. */
export function Money({ order, shares, refunds, receipts }: OwnOrder) {
  const back = refunds.filter((one) => one.state !== 'failed').reduce((sum, one) => sum + one.cents, 0)
  return (
    <section class="panel stack tight" aria-label="Argent">
      {shares.map((one) => (
        <Sum label={one.merchantName} cents={one.grossCents} />
      ))}
      <Sum label={order.way.mode === 'pickup' ? 'Retrait' : 'Livraison à vélo'} cents={order.deliveryCents} />
      <p class="sum total">
        <span>{paidOf(order) ? 'Payé' : 'Total'}</span>
        <span>{writeEuros(totalOf(order))}</span>
      </p>
      {refunds.map((one) => (
        <p class="sum">
          <span>
            Remboursé : {writeReason(one.reason)} <span class="muted">({refundStates[one.state]})</span>
          </span>
          <span>{writeEuros(-one.cents)}</span>
        </p>
      ))}
      {back > 0 && (
        <p class="sum">
          <span>Reste payé</span>
          <span>{writeEuros(totalOf(order) - back)}</span>
        </p>
      )}
      {receipts.length > 0 && (
        <ul>
          {receipts.map(({ href, label }) => (
            <li>
              <a href={href}>
                <Unbroken text={label} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Sum({ label, cents }: { label: string; cents: number }) {
  return (
    <p class="sum">
      <span>{label}</span>
      <span>{cents === 0 ? 'gratuit' : writeEuros(cents)}</span>
    </p>
  )
}
