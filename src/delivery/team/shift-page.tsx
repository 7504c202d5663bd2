import { fullName, type Professional } from '#people'
import { capital } from '#platform/i18n'
import { writeFullDay } from '#platform/time'
import {
  Button,
  Check,
  ErrorSummary,
  Field,
  Form,
  Heading,
  LinkButton,
  Seen,
  Select,
  type Errors,
} from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { versionOfShift } from './change-team.ts'
import type { OpenWorkday } from '../workday/door.ts'
import { dayAddress, dispatchPage } from '../space.tsx'
import type { Bike, Shift } from '../hub.ts'

export type ShiftChoices = { bikes: Bike[]; couriers: Professional[] }

/** The form of a shift, new when `shift` is undefined. */
export function shiftPage(
  c: Ask,
  { day }: OpenWorkday,
  {
    id,
    shift,
    choices,
    typed,
    errors = {},
  }: { id: string; shift?: Shift; choices: ShiftChoices; typed: Typed; errors?: Errors },
): Response {
  const address = `${dayAddress(day)}/equipe`
  const { seen: changed, ...beside } = errors
  const box = (name: string, label: string) => ({
    name,
    label,
    value: String(typed[name] ?? ''),
    error: errors[name],
  })
  return dispatchPage(
    c,
    { title: shift ? shift.bike.name : 'Ajouter un vélo' },
    <div class="stack">
      <Heading title={shift ? shift.bike.name : 'Ajouter un vélo'} over={capital(writeFullDay(day))} />
      <p>
        <a href={address}>Toute l’équipe</a>
      </p>
      <ErrorSummary errors={beside} />
      <div class="duo">
        <Form action={`${address}/${id}`}>
          {shift && (
            <Seen version={versionOfShift(shift)} typed={typed} changed={changed} at={`${address}/${id}`} />
          )}
          <Select
            {...box('bike', 'Vélo')}
            empty="Choisissez"
            options={choices.bikes.map((one) => ({ value: one.id, label: one.name }))}
          />
          <Select
            {...box('courier', 'Livreur·se')}
            empty="Personne encore"
            options={choices.couriers.map((one) => ({ value: one.personId, label: fullName(one) }))}
          />
          <div class="pair">
            <Field {...box('starts', 'Début')} type="time" />
            <Field {...box('ends', 'Fin')} type="time" />
          </div>
          <fieldset class="stack tight">
            <legend>Pause</legend>
            <div class="pair">
              <Field {...box('breakFrom', 'Au plus tôt')} type="time" required={false} />
              <Field {...box('breakTo', 'Au plus tard')} type="time" required={false} />
            </div>
            <Field {...box('minutes', 'Durée, en minutes')} inputmode="numeric" size={4} />
          </fieldset>
          <Check
            name="heavy"
            label="Peut porter un colis de plus de 15 kg"
            checked={Boolean(typed['heavy'])}
          />
          <Button>Enregistrer</Button>
        </Form>
        {shift && (
          <p>
            <LinkButton kind="quiet" icon="bin" href={`${address}/${id}/retirer`}>
              Retirer ce vélo de la journée
            </LinkButton>
          </p>
        )}
      </div>
    </div>,
    Object.keys(errors).length > 0,
  )
}
