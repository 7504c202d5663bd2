import { Empty, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { simulatorWords, Warning } from './frame.tsx'
import type { Charge, Dispute, Payout, Refund } from '../simulator/door.ts'
import { Charges } from './charges.tsx'
import { Disputes } from './disputes.tsx'
import { Payouts } from './payouts.tsx'
import { Refunds } from './refunds.tsx'

type Bench = { charges: Charge[]; refunds: Refund[]; payouts: Payout[]; disputes: Dispute[] }

/** What banks do, at will. */
export function benchPage(c: Ask, { charges, refunds, payouts, disputes }: Bench): Response {
  return page(
    c,
    { ...simulatorWords, title: 'Simulateur de paiement' },
    <div class="stack">
      <Heading title="Simulateur de paiement" lead="Ce que font les banques, à votre main." />
      <Warning />
      <section class="stack tight">
        <h2>Reversements aux commerçants</h2>
        {payouts.length === 0 ? <Empty title="Aucun reversement encore" /> : <Payouts rows={payouts} />}
      </section>
      <section class="stack tight">
        <h2>Contestations</h2>
        {disputes.length === 0 ? <Empty title="Aucune contestation" /> : <Disputes rows={disputes} />}
      </section>
      <section class="stack tight">
        <h2>Remboursements</h2>
        {refunds.length === 0 ? <Empty title="Aucun remboursement encore" /> : <Refunds rows={refunds} />}
      </section>
      <section class="stack tight">
        <h2>Paiements reçus</h2>
        {charges.length === 0 ? <Empty title="Aucun paiement encore" /> : <Charges rows={charges} />}
      </section>
    </div>,
  )
}
