import { fullName } from '#people'
import { de, capital } from '#platform/i18n'
import { writeClock, writeFullDay } from '#platform/time'
import { Alert, Button, Field, Form, Heading, LinkButton } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { signatureOf } from '../attendance.ts'
import type { HalfDay } from '../half-day.ts'
import { SignaturePad, type SheetRow } from '../sheet/door.ts'
import { handedPage } from './handed.ts'
import { minutesLate } from './late.ts'

type Signing = { row: SheetRow; halfDay: HalfDay; address: string }

/** One trainee signs here, and nothing else: neither the sheet of the others, nor what was noted of them. */
export function signPage(
  c: Ask,
  { row, halfDay, address }: Signing,
  errors: Record<string, string> = {},
  typed: Typed = {},
): Response {
  const name = fullName(row.trainee)
  const late = minutesLate(row, halfDay, c.var.now)
  const words = handedPage(name, ['signature'])
  const body = (
    <div class="stack narrow">
      <Heading
        title={name}
        over={`${capital(writeFullDay(halfDay.day))}, ${writeClock(halfDay.startsAt)} – ${writeClock(halfDay.endsAt)}`}
        lead={late > 0 ? `Arrivée à ${writeClock(c.var.now)}` : undefined}
      />
      {signatureOf(row.current) ? (
        <Alert kind="ok" title="C’est déjà signé" />
      ) : (
        <Form action={`${address}/${row.trainee.personId}/signature`} label={`Signature ${de(name)}`}>
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
        </Form>
      )}
      <p>
        <LinkButton kind="quiet" href={`${address}/passer`}>
          Ce n’est pas moi
        </LinkButton>
      </p>
    </div>
  )
  const refused = Object.keys(errors).length > 0
  return refused ? refusedPage(c, { ...words, refused }, body) : page(c, words, body)
}
