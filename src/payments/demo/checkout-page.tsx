import { writeEuros } from '#platform/i18n'
import { Alert, Button, Facts, Form, Heading } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import { simulatorWords, Warning } from './frame.tsx'
import type { CheckoutPage } from '../simulator/door.ts'

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
    { ...simulatorWords, title: 'Payer (simulateur)' },
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
        <Button name="gesture" value="pay">
          Payer {writeEuros(amount_total)}
        </Button>
      </p>
      <p class="row">
        <Button kind="quiet" name="gesture" value="decline">
          Carte refusée
        </Button>
        <Button kind="quiet" name="gesture" value="close">
          Fermer sans payer
        </Button>
        <Button kind="quiet" name="gesture" value="late">
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
