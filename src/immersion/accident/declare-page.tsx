import { fullName } from '#people'
import { typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { Button, DateField, ErrorSummary, Field, FileDrop, Form, Heading } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { declarationOf, type Accident } from './accident.ts'
import { accidentPage } from './frame.tsx'
import type { Standpoint } from './standpoint.ts'

type Refused = { errors: Record<string, string>; typed: Typed }

/** An accident was declared: the day, and what proves it. */
export function declarePage(c: Ask, from: Standpoint, accident: Accident, refused?: Refused): Response {
  const declaration = declarationOf(accident)
  const known: Typed = declaration
    ? { declaredOn: declaration.declaredOn, reference: declaration.reference }
    : { declaredOn: parisDay(c.var.now) }
  const errors = refused?.errors
  const told = (name: string) => ({
    name,
    value: String((refused?.typed ?? known)[name] ?? ''),
    error: errors?.[name],
  })
  const title = 'L’accident est déclaré'
  return accidentPage(
    c,
    from,
    { title, errors },
    <>
      <Heading
        title={title}
        over={typo(`${fullName(from.person)} chez ${from.host.name}`)}
        lead="À l’assurance maladie : net-entreprises.fr, ou le formulaire Cerfa 14463."
      />
      <ErrorSummary errors={errors ?? {}} />
      {declaration && <p>Ce qui était noté avant reste écrit.</p>}
      <Form action={`${from.at}/${accident.id}/declaree`} files>
        <DateField label="Déclaré le" {...told('declaredOn')} />
        <Field label="Le numéro de la déclaration" required={false} maxlength={80} {...told('reference')} />
        <FileDrop
          name="proof"
          label="Ou une preuve"
          hint="L’accusé de réception : photo ou PDF"
          verb="Choisir un fichier"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          error={errors?.['proof']}
        />
        <Button wide>C’est déclaré</Button>
      </Form>
      <p>
        <a href={from.at}>Revenir sans rien changer</a>
      </p>
    </>,
  )
}
