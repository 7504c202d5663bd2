import { fullName } from '#people'
import type { Trainee } from '#training'
import { Choices, DateField, Select, type Errors } from '#platform/ui'
import { typo } from '#platform/i18n'
import type { Typed } from '#platform/web'
import type { ProposedSession } from './propose-sessions.ts'
import type { SstTrainer } from './session-form.ts'

type Props = {
  one: ProposedSession
  number: number
  /** Those who have no session yet, and who may train one. */
  left: Trainee[]
  /** What is known of their first aid in another group, by person. */
  elsewhere: ReadonlyMap<string, string>
  team: SstTrainer[]
  errors?: Errors
  typed?: Typed
}

/** One session to open: its days, who trains it, who is there. */
export function ProposedFields({ one, left, elsewhere, team, errors, typed, number }: Props) {
  const typedOr = (name: string, otherwise: string) => {
    const value = typed?.[name]
    return typeof value === 'string' ? value : otherwise
  }
  const [first, last] = [typedOr(`first${number}`, one.firstDay), typedOr(`last${number}`, one.lastDay)]
  const chosen = typed ? [typed[`people${number}`] ?? []].flat() : one.people.map((person) => person.personId)
  return (
    <div class="stack">
      <h3>{`Session ${number}`}</h3>
      <div class="duo">
        <DateField
          name={`first${number}`}
          label={`Session ${number}, premier jour`}
          value={first}
          error={errors?.[`first${number}`]}
          required
        />
        <DateField
          name={`last${number}`}
          label={`Session ${number}, deuxième jour`}
          value={last}
          error={errors?.[`last${number}`]}
          required
        />
      </div>
      {first === one.firstDay && last === one.lastDay && (
        <p class="small muted">
          {one.planned
            ? 'Ces jours viennent du calendrier du groupe.'
            : typo('Le calendrier du groupe ne dit pas encore quand : ces jours sont à vérifier.')}
        </p>
      )}
      <Select
        name={`trainer${number}`}
        label={`Session ${number}, formateur ou formatrice SST`}
        hint="Une personne de l’équipe du groupe."
        empty="Choisir"
        options={team.map(({ personId, name }) => ({ value: personId, label: name }))}
        value={typedOr(`trainer${number}`, one.trainerId ?? '')}
        error={errors?.[`trainer${number}`]}
        required
      />
      <Choices
        kind="checkbox"
        name={`people${number}[]`}
        legend={`Session ${number}, personnes`}
        error={errors?.[`people${number}`]}
        options={left.map((person) => ({
          value: person.personId,
          label: [fullName(person), elsewhere.get(person.personId)].filter(Boolean).join(', '),
        }))}
        value={chosen}
      />
    </div>
  )
}
