import { parisDay } from '#platform/time'
import { Button, DateField, ErrorSummary, Form, Heading, TextArea } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { hasBegun } from '../convention/door.ts'
import { immersionPage, CONVENTIONS } from '../frame.tsx'
import type { OpenConvention } from './open-convention.ts'

type Refused = { errors?: Record<string, string>; typed?: Typed }

/** Before its first day a convention is cancelled; after, the immersion ends early. Both say why, and everybody is told. */
export function stopPage(c: Ask, { one }: OpenConvention, { errors, typed = {} }: Refused = {}): Response {
  const begun = hasBegun(one, parisDay(c.var.now))
  const title = begun ? 'Arrêter l’immersion' : 'Annuler la convention'
  const here = `${CONVENTIONS}/${one.id}`
  return immersionPage(
    c,
    { title, errors },
    <div class="stack narrow">
      <Heading title={title} lead="Ceux qui ont reçu un lien seront prévenus." />
      <ErrorSummary errors={errors ?? {}} />
      <Form action={`${here}/arreter`}>
        {begun && (
          <DateField
            name="lastDay"
            label="Le dernier jour où la personne est venue"
            value={String(typed['lastDay'] ?? '')}
            {...(errors?.['lastDay'] ? { error: errors['lastDay'] } : {})}
          />
        )}
        <TextArea
          name="why"
          label="Pourquoi ?"
          hint={`Vous et la personne lirez ces mots. Les autres sauront seulement que c’est ${begun ? 'arrêté' : 'annulé'}.`}
          rows={3}
          maxlength={400}
          value={String(typed['why'] ?? '')}
          {...(errors?.['why'] ? { error: errors['why'] } : {})}
        />
        <Button>{title}</Button>
      </Form>
      <p>
        <a href={here}>Revenir sans rien changer</a>
      </p>
    </div>,
  )
}
