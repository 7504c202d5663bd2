import { de, typo } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Button, Facts, Form, Heading } from '#platform/ui'
import type { Ask } from '#platform/web'
import { moneyPage, placeAt } from '../frame.tsx'
import { payeeStateOf } from '../payee.ts'
import { payeeWords, wantedWords } from './words.ts'
import { LinkToSend } from './link-to-send.tsx'
import { PAYEES, type PayeeView } from './payee-row.ts'

/** PayeeView account: what the provider still asks, and the link to send to the merchant. */
export function payeePage(c: Ask, { keeper, organisation, payee, merchants }: PayeeView): Response {
  const state = payeeStateOf(payee)
  const wants = wantedWords(payee.wants)
  return moneyPage(
    c,
    { title: `Compte ${de(organisation.name)}`, keeper },
    <div class="stack">
      <p>
        <a href={placeAt(PAYEES, keeper)}>Comptes des commerçants</a>
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
