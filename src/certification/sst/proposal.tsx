import { fullName } from '#people'
import type { Trainee } from '#training'
import { Alert, Button, Choices, DateField, ErrorSummary, Field, Form, type Errors } from '#platform/ui'
import { typo, writeCount, writeList } from '#platform/i18n'
import type { Typed } from '#platform/web'
import type { OpenGroupPage } from '../open-group-page.ts'
import type { SstRule } from './sst.ts'
import type { ProposedSession } from './propose-sessions.ts'

type Props = {
  opened: OpenGroupPage
  rule: SstRule
  /** Those who have no session yet. */
  left: Trainee[]
  proposal: ProposedSession[]
  errors?: Errors
  typed?: Typed
}

/** The sessions that the rule makes necessary for who is left, each with its days, its trainer, its people. */
export function Proposal({ opened, rule, left, proposal, errors, typed }: Props) {
  const sizes = proposal.map((one) => String(one.people.length))
  if (proposal.length === 0)
    return (
      <Alert kind="wait" title={typo(`${writeCount(left.length, 'personne')} sans session`)}>
        {typo(`Il en faut ${rule.fewest} pour ouvrir une session.`)}
      </Alert>
    )
  return (
    <section class="stack">
      <h2>{proposal.length > 1 ? 'Ouvrir les sessions' : 'Ouvrir la session'}</h2>
      {proposal.length > 1 && (
        <Alert
          icon="people"
          title={typo(`${left.length} personnes ne tiennent pas dans une session de ${rule.most}.`)}
        >
          {typo(`Voici ${proposal.length} sessions : ${writeList(sizes)} personnes.`)}
        </Alert>
      )}
      {errors && <ErrorSummary errors={errors} />}
      <Form action={`/certification/${opened.group.id}/sst`}>
        <input type="hidden" name="sessions" value={proposal.map((one) => one.id).join(' ')} />
        {proposal.map((one, i) => (
          <ProposedFields {...{ one, left, errors, typed }} number={i + 1} />
        ))}
        <p>
          <Button icon="plus">
            {proposal.length > 1 ? `Ouvrir les ${proposal.length} sessions` : 'Ouvrir la session'}
          </Button>
        </p>
      </Form>
    </section>
  )
}

type FieldsProps = { one: ProposedSession; left: Trainee[]; errors?: Errors; typed?: Typed; number: number }

function ProposedFields({ one, left, errors, typed, number }: FieldsProps) {
  const typedOr = (name: string, otherwise: string) => {
    const value = typed?.[name]
    return typeof value === 'string' ? value : otherwise
  }
  const chosen = typed ? [typed[`people${number}`] ?? []].flat() : one.people.map((person) => person.personId)
  return (
    <div class="stack">
      <h3>{`Session ${number}`}</h3>
      <div class="duo">
        <DateField
          name={`first${number}`}
          label={`Session ${number}, premier jour`}
          value={typedOr(`first${number}`, one.firstDay)}
          error={errors?.[`first${number}`]}
          required
        />
        <DateField
          name={`last${number}`}
          label={`Session ${number}, deuxième jour`}
          value={typedOr(`last${number}`, one.lastDay)}
          error={errors?.[`last${number}`]}
          required
        />
      </div>
      <Field
        name={`trainer${number}`}
        label={`Session ${number}, formateur ou formatrice SST`}
        value={typedOr(`trainer${number}`, '')}
        error={errors?.[`trainer${number}`]}
        maxlength={120}
        required
      />
      <Choices
        kind="checkbox"
        name={`people${number}[]`}
        legend={`Session ${number}, personnes`}
        error={errors?.[`people${number}`]}
        options={left.map((person) => ({ value: person.personId, label: fullName(person) }))}
        value={chosen}
      />
    </div>
  )
}
