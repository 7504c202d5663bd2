import { Choices, Field, Select } from '#platform/ui'
import type { AsTyped } from '../as-typed.ts'
import { dayNames } from './host-words.ts'

type Words = { label: string; hint?: string }

/** What a place that receives people is asked, whoever types it. */
export type HostFieldWords = Record<
  'siret' | 'activity' | 'address' | 'postcode' | 'town' | 'way' | 'accessible' | 'welcomedBy' | 'capacity',
  Words
> & { days: { label: string }; weekdays: readonly string[]; yes: string; no: string; notSaid: string }

/** As a desk asks it of an employer. */
export const deskFieldWords: HostFieldWords = {
  siret: { label: 'SIRET', hint: '14 chiffres. Laissez vide si vous ne l’avez pas encore.' },
  activity: { label: 'Activité', hint: 'Crèche, restaurant, aide à domicile…' },
  address: { label: 'Adresse' },
  postcode: { label: 'Code postal' },
  town: { label: 'Commune' },
  way: { label: 'Comment y aller', hint: 'Bus, arrêt, minutes à pied de la gare' },
  accessible: { label: 'Accessible avec un fauteuil roulant' },
  welcomedBy: { label: 'Qui accueille là-bas', hint: 'Nom et fonction' },
  capacity: { label: 'Combien de personnes à la fois' },
  days: { label: 'Jours possibles' },
  weekdays: dayNames,
  yes: 'Oui',
  no: 'Non',
  notSaid: 'Non dit',
}

type Asked = {
  say: HostFieldWords
  shown: (name: string) => AsTyped
  days: { value: readonly string[]; error: string | undefined }
  /** an employer types it of its own place: its telephone knows most of it, and it says all of it */
  isOwn: boolean
}

/** The fields of a host, each once: a form puts them in the order in which its reader thinks. */
export function hostFields({ say, shown, days, isOwn }: Asked) {
  const known = (token: string) => (isOwn ? token : 'off')
  return {
    siret: (
      <Field {...say.siret} inputmode="numeric" autocomplete="off" required={isOwn} {...shown('siret')} />
    ),
    activity: (
      <Field {...say.activity} autocomplete="off" maxlength={120} required={isOwn} {...shown('activity')} />
    ),
    address: (
      <Field
        {...say.address}
        autocomplete={known('street-address')}
        maxlength={200}
        required={isOwn}
        {...shown('address')}
      />
    ),
    postcode: (
      <Field
        {...say.postcode}
        inputmode="numeric"
        autocomplete={known('postal-code')}
        size={5}
        required={isOwn}
        {...shown('postcode')}
      />
    ),
    town: <Field {...say.town} autocomplete={known('address-level2')} maxlength={80} {...shown('town')} />,
    way: <Field {...say.way} autocomplete="off" maxlength={200} required={false} {...shown('way')} />,
    accessible: (
      <Select
        {...say.accessible}
        empty={say.notSaid}
        options={[
          { value: 'yes', label: say.yes },
          { value: 'no', label: say.no },
        ]}
        required={false}
        {...shown('accessible')}
      />
    ),
    welcomedBy: (
      <Field
        {...say.welcomedBy}
        autocomplete={known('name')}
        maxlength={120}
        required={isOwn}
        {...shown('welcomedBy')}
      />
    ),
    capacity: <HowMany {...say.capacity} {...shown('capacity')} />,
    days: (
      <PossibleDays
        legend={say.days.label}
        weekdays={say.weekdays}
        value={[...days.value]}
        error={days.error}
      />
    ),
  }
}

type Days = {
  legend: string
  hint?: string
  weekdays?: readonly string[]
  value: string[]
  error?: string | undefined
}

/** The days of a week on which somebody may come, to be ticked. */
export const PossibleDays = ({ weekdays = dayNames, ...asked }: Days) => (
  <Choices
    name="days[]"
    kind="checkbox"
    options={weekdays.map((label, n) => ({ value: String(n + 1), label }))}
    {...asked}
  />
)

/** How many people, where it may be left out. */
export const HowMany = (asked: AsTyped & Words) => (
  <Field inputmode="numeric" size={3} autocomplete="off" required={false} {...asked} />
)
