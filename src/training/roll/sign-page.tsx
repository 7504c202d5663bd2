import { randomUUID } from 'node:crypto'
import { fullName } from '#people'
import { de, capital } from '#platform/i18n'
import type { Language } from '#platform/languages'
import { Alert, Button, Field, Heading, LinkButton, SignaturePad } from '#platform/ui'
import { speakIn, writerIn, type Ask, type Typed } from '#platform/web'
import { signatureOf } from '../attendance.ts'
import type { HalfDay } from '../half-day.ts'
import type { AttendanceSheet, SheetRow } from '../sheet/door.ts'
import { handedPage } from './handed.tsx'
import { ChooseLanguage, namesAt, signingAt } from './handing.tsx'
import { minutesLate } from './late.ts'
import { rollSentences } from './sentences.ts'

type Signing = {
  sheet: AttendanceSheet
  row: SheetRow
  halfDay: HalfDay
  address: string
  /** Of whoever holds the device: not of who is signed in. */
  language: Language
  /** That of their own, where they did not choose another one here. */
  own: Language
}

/** One trainee signs here, and nothing else: neither the sheet of the others, nor what was noted of them. It is in their language. */
export function signPage(
  c: Ask,
  { sheet, row, halfDay, address, language, own }: Signing,
  errors: Record<string, string> = {},
  typed: Typed = {},
): Response {
  const say = speakIn(c, language, rollSentences)
  const write = writerIn(c)
  const name = fullName(row.trainee)
  const { personId } = row.trainee
  const chosen = language === own ? undefined : language
  const late = minutesLate(row.current, halfDay, c.var.now)
  const children = (
    <div class="stack narrow">
      <Heading
        title={name}
        over={`${capital(write.day(halfDay.day))}${write.comma}${write.clock(halfDay.startsAt)} – ${write.clock(halfDay.endsAt)}`}
        lead={late > 0 ? say.arrival(write.clock(c.var.now)) : undefined}
      />
      <ChooseLanguage
        label={say.language}
        now={language}
        to={(one) => signingAt(address, personId, one === own ? undefined : one)}
      />
      {signatureOf(row.current) ? (
        <Alert kind="ok" title={say.alreadySigned} />
      ) : (
        <form
          class="stack"
          method="post"
          action={`${address}/${personId}/signature`}
          aria-label={say.signature(name)}
          novalidate
          data-act
          data-effect="signed"
          data-says={`Signature ${de(name)}`}
          data-thanks={say.thankYou(row.trainee.givenName)}
          data-name={name}
          data-next={namesAt(address)}
          data-none-says={say.drawOrWrite}
          data-early-says={say.notTaken['not begun']}
        >
          <input type="hidden" name="act" value={randomUUID()} />
          <input type="hidden" name="stop" value={personId} />
          {chosen && <input type="hidden" name="language" value={chosen} />}
          <input type="hidden" name="late" value={late} />
          {errors['name'] && <Alert kind="late" title={errors['name']} role="alert" />}
          <p>{say.saysYes}</p>
          <SignaturePad says={say.signHere} />
          <Button kind="go" wide icon="pen">
            {say.iWasThere}
          </Button>
          <details open={Boolean(typed['name'])}>
            <summary>{say.writeInstead}</summary>
            <Field
              name="name"
              label={say.bothNames}
              required={false}
              maxlength={120}
              autocomplete="off"
              value={String(typed['name'] ?? '')}
            />
          </details>
        </form>
      )}
      <p>
        <LinkButton kind="quiet" href={namesAt(address, chosen)}>
          {say.notMe}
        </LinkButton>
      </p>
    </div>
  )
  const refused = Object.keys(errors).length > 0
  return handedPage(c, {
    title: name,
    place: say.place,
    sheet,
    address,
    scripts: ['signature'],
    refused,
    children,
  })
}
