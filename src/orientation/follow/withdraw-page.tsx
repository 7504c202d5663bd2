import { fullName } from '#people'
import { Button, Choices, ErrorSummary, Field, Form, Heading, LinkButton } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import type { OpenPositioning } from './open-positioning.ts'
import { withdrawals } from '../positioning.ts'
import { withdrawalWords } from '../sentences.ts'

/** Why somebody goes another way. After an admission, it says that the place is freed. */
export function withdrawPage(
  c: Ask,
  { positioning, person }: OpenPositioning,
  typed: Typed,
  errors: Record<string, string> = {},
): Response {
  const refused = Object.keys(errors).length > 0
  const title = 'Retirer ce positionnement'
  const admitted = positioning.standing.state === 'admitted'
  return page(
    c,
    { title, room: 'orientation', density: 'bureau', space: 'Orientation', refused },
    <div class="stack loose narrow">
      <Heading
        title={title}
        over={fullName(person)}
        lead={
          admitted ? 'Sa place dans le groupe sera libre pour la première personne de la liste.' : undefined
        }
      />
      <ErrorSummary errors={errors} />
      <Form action={`/orientation/${positioning.id}/retrait`}>
        <Choices
          name="withdrawal"
          legend="Pourquoi ?"
          required
          value={String(typed['withdrawal'] ?? '')}
          error={errors['withdrawal']}
          options={withdrawals.map((value) => ({ value, label: withdrawalWords[value] }))}
        />
        <Field
          name="why"
          label="Précision"
          required={false}
          maxlength={300}
          value={String(typed['why'] ?? '')}
          error={errors['why']}
        />
        <p class="row">
          <Button kind="stop">Retirer</Button>
          <LinkButton kind="quiet" href={`/orientation/${positioning.id}`}>
            Garder ce positionnement
          </LinkButton>
        </p>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
