import type { Organisation } from '#people'
import { Alert, Button, Facts, Form, Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { moneyPage } from '../frame.tsx'
import type { Keeper } from '../access.ts'
import type { Payee } from '../payee.ts'
import { wantedWords } from './words.ts'

type Account = {
  keeper: Keeper
  payee: Payee
  organisation: Organisation
  address: string | null | undefined
  /** False while this territory has no provider: nothing here depends on the merchant. */
  ready: boolean
}

/** The account at the provider. `address`: where to go, null when the provider did not answer. */
export function accountPage(c: Ask, { keeper, payee, organisation, address, ready }: Account): Response {
  const good = payee.receives && payee.paysOut
  const wants = wantedWords(payee.wants)
  return moneyPage(
    c,
    { title: 'Mon compte de paiement', keeper },
    <div class="stack">
      <Heading
        title="Mon compte de paiement"
        over={organisation.name}
        lead="Le prestataire vérifie qui vous êtes et garde votre numéro de compte. Le marché ne le voit pas."
      />
      <Facts
        facts={[
          { label: 'Reçoit l’argent des clients', value: payee.receives ? 'oui' : 'pas encore' },
          { label: 'Verse à la banque', value: payee.paysOut ? 'oui' : 'pas encore' },
          { label: 'Encore demandé', value: wants.join(', ') || 'rien' },
        ]}
      />
      {!ready && (
        <Alert kind="wait" title="Ce territoire n’a pas encore de prestataire de paiement">
          <p>Vous n’avez rien à faire pour l’instant : qui tient ce site doit d’abord le relier.</p>
        </Alert>
      )}
      {ready && address === null && (
        <Alert kind="late" role="alert" title="Le prestataire ne répond pas">
          <p>Essayez encore dans quelques minutes.</p>
        </Alert>
      )}
      {!ready ? (
        <p>
          <a href={`/argent?commerce=${payee.organisationId}`}>Revenir à mon argent</a>
        </p>
      ) : address ? (
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
