import { typo, writeEuros } from '#platform/i18n'
import { Button, Empty, Heading, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { simulatorWords, Warning } from './frame.tsx'
import type { Charge, Dispute, Payout } from '../simulator/door.ts'

type Bench = { charges: Charge[]; payouts: Payout[]; disputes: Dispute[] }

/** What banks do, at will. */
export function benchPage(c: Ask, { charges, payouts, disputes }: Bench): Response {
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
        <h2>Paiements reçus</h2>
        {charges.length === 0 ? <Empty title="Aucun paiement encore" /> : <Charges rows={charges} />}
      </section>
    </div>,
  )
}

type Press = { object: string; verb: string; words: string; label: string }

const Presses = ({ presses }: { presses: Press[] }) => (
  <div class="row">
    {presses.map(({ object, verb, words: said, label }) => (
      <form method="post" action="/demo/paiement/banque">
        <input type="hidden" name="object" value={object} />
        <Button kind="quiet" name="gesture" value={verb} label={typo(`${said} : ${label}`)}>
          {said}
        </Button>
      </form>
    ))}
  </div>
)

const payoutStates = { pending: 'en route', in_transit: 'en route', paid: 'arrivé', failed: 'renvoyé' }
const short = (id: string) => id.slice(-6)

function Payouts({ rows }: { rows: Payout[] }) {
  return (
    <Table
      caption="Reversements"
      captionHidden
      rows={rows}
      columns={[
        { key: 'id', label: 'Numéro', cell: ({ id }) => short(id) },
        { key: 'cents', label: 'Somme', num: true, cell: ({ amount }) => writeEuros(amount) },
        { key: 'state', label: 'État', cell: ({ status }) => payoutStates[status] },
        {
          key: 'act',
          label: 'La banque',
          cell: ({ id, status }) => {
            const sendBack = { object: id, verb: 'return', words: 'Le renvoie', label: short(id) }
            const take = { object: id, verb: 'take', words: 'Le prend', label: short(id) }
            const presses = status === 'failed' ? [] : status === 'paid' ? [sendBack] : [take, sendBack]
            return <Presses presses={presses} />
          },
        },
      ]}
    />
  )
}

const disputeStates = {
  needs_response: 'attend une réponse',
  under_review: 'répondue',
  won: 'gagnée',
  lost: 'perdue',
}

function Disputes({ rows }: { rows: Dispute[] }) {
  return (
    <Table
      caption="Contestations"
      captionHidden
      rows={rows}
      columns={[
        { key: 'id', label: 'Numéro', cell: ({ id }) => short(id) },
        { key: 'cents', label: 'Somme', num: true, cell: ({ amount }) => writeEuros(amount) },
        { key: 'state', label: 'État', cell: ({ status }) => disputeStates[status] },
        {
          key: 'act',
          label: 'La banque',
          cell: ({ id, status }) => {
            const open = status === 'needs_response' || status === 'under_review'
            const win = { object: id, verb: 'win', words: 'Nous donne raison', label: short(id) }
            const lose = { object: id, verb: 'lose', words: 'Donne raison au client', label: short(id) }
            return <Presses presses={open ? [win, lose] : []} />
          },
        },
      ]}
    />
  )
}

function Charges({ rows }: { rows: Charge[] }) {
  return (
    <Table
      caption="Paiements"
      captionHidden
      rows={rows}
      columns={[
        { key: 'id', label: 'Numéro', cell: ({ id }) => short(id) },
        { key: 'cents', label: 'Somme', num: true, cell: ({ amount }) => writeEuros(amount) },
        { key: 'back', label: 'Remboursé', num: true, cell: (one) => writeEuros(one.amount_refunded) },
        {
          key: 'act',
          label: 'Le client',
          cell: ({ id, amount, amount_refunded, disputed }) => (
            <Presses
              presses={
                disputed || amount === amount_refunded
                  ? []
                  : [{ object: id, verb: 'dispute', words: 'Conteste', label: short(id) }]
              }
            />
          ),
        },
      ]}
    />
  )
}
