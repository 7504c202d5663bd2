import type { Organisation } from '#people'
import { writeEuros } from '#platform/i18n'
import type { Day } from '#platform/time'
import { Empty, Facts, Heading } from '#platform/ui'
import type { Ask } from '#platform/web'
import { moneyPage } from '../frame.tsx'
import type { Keeper } from '../access.ts'
import type { Payee } from '../payee.ts'
import { Payouts, payoutStateOf, type Payout } from '../payout/door.ts'
import { AccountAlert } from './account-alert.tsx'
import { Months } from './months.tsx'

type Home = {
  organisation: Organisation
  payee: Payee
  others: Organisation[]
  owedCents: number
  heldCents: number
  payouts: Payout[]
  months: Day[]
  keeper: Keeper
  /** A provider is set up. */
  ready: boolean
}

/** What a merchant is owed, what is on its way, what came. */
export function homePage(c: Ask, home: Home): Response {
  const { organisation, payee, others, owedCents, heldCents, payouts, months, keeper, ready } = home
  const way = payouts.filter((one) => payoutStateOf(one) === 'on its way')
  return moneyPage(
    c,
    { title: 'Mon argent', keeper },
    <div class="stack">
      <Heading
        title={
          owedCents < 0 ? `À rendre : ${writeEuros(-owedCents)}` : `À recevoir : ${writeEuros(owedCents)}`
        }
        over={organisation.name}
        lead="L’argent est gardé par le prestataire de paiement agréé. Il vous est versé chaque lundi."
      />
      {others.length > 0 && (
        <p class="row">
          {others.map(({ id, name }) => (
            <a href={`/argent?commerce=${id}`}>{name}</a>
          ))}
        </p>
      )}
      <AccountAlert payee={payee} ready={ready} />
      <Facts
        facts={[
          { label: 'Dû aujourd’hui', value: writeEuros(owedCents) },
          {
            label: 'En route vers la banque',
            value: writeEuros(way.reduce((sum, one) => sum + one.cents, 0)),
          },
          ...(heldCents > 0
            ? [{ label: 'Retenu par une contestation ouverte', value: writeEuros(heldCents) }]
            : []),
        ]}
      />
      {owedCents < 0 && (
        <p>Un remboursement a suivi un reversement. Il est déduit de vos prochaines ventes.</p>
      )}
      <section class="stack tight">
        <h2>Reversements</h2>
        {payouts.length === 0 ? (
          <Empty
            title="Aucun reversement encore"
            text="Le premier part le lundi qui suit vos ventes, à partir de 1 €."
          />
        ) : (
          <Payouts payouts={payouts} />
        )}
      </section>
      <p>
        <a href={`/argent/factures?commerce=${organisation.id}`}>Factures de commission</a>
      </p>
      <Months organisation={organisation} months={months} />
    </div>,
  )
}
