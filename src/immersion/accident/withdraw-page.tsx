import { fullName } from '#people'
import { typo } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Button, ErrorSummary, Form, Heading, TextArea } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { latestOf, type Accident } from './accident.ts'
import { accidentPage } from './frame.tsx'
import type { Standpoint } from './standpoint.ts'

type Refused = { errors: Record<string, string>; typed: Typed }

/** An accident was said by mistake: why. */
export function withdrawPage(c: Ask, from: Standpoint, accident: Accident, refused?: Refused): Response {
  const { happenedAt, n } = latestOf(accident)
  const title = 'Retirer cet accident'
  return accidentPage(
    c,
    from,
    { title, errors: refused?.errors },
    <>
      <Heading
        title={title}
        over={typo(`${fullName(from.person)} chez ${from.host.name}`)}
        lead={typo(`Celui du ${writeInstant(happenedAt)}, s’il a été dit par erreur.`)}
      />
      <ErrorSummary errors={refused?.errors ?? {}} />
      <p>Ce qui est dit reste écrit. Chacun est prévenu, et vous pourrez le redire.</p>
      <Form action={`${from.at}/${accident.id}/retirer`}>
        <input type="hidden" name="n" value={String(n)} />
        <TextArea
          name="why"
          label="Pourquoi ?"
          hint="Ce n’était pas cette personne, rien n’est arrivé"
          rows={2}
          maxlength={200}
          value={String(refused?.typed['why'] ?? '')}
          error={refused?.errors['why']}
        />
        <Button wide>Retirer cet accident</Button>
      </Form>
      <p>
        <a href={from.at}>Revenir sans rien changer</a>
      </p>
    </>,
  )
}
