import type { Organisation } from '#people'
import { typo, writeEuros } from '#platform/i18n'
import { parisDay, writeDate, writeMonth, writeShortDate, type Day } from '#platform/time'
import {
  Alert,
  Button,
  Empty,
  Facts,
  Form,
  Heading,
  LinkButton,
  Table,
  Tag,
  type TagKind,
} from '#platform/ui'
import type { Ask } from '#platform/web'
import { moneyPage } from './frame.tsx'
import type { Payee } from './payee.ts'
import { payoutReference, payoutStateOf, type Payout, type PayoutState } from './payout.ts'

type Home = {
  organisation: Organisation
  payee: Payee
  others: Organisation[]
  owedCents: number
  heldCents: number
  payouts: Payout[]
  months: Day[]
  operator: boolean
  /** A provider is set up. */
  ready: boolean
}

/** What a merchant is owed, what is on its way, what came. */
export function homePage(c: Ask, home: Home): Response {
  const { organisation, payee, others, owedCents, heldCents, payouts, months, operator, ready } = home
  const way = payouts.filter((one) => payoutStateOf(one) === 'on its way')
  return moneyPage(
    c,
    { title: 'Mon argent', operator },
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

export const payoutWords: Record<PayoutState, { kind: TagKind; words: string }> = {
  'on its way': { kind: 'wait', words: 'En route' },
  paid: { kind: 'ok', words: 'Versé' },
  returned: { kind: 'late', words: 'Renvoyé' },
}

function Payouts({ payouts }: { payouts: Payout[] }) {
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
            if (failure) return typo(`${failure} La somme vous est due de nouveau.`)
            if (paidAt) return `le ${writeDate(parisDay(paidAt))}`
            return arrivesOn ? `attendu le ${writeDate(arrivesOn)}` : 'demandé au prestataire'
          },
        },
      ]}
    />
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

type Account = { payee: Payee; organisation: Organisation; address: string | null | undefined }

/** The account at the provider. `address`: where to go, null when the provider did not answer. */
export function accountPage(c: Ask, { payee, organisation, address }: Account): Response {
  const good = payee.receives && payee.paysOut
  const wants = payee.wants.length
  return moneyPage(
    c,
    { title: 'Mon compte de paiement' },
    <div class="stack">
      <Heading
        title="Mon compte de paiement"
        over={organisation.name}
        lead="Le prestataire vérifie qui vous êtes et garde votre numéro de compte. Le marché ne le voit pas."
      />
      <Facts
        facts={[
          { label: 'Reçoit l’argent des clients', value: payee.receives ? 'oui' : 'pas encore' },
          { label: 'Verse à votre banque', value: payee.paysOut ? 'oui' : 'pas encore' },
          { label: 'Pièces encore demandées', value: wants === 0 ? 'aucune' : String(wants) },
        ]}
      />
      {address === null && (
        <Alert kind="late" role="alert" title="Le prestataire ne répond pas">
          <p>Essayez encore dans quelques minutes.</p>
        </Alert>
      )}
      {address ? (
        <p>
          <LinkButton href={address}>Continuer chez le prestataire</LinkButton>
        </p>
      ) : (
        <Form action={`/argent/compte/${payee.organisationId}`} label="Mon compte chez le prestataire">
          <p class="row">
            <Button kind={good ? 'quiet' : 'principal'}>
              {good ? 'Changer mes informations' : 'Mettre mon compte en règle'}
            </Button>
            <a href={`/argent?commerce=${payee.organisationId}`}>Revenir à mon argent</a>
          </p>
        </Form>
      )}
    </div>,
  )
}
