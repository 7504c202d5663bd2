import { Alert, Button, Choices, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { colds } from '../cold.ts'
import type { Draft } from './draft.ts'
import { bagWeightNames, bagWeights, coldChoices } from './parcels.ts'
import { RequestSteps } from './request-steps.tsx'
import { requestFrame } from '../space.tsx'

/** The second question: what the courier is given. */
export function parcelsPage(
  c: Ask,
  { draft, typed, errors = {} }: { draft: Draft; typed: Typed; errors?: Record<string, string> },
): Response {
  const refused = Object.keys(errors).length > 0
  const said = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  return page(
    c,
    { ...requestFrame(c), title: 'Que donnez-vous ?', refused },
    <div class="stack loose">
      <RequestSteps now="parcels" id={draft.id} />
      <Heading
        title="Que donnez-vous ?"
        lead={draft.door ? `Pour ${draft.door.recipientName}.` : undefined}
      />
      <ErrorSummary errors={errors} />
      <Form action={`/livraisons/demandes/${draft.id}/colis`}>
        <Field
          name="bags"
          label="Combien de sacs ou de colis ?"
          inputmode="numeric"
          size={3}
          value={said('bags')}
          error={errors['bags']}
        />
        <Choices
          name="weight"
          legend="Le plus lourd est"
          options={[
            ...bagWeightNames.map((one) => ({
              value: one,
              label: bagWeights[one].label,
              hint: bagWeights[one].hint,
            })),
            { value: 'over', label: 'Plus de 25 kg', hint: 'Il ne part pas à vélo : faites deux colis.' },
          ]}
          value={said('weight')}
          error={errors['weight']}
        />
        <Choices
          name="cold"
          legend="Faut-il le garder au froid ?"
          options={colds.map((one) => ({ value: one, label: coldChoices[one] }))}
          value={said('cold')}
          error={errors['cold']}
        />
        <Field
          name="what"
          label="Que lira le livreur ?"
          hint="Exemple : Pain et tarte."
          value={said('what')}
          error={errors['what']}
          maxlength={80}
        />
        <Field
          name="readyClock"
          type="time"
          label="Prêt à partir de"
          hint="Laissez vide si c’est prêt à toute heure."
          value={said('readyClock')}
          error={errors['readyClock']}
          required={false}
        />
        {draft.parcels?.weight === 'very heavy' && (
          <Alert kind="wait" title="Plus de 15 kg : seuls certains livreurs peuvent le porter." />
        )}
        <Button>Voir les heures</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
