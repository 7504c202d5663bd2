import { fullName } from '#people'
import { parisDay } from '#platform/time'
import { Button, DateField, ErrorSummary, Field, FileDrop, Form, Heading } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { asTyped } from '../as-typed.ts'
import { declarationOf, type Accident } from './accident.ts'
import { missingFor } from './accounts.ts'
import { Declaration } from './declarations-view.tsx'
import { MissingView } from './clock-view.tsx'
import { accidentPage, saysTo } from './frame.tsx'
import type { Standpoint } from './standpoint.ts'

type Refused = { errors: Record<string, string>; typed: Typed }

/** An accident was declared: the day, and what proves it. */
export function declarePage(c: Ask, from: Standpoint, accident: Accident, refused?: Refused): Response {
  const declaration = declarationOf(accident)
  const known: Typed = declaration
    ? { declaredOn: declaration.declaredOn, reference: declaration.reference }
    : { declaredOn: parisDay(c.var.now) }
  const errors = refused?.errors
  const told = asTyped(refused?.typed ?? known, errors)
  const words = saysTo(c, from)
  const {
    over,
    withdraw: { back },
    declaration: say,
  } = words
  const { title } = say
  return accidentPage(
    c,
    from,
    { title, errors },
    <>
      <Heading title={title} over={over(fullName(from.person), from.host.name)} lead={say.lead} />
      <ErrorSummary errors={errors ?? {}} />
      {declaration && (
        <p>
          {say.nowNoted} <Declaration one={declaration} say={words} saysProof />. {say.stays}
        </p>
      )}
      <MissingView
        missing={missingFor(from, accident)}
        here={`${from.at}/${accident.id}`}
        declares
        say={words}
      />
      <Form action={`${from.at}/${accident.id}/declaree`} files>
        <DateField label={say.on} {...told('declaredOn')} />
        <Field label={say.number} required={false} maxlength={80} {...told('reference')} />
        <FileDrop
          name="proof"
          label={say.proof}
          hint={say.proofHint}
          verb={say.choose}
          accept="image/jpeg,image/png,image/webp,application/pdf"
          error={errors?.['proof']}
        />
        <Button wide>{say.send}</Button>
      </Form>
      <p>
        <a href={from.at}>{back}</a>
      </p>
    </>,
  )
}
