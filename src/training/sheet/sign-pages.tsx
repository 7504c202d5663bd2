import { fullName } from '#people'
import { capital } from '#platform/i18n'
import { writeFullDay, writeInstant, writeMinutes } from '#platform/time'
import {
  Button,
  Choices,
  ErrorSummary,
  Field,
  Form,
  Heading,
  LinkButton,
  Select,
  type Errors,
} from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { modeWords } from '../activity.ts'
import { reasonShown, type MarkRefusal, type PastLine } from '../attendance/door.ts'
import type { AttendanceSheet, SheetRow } from './sheet.ts'
import { lateOf, reasons, reasonWords, signatureOf } from '../attendance.ts'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'
import { halfWords, type HalfDay } from '../half-day.ts'
import { Drawn, SignaturePad } from './sign-pad.tsx'

export const markSentences = {
  'say why': 'Dites pourquoi vous corrigez\u00A0: la ligne d’avant reste lisible.',
  'not begun': 'Cette demi-journée n’a pas commencé\u00A0: revenez à ce moment-là.',
  'proven by the work': 'À la maison, on ne signe pas\u00A0: le travail fait la preuve.',
} satisfies Record<MarkRefusal, string>

type Shown = {
  sheet: AttendanceSheet
  row: SheetRow
  halfDay: HalfDay
  address: string
  history: PastLine[]
  errors: Errors
  typed: Typed
}

/** One trainee at one half-day: they sign here, on the device that is handed to them; below, what who trains notes. */
export function signPage(c: Ask, open: OpenGroup, shown: Shown): Response {
  const { sheet, row, halfDay, address, history, errors } = shown
  const name = fullName(row.trainee)
  return groupPage(
    c,
    open,
    { title: `${name}, ${writeFullDay(sheet.key.day)}`, here: 'emargement', scripts: ['signature'] },
    <div class="stack loose narrow">
      <Heading
        title={name}
        over={`${capital(writeFullDay(sheet.key.day))}, ${halfWords[sheet.key.half].toLowerCase()}`}
        lead={`${halfDay.title}, ${modeWords[halfDay.mode].toLowerCase()}`}
      >
        <LinkButton kind="quiet" href={address}>
          Revenir à la feuille
        </LinkButton>
      </Heading>
      <ErrorSummary errors={errors} />
      {!signatureOf(row.current) && <Sign shown={shown} name={name} />}
      <Note shown={shown} />
      {history.length > 0 && <Told history={history} />}
    </div>,
    Object.keys(errors).length > 0,
  )
}

const fill = ({ typed, errors }: Shown, name: string, otherwise = '') => ({
  name,
  value: String(typed[name] ?? otherwise),
  ...(errors[name] ? { error: errors[name] } : {}),
})

function Sign({ shown, name }: { shown: Shown; name: string }) {
  return (
    <section class="panel stack" aria-labelledby="sign">
      <h2 id="sign">{name} signe ici</h2>
      <Form
        action={`${shown.address}/${shown.row.trainee.personId}/signature`}
        label={`Signature de ${name}`}
      >
        <SignaturePad label="Votre signature" />
        <Field
          label="Ou votre prénom et votre nom"
          required={false}
          maxlength={120}
          autocomplete="off"
          {...fill(shown, 'name')}
        />
        <Field
          label="Retard, en minutes"
          type="number"
          min={0}
          max={300}
          size={4}
          {...fill(shown, 'late', '0')}
        />
        <p>
          <Button icon="pen">J’étais là, je signe</Button>
        </p>
      </Form>
    </section>
  )
}

function Note({ shown }: { shown: Shown }) {
  const { current } = shown.row
  return (
    <section class="panel stack" aria-labelledby="note">
      <h2 id="note">{current ? 'Corriger' : 'Noter une absence'}</h2>
      <Form
        action={`${shown.address}/${shown.row.trainee.personId}/note`}
        label="Absence, retard ou correction"
      >
        <Choices
          legend="Présence"
          options={[
            { value: 'absent', label: 'Absence' },
            { value: 'present', label: 'Présence' },
          ]}
          {...fill(shown, 'status', current ? current.status : 'absent')}
        />
        <Field
          label="Retard, en minutes"
          type="number"
          min={0}
          max={300}
          size={4}
          {...fill(shown, 'late', String(lateOf(current)))}
        />
        <Select
          label="Raison de l’absence"
          required={false}
          empty="Pas encore de nouvelles"
          hint="Une raison de santé ne sera plus affichée&nbsp;: seulement «&nbsp;absence justifiée&nbsp;»."
          options={reasons.map((reason) => ({ value: reason, label: reasonWords[reason] }))}
          {...fill(shown, 'reason')}
        />
        <Field label="Précision" required={false} maxlength={200} {...fill(shown, 'reasonWords')} />
        <Field
          label="Justificatif reçu"
          required={false}
          hint="Par exemple&nbsp;: convocation."
          maxlength={120}
          {...fill(shown, 'justification')}
        />
        {current && <Field label="Pourquoi cette correction" maxlength={200} {...fill(shown, 'why')} />}
        <p>
          <Button kind="quiet">{current ? 'Enregistrer la correction' : 'Noter'}</Button>
        </p>
      </Form>
    </section>
  )
}

/** All that was said, the latest first: who, when, why. */
function Told({ history }: { history: PastLine[] }) {
  return (
    <section class="stack" aria-labelledby="history">
      <h2 id="history">Ce qui a été noté</h2>
      <ol class="worklist">
        {history.map((line) => (
          <Past line={line} />
        ))}
      </ol>
    </section>
  )
}

function Past({ line }: { line: PastLine }) {
  const signature = signatureOf(line)
  return (
    <li>
      <b>{line.status === 'present' ? 'Présence' : 'Absence'}</b>
      <span>
        {[
          lateOf(line) > 0 && `retard ${writeMinutes(lateOf(line))}`,
          line.status === 'absent' && reasonShown(line.reason, line.reasonWords, false),
          line.justification && 'justificatif reçu',
          signature && signedWords[signature.how],
          line.countersigned && `feuille signée par ${line.countersigned}`,
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
      {line.why && <span>Correction&nbsp;: {line.why}</span>}
      {signature?.how === 'drawn' && <Drawn path={signature.drawing} label="Signature dessinée" />}
      <span class="muted">
        {line.saidByName ?? 'Import'}, le {writeInstant(line.saidAt)}
      </span>
    </li>
  )
}

const signedWords = {
  drawn: 'signature dessinée',
  typed: 'nom écrit',
  'own device': 'signé sur son téléphone',
  'on paper': 'signé sur papier',
}
