import { Button, Form, Heading, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { simulatorWords, Warning } from './frame.tsx'
import type { Account } from '../simulator/door.ts'

/** Where a merchant of the demo tells the provider who they are. */
export function accountPage(c: Ask, account: Account, back: string): Response {
  const action = `/demo/paiement/comptes/${account.id}?${new URLSearchParams({ retour: `${c.var.ground.site.url}${back}` }).toString()}`
  return page(
    c,
    { ...simulatorWords, title: 'Compte de paiement (simulateur)' },
    <div class="stack">
      <Heading
        title={account.name}
        over="Compte de paiement, simulé"
        lead="Le vrai prestataire demande ici une pièce d’identité et un compte bancaire."
      />
      <Warning />
      <Form action={action} label="Ce que répond le prestataire">
        <p class="row">
          <Button name="verdict" value="good">
            Tout est en règle
          </Button>
          <Button kind="quiet" name="verdict" value="closed">
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
