import type { Trainee } from '#training'
import { Alert, Button, ErrorSummary, Form, type Errors } from '#platform/ui'
import { typo, writeCount, writeList } from '#platform/i18n'
import type { Typed } from '#platform/web'
import type { OpenGroupPage } from '../open-group-page.ts'
import type { SstRule } from './sst.ts'
import type { ProposedSession } from './propose-sessions.ts'
import type { SstTrainer } from './session-form.ts'
import { ProposedFields } from './proposed-fields.tsx'

type Props = {
  opened: OpenGroupPage
  rule: SstRule
  /** Those who have no session yet. */
  left: Trainee[]
  /** What is known of their first aid in another group, by person. */
  elsewhere: ReadonlyMap<string, string>
  /** Who may train a session: the team of the group. */
  team: SstTrainer[]
  proposal: ProposedSession[]
  errors?: Errors
  typed?: Typed
}

/** The sessions that the rule makes necessary for who is left, each with its days, its trainer, its people. */
export function Proposal({ opened, rule, left, elsewhere, team, proposal, errors, typed }: Props) {
  const sizes = proposal.map((one) => String(one.people.length))
  if (proposal.length === 0)
    return (
      <Alert kind="wait" title={typo(`${writeCount(left.length, 'personne')} sans session`)}>
        {typo(`Il en faut ${rule.fewest} pour ouvrir une session.`)}
      </Alert>
    )
  if (team.length === 0)
    return (
      <Alert kind="wait" title="Personne ne forme encore ce groupe">
        <a href={`/formation/${opened.group.id}/equipe`}>Dire qui forme</a>
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
          <ProposedFields {...{ one, left, elsewhere, team, errors, typed }} number={i + 1} />
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
