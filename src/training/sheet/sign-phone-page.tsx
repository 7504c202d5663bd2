import { writeClock, writeDay, writeMinutes } from '#platform/time'
import { Alert, Button, Empty, Field, Form, Heading, Tag } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import { reasonShown, type OwnLine } from '../attendance/door.ts'
import { lateOf, signatureOf } from '../attendance.ts'
import { halfWords } from '../half-day.ts'
import { ownPage } from '../own-space.tsx'
import type { PhoneRefusal, ToSign } from './sign-on-phone.ts'

export const phoneSentences = {
  'nothing to sign now': 'Il n’y a rien à signer maintenant.',
  'sheet not opened': 'La feuille n’est pas encore ouverte\u00A0: demandez à la personne qui vous forme.',
  'wrong code': 'Ce n’est pas le bon code\u00A0: regardez dans la salle.',
  'too many tries': 'Trop d’essais. Attendez dix minutes, ou signez sur l’appareil de la salle.',
} satisfies Record<PhoneRefusal, string>

type PhoneView = { now: ToSign | undefined; told: OwnLine[]; all: boolean; error: string | undefined }

/** The half-day of now, a code to write, one button. Below, my own presences. */
export function phonePage(c: Ask, { now, told, all, error }: PhoneView): Response {
  const words = ownPage('Émarger', '')
  const body = (
    <div class="stack loose">
      <Heading title="Je signe ma présence" />
      {now ? (
        <Now now={now} error={error} />
      ) : (
        <Empty icon="clock" title="Rien à signer maintenant" text="Revenez quand la demi-journée commence." />
      )}
      {!now && error && <Alert kind="late" title={error} role="alert" />}
      {told.length > 0 && <OwnPresences told={told} />}
      {!all && (
        <p>
          <a href="/formation/emarger?tout=oui">Toutes mes présences</a>
        </p>
      )}
    </div>
  )
  return error ? refusedPage(c, { ...words, refused: true }, body) : page(c, words, body)
}

function Now({ now: { halfDay, opened, current }, error }: { now: ToSign; error: string | undefined }) {
  return (
    <section class="panel stack" aria-label="La demi-journée de maintenant">
      <p>
        <b>{halfDay.title}</b>
        <br />
        {writeClock(halfDay.startsAt)} – {writeClock(halfDay.endsAt)}
        {halfDay.room && `, ${halfDay.room}`}
      </p>
      {signatureOf(current) ? (
        <Alert kind="ok" title="C’est signé" />
      ) : opened ? (
        <Form action="/formation/emarger">
          <Field
            name="code"
            label="Le code de la salle"
            hint="Quatre chiffres, au tableau."
            inputmode="numeric"
            autocomplete="off"
            maxlength={8}
            size={6}
            {...(error ? { error } : {})}
          />
          <Button kind="go" wide icon="pen">
            Je suis là
          </Button>
        </Form>
      ) : (
        <Alert kind="wait" title="La feuille n’est pas encore ouverte">
          Demandez à la personne qui vous forme.
        </Alert>
      )}
    </section>
  )
}

function OwnPresences({ told }: { told: OwnLine[] }) {
  return (
    <section class="stack" aria-labelledby="mine">
      <h2 id="mine">Mes présences</h2>
      <ul class="worklist">
        {told.map((line) => (
          <li>
            <b>
              {writeDay(line.day)}, {halfWords[line.half].toLowerCase()}
            </b>
            {line.doubted ? (
              <Tag kind="wait">À vérifier</Tag>
            ) : line.status === 'present' ? (
              <Tag kind="ok">Présence</Tag>
            ) : (
              <Tag kind="late" icon="cross">
                Absence
              </Tag>
            )}
            {lateOf(line) > 0 && <span>Retard&nbsp;: {writeMinutes(lateOf(line))}</span>}
            {line.status === 'absent' && <span>{reasonShown(line.reason, line.reasonWords, true)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
