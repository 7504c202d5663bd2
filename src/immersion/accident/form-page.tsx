import { fullName } from '#people'
import { typo } from '#platform/i18n'
import { Alert, Button, Choices, DateField, ErrorSummary, Field, Form, Heading, TextArea } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import type { AccidentId } from '../ids.ts'
import { lengths, placeWords, places, stops, stopWords } from './accident.ts'
import { accidentPage } from './frame.tsx'
import type { Standpoint } from './standpoint.ts'

type Shown = {
  id: AccidentId
  /** it was said before */
  isCorrection: boolean
  /** the words, withdrawn, that are said again */
  again: number | null
  /** who may not read the injury corrects the rest */
  asksInjury: boolean
  typed: Typed
  errors?: Record<string, string> | undefined
}

/** The facts of an accident, one question after the other, in the order of the form of a declaration. */
export function accidentFormPage(
  c: Ask,
  from: Standpoint,
  { id, isCorrection, again, asksInjury, typed, errors }: Shown,
): Response {
  const told = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors?.[name] })
  const say = (name: keyof typeof lengths) => ({ ...told(name), maxlength: lengths[name] })
  const mine = from.role === 'person'
  const title = titleOf(isCorrection, again)
  return accidentPage(
    c,
    from,
    { title, errors },
    <>
      <Heading title={title} over={typo(`${fullName(from.person)} chez ${from.host.name}`)} />
      {!isCorrection && <Alert kind="late" title="Une urgence ? Appelez d’abord le 15 ou le 112." />}
      {isCorrection && <p>Ce qui était dit avant reste écrit.</p>}
      <ErrorSummary errors={errors ?? {}} />
      <Form action={isCorrection ? `${from.at}/${id}/corriger` : `${from.at}/dire`}>
        <input type="hidden" name="id" value={id} />
        {again !== null && <input type="hidden" name="again" value={String(again)} />}
        <h2>L’accident</h2>
        <DateField label="Le jour" {...told('day')} />
        <Field label="L’heure" type="time" {...told('clock')} />
        <Choices
          legend="Où ?"
          options={places.map((value) => ({
            value,
            label: mine && value === 'there' ? 'Là où je travaille' : placeWords[value],
          }))}
          {...told('place')}
        />
        <Field label="L’endroit précis" hint="La rue, la pièce, la machine" {...say('exactly')} />
        <TextArea
          label={mine ? 'Que faisiez-vous ?' : 'Que faisait la personne ?'}
          rows={2}
          {...say('doing')}
        />
        <TextArea label="Qu’est-il arrivé ?" rows={3} {...say('how')} />
        <Field
          label="L’objet qui a blessé"
          hint="Un couteau, le sol, un produit"
          required={false}
          {...say('touched')}
        />
        {asksInjury && <InjuryFields isMine={mine} say={say} told={told} />}
        <h2>Qui sait</h2>
        <TextArea
          label="Qui a vu ?"
          hint="Un nom et un téléphone"
          rows={2}
          required={false}
          {...say('witness')}
        />
        <Field label="Qui l’a su en premier, et à quelle heure ?" {...say('firstTold')} />
        <p class="small muted">
          {typo(
            `Qui lit les blessures : la personne, qui l’accompagne et qui déclare. ${isCorrection && again === null ? '' : 'Tous sont prévenus tout de suite.'}`,
          )}
        </p>
        <Button wide>{isCorrection && again === null ? 'Garder la correction' : 'Dire cet accident'}</Button>
      </Form>
      <p>
        <a href={from.at}>Revenir sans rien dire</a>
      </p>
    </>,
  )
}

const titleOf = (isCorrection: boolean, again: number | null): string => {
  if (again !== null) return 'Redire cet accident'
  return isCorrection ? 'Corriger ce qui est dit' : 'Dire un accident'
}

type Told = { name: string; value: string; error: string | undefined }
type InjuryProps = {
  isMine: boolean
  told: (name: string) => Told
  say: (name: keyof typeof lengths) => Told & { maxlength: number }
}

const InjuryFields = ({ isMine, told, say }: InjuryProps) => (
  <>
    <h2>La blessure</h2>
    <Field
      label={isMine ? 'Où avez-vous mal ?' : 'Où la personne a-t-elle mal ?'}
      hint="La main droite, le dos"
      {...say('bodyPart')}
    />
    <Field label="Quelle blessure ?" hint="Une coupure, une brûlure, un choc" {...say('injury')} />
    <TextArea
      label="Les soins"
      hint="Qui a soigné, dans quel hôpital"
      rows={2}
      required={false}
      {...say('care')}
    />
    <Choices
      legend="Le travail s’arrête-t-il ?"
      options={stops.map((value) => ({ value, label: stopWords[value] }))}
      {...told('stopsWork')}
    />
  </>
)
