import type { Organisation } from '#people'
import { writeEuros } from '#platform/i18n'
import { writeMonth, type Day } from '#platform/time'
import { Alert, Empty, Facts, Heading } from '#platform/ui'
import type { Ask } from '#platform/web'
import { moneyPage } from '../frame.tsx'
import type { Keeper } from '../access.ts'
import type { Payee } from '../payee.ts'
import { Payouts, payoutStateOf, type Payout } from '../payout/door.ts'

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
          owedCents < 0 ? `Vous devez ${writeEuros(-owedCents)}` : `${writeEuros(owedCents)} vous sont dus`
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
            label: 'En route vers votre banque',
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
      <Months organisation={organisation} months={months} />
    </div>,
  )
}

function AccountAlert({ payee, ready }: { payee: Payee; ready: boolean }) {
  if (!ready) {
    return (
      <Alert kind="wait" title="Le paiement n’est pas encore mis en service">
        <p>Personne ne peut payer en ligne pour l’instant.</p>
      </Alert>
    )
  }
  const link = `/argent/compte/${payee.organisationId}`
  if (payee.receives && payee.paysOut)
    return (
      <p>
        <a href={link}>Mon compte chez le prestataire</a>
      </p>
    )
  return (
    <Alert kind="late" title="Votre compte de paiement n’est pas en règle">
      <a href={link}>Le mettre en règle</a>
    </Alert>
  )
}

function Months({ organisation, months }: { organisation: Organisation; months: Day[] }) {
  return (
    <section class="stack tight">
      <h2>Relevés</h2>
      {months.length === 0 ? (
        <Empty title="Aucun relevé encore" text="Le premier viendra avec votre première vente." />
      ) : (
        <ul>
          {months.map((month) => (
            <li>
              <a href={`/argent/releves/${month.slice(0, 7)}?commerce=${organisation.id}`}>
                {writeMonth(month)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
