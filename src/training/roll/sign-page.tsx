import { randomUUID } from 'node:crypto'
import { fullName } from '#people'
import { de, capital } from '#platform/i18n'
import { writeClock, writeFullDay } from '#platform/time'
import { Alert, Button, Field, Heading, LinkButton } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { signatureOf } from '../attendance.ts'
import type { HalfDay } from '../half-day.ts'
import { SignaturePad, type AttendanceSheet, type SheetRow } from '../sheet/door.ts'
import { handedPage } from './handed.tsx'
import { minutesLate } from './late.ts'
import { fr } from './sentences.fr.ts'

type Signing = { sheet: AttendanceSheet; row: SheetRow; halfDay: HalfDay; address: string }

/** One trainee signs here, and nothing else: neither the sheet of the others, nor what was noted of them. */
export function signPage(
  c: Ask,
  { sheet, row, halfDay, address }: Signing,
  errors: Record<string, string> = {},
  typed: Typed = {},
): Response {
  const name = fullName(row.trainee)
  const late = minutesLate(row, halfDay, c.var.now)
  const children = (
    <div class="stack narrow">
      <Heading
        title={name}
        over={`${capital(writeFullDay(halfDay.day))}, ${writeClock(halfDay.startsAt)} – ${writeClock(halfDay.endsAt)}`}
        lead={late > 0 ? `Arrivée à ${writeClock(c.var.now)}` : undefined}
      />
      {signatureOf(row.current) ? (
        <Alert kind="ok" title="C’est déjà signé" />
      ) : (
        <form
          class="stack"
          method="post"
          action={`${address}/${row.trainee.personId}/signature`}
          aria-label={`Signature ${de(name)}`}
          novalidate
          data-act
          data-effect="signed"
          data-says={`Signature ${de(name)}`}
          data-thanks={`Merci ${row.trainee.givenName}, c’est signé`}
          data-name={name}
          data-next={`${address}/passer`}
          data-none-says={fr.drawOrWrite}
          data-early-says={fr.notBegun}
        >
          <input type="hidden" name="act" value={randomUUID()} />
          <input type="hidden" name="stop" value={row.trainee.personId} />
          <input type="hidden" name="late" value={late} />
          {errors['name'] && <Alert kind="late" title={errors['name']} role="alert" />}
          <SignaturePad label="Votre signature" />
          <Button kind="go" wide icon="pen">
            J’étais là, je signe
          </Button>
          <details open={Boolean(typed['name'])}>
            <summary>Écrire mon nom à la place</summary>
            <Field
              name="name"
              label="Votre prénom et votre nom"
              required={false}
              maxlength={120}
              autocomplete="off"
              value={String(typed['name'] ?? '')}
            />
          </details>
        </form>
      )}
      <p>
        <LinkButton kind="quiet" href={`${address}/passer`}>
          Ce n’est pas moi
        </LinkButton>
      </p>
    </div>
  )
  const refused = Object.keys(errors).length > 0
  return handedPage(c, { title: name, sheet, address, scripts: ['signature'], refused, children })
}
