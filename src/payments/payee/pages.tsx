import type { Organisation } from '#people'
import { typo, writeCount, writeList } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Button, Facts, Form, Heading, LinkButton, Pager, Table, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { moneyPage, OtherMarkets, placeAt } from '../frame.tsx'
import type { Operating } from '../access.ts'
import { payeeStateOf, type Payee } from '../payee.ts'
import { payeeWords, wantedWords } from './words.ts'

const HERE = '/argent/comptes'

export type PayeeRow = { organisation: Organisation; payee: Payee }

type List = { keeper: Operating; rows: PayeeRow[]; unpaid: number; next: string | undefined }

/** Every merchant of a market, and whether the money of customers may reach them. */
export function payeesPage(c: Ask, { keeper, rows, unpaid, next }: List): Response {
  const waiting = writeCount(
    unpaid,
    'commerçant ne peut pas encore être payé',
    'commerçants ne peuvent pas encore être payés',
  )
  const unsold = unpaid > 1 ? 'Ce qu’ils vendent ne s’achète pas' : 'Ce qu’il vend ne s’achète pas'
  return moneyPage(
    c,
    { title: 'Comptes des commerçants', keeper },
    <div class="stack">
      <Heading
        title="Comptes des commerçants"
        over={keeper.operator.name}
        lead={typo(unpaid === 0 ? 'Tous peuvent être payés.' : `${waiting}. ${unsold}.`)}
      />
      <OtherMarkets path={HERE} keeper={keeper} />
      <Payees rows={rows} />
      <Pager {...(next && { next: placeAt(HERE, keeper, { apres: next }) })} />
    </div>,
  )
}

const Payees = ({ rows }: { rows: PayeeRow[] }) => (
  <Table
    caption="Commerçants"
    captionHidden
    rows={rows}
    columns={[
      {
        key: 'name',
        label: 'Commerce',
        cell: ({ organisation: { id, name } }) => <a href={`/argent/comptes/${id}`}>{name}</a>,
      },
      {
        key: 'state',
        label: 'Compte',
        cell: ({ payee }) => {
          const { kind, words } = payeeWords[payeeStateOf(payee)]
          return <Tag kind={kind}>{words}</Tag>
        },
      },
      {
        key: 'wants',
        label: 'Encore demandé',
        cell: ({ payee }) => wantedWords(payee.wants).join(', ') || 'rien',
      },
    ]}
  />
)

/** `merchants`: who may sign in for it. */
type One = PayeeRow & { keeper: Operating; merchants: string[] }

/** One account: what the provider still asks, and the link to send to the merchant. */
export function payeePage(c: Ask, { keeper, organisation, payee, merchants }: One): Response {
  const state = payeeStateOf(payee)
  const wants = wantedWords(payee.wants)
  return moneyPage(
    c,
    { title: `Compte de ${organisation.name}`, keeper },
    <div class="stack">
      <p>
        <a href={placeAt(HERE, keeper)}>Comptes des commerçants</a>
      </p>
      <Heading title={organisation.name} over="Compte de paiement" lead={typo(payeeWords[state].lead)} />
      {payee.providerId && (
        <Facts
          facts={[
            { label: 'Reçoit l’argent des clients', value: payee.receives ? 'oui' : 'pas encore' },
            { label: 'Verse à sa banque', value: payee.paysOut ? 'oui' : 'pas encore' },
            {
              label: 'Relu chez le prestataire',
              value: payee.readAt ? writeInstant(payee.readAt) : 'jamais',
            },
          ]}
        />
      )}
      {wants.length > 0 && (
        <section class="stack tight">
          <h2>Encore demandé par le prestataire</h2>
          <ul>
            {wants.map((want) => (
              <li>{want}</li>
            ))}
          </ul>
        </section>
      )}
      {payee.providerId && state !== 'good' && <LinkToSend {...{ c, organisation, merchants }} />}
      <Form action={`/argent/comptes/${organisation.id}`} label="Le compte chez le prestataire">
        <Button kind={payee.providerId ? 'quiet' : 'principal'}>
          {payee.providerId ? 'Relire chez le prestataire' : 'Ouvrir le compte'}
        </Button>
      </Form>
    </div>,
  )
}

/** Ours, not the provider's: theirs serves once, for a few minutes. */
function LinkToSend({ c, organisation, merchants }: { c: Ask } & Pick<One, 'organisation' | 'merchants'>) {
  const { id, email, phone } = organisation
  const address = `${c.var.ground.site.url}/argent/compte/${id}`
  const subject = encodeURIComponent('Votre compte de paiement')
  const words = `Bonjour,\n\nPour être payé de vos ventes, répondez aux questions du prestataire de paiement :\n${address}\n`
  return (
    <section class="stack tight">
      <h2>Lien à envoyer au commerçant</h2>
      <p>
        Il ouvre ce lien, se connecte, et répond au prestataire : <code>{address}</code>
      </p>
      <p>
        {typo(
          merchants.length > 0
            ? `Peut l’ouvrir : ${writeList(merchants)}.`
            : 'Personne de ce commerce ne peut encore se connecter ici. Demandez un accès à qui pilote le territoire.',
        )}
      </p>
      {email ? (
        <p>
          <LinkButton href={`mailto:${email}?subject=${subject}&body=${encodeURIComponent(words)}`}>
            Lui écrire
          </LinkButton>
        </p>
      ) : (
        <p>
          {typo(
            phone ? `Pas d’adresse e-mail connue. Téléphone : ${phone}` : 'Ni e-mail ni téléphone connu.',
          )}
        </p>
      )}
    </section>
  )
}
