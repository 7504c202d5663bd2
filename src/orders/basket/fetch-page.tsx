import { typo } from '#platform/i18n'
import { Button, ErrorSummary, Form, Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { buyerPage } from '../order-frame.tsx'
import { type Filled, Who } from './who.tsx'

/** Who comes to fetch it. */
export function fetchPage(
  c: Ask,
  asked: Filled & { hub: { name: string; address: string }; count: number },
): Response {
  const { errors = {}, hub, count } = asked
  return buyerPage(
    c,
    { title: 'Venir chercher', refused: Object.keys(errors).length > 0, count },
    <div class="stack loose narrow">
      <Heading title="Venir chercher" lead={typo(`${hub.name}, ${hub.address}. C’est gratuit.`)} />
      <ErrorSummary errors={errors} />
      <Form action="/panier/retrait">
        <Who {...asked} />
        <p class="row">
          <Button>Choisir l’heure</Button>
          <LinkButton kind="quiet" href="/panier">
            Revenir au panier
          </LinkButton>
        </p>
      </Form>
    </div>,
  )
}
