import { Alert, Button, Choices, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { colds } from '../cold.ts'
import type { Draft } from './draft.ts'
import { bagWeightNames } from './parcels.ts'
import { askingWordsIn } from './words.ts'
import { RequestSteps } from './request-steps.tsx'
import { requestFrame } from '../space.tsx'

/** The second question: what the courier is given. */
export function parcelsPage(
  c: Ask,
  { draft, typed, errors = {} }: { draft: Draft; typed: Typed; errors?: Record<string, string> },
): Response {
  const { say } = askingWordsIn(c)
  const { parcels } = say
  const refused = Object.keys(errors).length > 0
  const said = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  return page(
    c,
    { ...requestFrame(c, 'demandes', say.space), title: parcels.title, refused },
    <div class="stack loose">
      <RequestSteps now="parcels" id={draft.id} say={say} />
      <Heading title={parcels.title} lead={draft.door ? parcels.for(draft.door.recipientName) : undefined} />
      <ErrorSummary errors={errors} />
      <Form action={`/livraisons/demandes/${draft.id}/colis`}>
        <Field
          name="bags"
          label={parcels.bags}
          inputmode="numeric"
          size={3}
          value={said('bags')}
          error={errors['bags']}
        />
        <Choices
          name="weight"
          legend={parcels.heaviest}
          options={[
            ...bagWeightNames.map((one) => ({ value: one, ...parcels.weights[one] })),
            { value: 'over', ...parcels.weights.over },
          ]}
          value={said('weight')}
          error={errors['weight']}
        />
        <Choices
          name="cold"
          legend={parcels.cold}
          options={colds.map((one) => ({ value: one, label: parcels.colds[one] }))}
          value={said('cold')}
          error={errors['cold']}
        />
        <Field
          name="what"
          label={parcels.what}
          hint={parcels.whatHint}
          value={said('what')}
          error={errors['what']}
          maxlength={80}
        />
        <Field
          name="readyClock"
          type="time"
          label={parcels.ready}
          hint={parcels.readyHint}
          value={said('readyClock')}
          error={errors['readyClock']}
          required={false}
        />
        {draft.parcels?.weight === 'very heavy' && <Alert kind="wait" title={parcels.veryHeavy} />}
        <Button>{parcels.seeHours}</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
