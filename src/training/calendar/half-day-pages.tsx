import { writeDay } from '#platform/time'
import {
  Alert,
  Button,
  DateField,
  ErrorSummary,
  Field,
  Form,
  Heading,
  LinkButton,
  Seen,
  Select,
} from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { modes, modeWords } from '../activity.ts'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'
import type { HalfDay } from '../half-day.ts'
import { OtherActions } from './other-actions.tsx'

type HalfDayForm = {
  halfDay: HalfDay | undefined
  /** people signed that they were there */
  wasSigned: boolean
  typed: Typed
  errors: Record<string, string>
  names: Map<string, string>
}

/** A half-day to add or to change: when, how, where, with whom. */
export function halfDayPage(
  c: Ask,
  open: OpenGroup,
  { halfDay, wasSigned, typed, errors, names }: HalfDayForm,
): Response {
  const address = `/formation/${open.group.id}`
  const title = halfDay ? `${halfDay.title}, ${writeDay(halfDay.day)}` : 'Ajouter une demi-journée'
  const { seen: changed, ...beside } = errors
  const value = (name: string) => String(typed[name] ?? '')
  const fill = (name: string) => ({
    name,
    value: value(name),
    ...(errors[name] ? { error: errors[name] } : {}),
  })
  return groupPage(
    c,
    open,
    { title, here: '' },
    <div class="stack narrow">
      <Heading title={title} />
      {halfDay?.cancelledAt && (
        <Alert kind="wait" title="Cette demi-journée est annulée">
          L’enregistrer de nouveau la remet au calendrier.
        </Alert>
      )}
      {wasSigned && (
        <Alert kind="wait" title="Cette demi-journée est signée">
          Seule sa salle peut changer. La présence de chacun se corrige sur la feuille d’émargement.
        </Alert>
      )}
      <ErrorSummary errors={beside} />
      <Form action={halfDay ? `${address}/demi-journees/${halfDay.id}` : `${address}/demi-journees`}>
        <input type="hidden" name="id" value={value('id')} />
        {halfDay && <Seen version={value('seen')} changed={changed} at={c.req.path} />}
        <Field label="Titre" maxlength={120} {...fill('title')} />
        <DateField label="Jour" {...fill('day')} />
        <div class="pair">
          <Field label="Début" type="time" {...fill('starts')} />
          <Field label="Fin" type="time" {...fill('ends')} />
        </div>
        <Select
          label="Comment"
          hint="Une immersion vient de sa convention, dès que tous l’ont signée&nbsp;: rien à écrire ici."
          options={modes.map((mode) => ({ value: mode, label: modeWords[mode] }))}
          {...fill('mode')}
        />
        <Field label="Salle" required={false} maxlength={80} {...fill('room')} />
        <Select
          label="Avec qui"
          required={false}
          empty="À choisir"
          options={[...names].map(([id, name]) => ({ value: id, label: name }))}
          {...fill('trainer')}
        />
        <Select
          label="Pour qui"
          empty="Tout le groupe"
          options={[
            { value: 'A', label: 'Sous-groupe A' },
            { value: 'B', label: 'Sous-groupe B' },
          ]}
          {...fill('subgroup')}
        />
        <p class="row">
          <Button>{halfDay ? 'Enregistrer' : 'Ajouter'}</Button>
          <LinkButton kind="quiet" href={address}>
            Revenir à la semaine
          </LinkButton>
        </p>
      </Form>
      {!halfDay && (
        <p>
          <a href="/imports/calendar">Importer un calendrier</a> (toutes les demi-journées d’un agenda, .ics)
        </p>
      )}
      {halfDay && !halfDay.cancelledAt && <OtherActions {...{ address, halfDay, wasSigned }} />}
    </div>,
    Object.keys(errors).length > 0,
  )
}
