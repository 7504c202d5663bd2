import { writePhone } from '#people'
import { LinkButton } from '#platform/ui'
import type { ShownAction } from './shown-action.ts'

export function AskForPlace({ action, lead }: ShownAction) {
  return (
    <section class="stack" id="place">
      <h2>Demander une place</h2>
      <p>
        Parlez-en à la personne qui vous accompagne : France Travail, mission locale, PLIE, Département. C’est
        elle qui propose votre nom.
      </p>
      <p>
        Personne ne vous accompagne ? {action.leadName} vous répond
        {lead?.phone && ` aussi au ${writePhone(lead.phone)}`}.
      </p>
      {action.publishedAt && (
        <p>
          <LinkButton kind="quiet" href={`/actions/${action.slug}/demande`}>
            Écrire ma demande
          </LinkButton>
        </p>
      )}
    </section>
  )
}
