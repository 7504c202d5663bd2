import { typo, writeEuros } from '#platform/i18n'
import { Alert, Button, Empty, Facts, Form, Heading, LinkButton, Table } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import type { Account, Charge, CheckoutPage, Dispute, Payout } from './simulator/objects.ts'

const words = { room: 'payments', density: 'public' } as const

const Warning = () => (
  <Alert kind="wait" title="Simulateur">
    <p>Ceci remplace la page du prestataire de paiement. Aucune carte, aucun argent réel.</p>
  </Alert>
)

/** Where a customer of the demo pays, or does not. */
export function checkoutPage(
  c: Ask,
  shown: CheckoutPage,
  { declined = false, refused = false } = {},
): Response {
  const open = shown.status === 'open'
  const set = declined || refused ? refusedPage : page
  return set(
    c,
    { ...words, title: 'Payer (simulateur)' },
    <div class="stack">
      <Heading title="Payer" over="Paiement par carte, simulé" lead={writeEuros(shown.amount_total)} />
      <Warning />
      {declined && (
        <Alert kind="late" role="alert" title="La carte est refusée">
          <p>Rien n’a été pris. Vous pouvez essayer encore.</p>
        </Alert>
      )}
      {refused && <Alert kind="late" role="alert" title="Choisissez un des boutons" />}
      <Facts facts={shown.lines.map(({ label, cents }) => ({ label, value: writeEuros(cents) }))} />
      {open ? <Gestures page={shown} /> : <Over page={shown} />}
    </div>,
  )
}

function Gestures({ page: { id, amount_total } }: { page: CheckoutPage }) {
  return (
    <Form action={`/demo/paiement/${id}`} label="Ce que fait le client">
      <p>
        <Button name="geste" value="payer">
          Payer {writeEuros(amount_total)}
        </Button>
      </p>
      <p class="row">
        <Button kind="quiet" name="geste" value="refuser">
          Carte refusée
        </Button>
        <Button kind="quiet" name="geste" value="fermer">
          Fermer sans payer
        </Button>
        <Button kind="quiet" name="geste" value="tard">
          Payer en retard (après l’expiration)
        </Button>
      </p>
    </Form>
  )
}

function Over({ page: { status, success_url } }: { page: CheckoutPage }) {
  const title = status === 'complete' ? 'C’est payé' : 'Cette page est fermée'
  return (
    <Alert kind={status === 'complete' ? 'ok' : 'wait'} title={title}>
      <a href={success_url}>Revenir à la commande</a>
    </Alert>
  )
}

/** Where a merchant of the demo tells the provider who they are. */
export function accountPage(c: Ask, account: Account, back: string): Response {
  const action = `/demo/paiement/comptes/${account.id}?${new URLSearchParams({ retour: `${c.var.ground.site.url}${back}` }).toString()}`
  return page(
    c,
    { ...words, title: 'Compte de paiement (simulateur)' },
    <div class="stack">
      <Heading
        title={account.name}
        over="Compte de paiement, simulé"
        lead="Le vrai prestataire demande ici une pièce d’identité et un compte bancaire."
      />
      <Warning />
      <Form action={action} label="Ce que répond le prestataire">
        <p class="row">
          <Button name="verdict" value="bon">
            Tout est en règle
          </Button>
          <Button kind="quiet" name="verdict" value="ferme">
            Compte fermé
          </Button>
          <LinkButton kind="quiet" href={back}>
            Revenir sans répondre
          </LinkButton>
        </p>
      </Form>
    </div>,
  )
}

type Bench = { charges: Charge[]; payouts: Payout[]; disputes: Dispute[] }

/** What banks do, at will. */
export function benchPage(c: Ask, { charges, payouts, disputes }: Bench): Response {
  return page(
    c,
    { ...words, title: 'Simulateur de paiement' },
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
        <input type="hidden" name="objet" value={object} />
        <Button kind="quiet" name="geste" value={verb} label={typo(`${said} : ${label}`)}>
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
            const renvoie = { object: id, verb: 'renvoie', words: 'Le renvoie', label: short(id) }
            const prend = { object: id, verb: 'prend', words: 'Le prend', label: short(id) }
            const presses = status === 'failed' ? [] : status === 'paid' ? [renvoie] : [prend, renvoie]
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
            const win = { object: id, verb: 'gagne', words: 'Nous donne raison', label: short(id) }
            const lose = { object: id, verb: 'perd', words: 'Donne raison au client', label: short(id) }
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
                  : [{ object: id, verb: 'conteste', words: 'Conteste', label: short(id) }]
              }
            />
          ),
        },
      ]}
    />
  )
}
