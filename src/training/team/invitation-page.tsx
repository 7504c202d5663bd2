import type { Action, Group } from '#actions'
import { fullName, type Professional } from '#people'
import { typo } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { Button, ErrorSummary, Field, Form, Heading, Select, Tag, type Errors } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import { answerWords, type Answer as Given, type Invitation } from './invitation.ts'

export type InvitationView = {
  invitation: Invitation
  group: Pick<Group, 'title' | 'startsOn' | 'endsOn' | 'site'>
  action: Pick<Action, 'title' | 'slug' | 'publishedAt'>
  trainers: Professional[]
  errors: Errors
}

/** Another training body is asked for somebody who trains a group: its lead says who, or declines. */
export function invitationPage(c: Ask, words: InvitationView): Response {
  const { invitation, group, action, errors } = words
  const title = `Former un groupe : ${action.title}`
  const refused = Object.keys(errors).length > 0
  const about = { title, room: 'training', density: 'bureau', space: 'Formation', refused } as const
  return (refused ? refusedPage : page)(
    c,
    about,
    <div class="stack narrow">
      <Heading title={typo(title)} over={invitation.organisationName} />
      <p>
        {typo(
          `${invitation.askedByName} vous demande quelqu’un qui forme « ${group.title} », du ${writeDate(group.startsOn)} au ${writeDate(group.endsOn)}, ${group.site}.`,
        )}
      </p>
      <p class="panel">{typo(invitation.why)}</p>
      {action.publishedAt && (
        <p>
          <a href={`/actions/${action.slug}`}>Voir l’action</a>
        </p>
      )}
      {invitation.answer ? <Answered answer={invitation.answer} /> : <Answer {...words} />}
    </div>,
  )
}

const Answered = ({ answer: { kind, at } }: { answer: Given }) => (
  <p class="row">
    <Tag kind={kind === 'accepted' ? 'ok' : 'none'}>{answerWords[kind]}</Tag>
    <span>{`le ${writeDate(parisDay(at))}`}</span>
  </p>
)

function Answer({ invitation, trainers, errors }: InvitationView) {
  return (
    <Form action={`/formation/invitations/${invitation.id}`}>
      <ErrorSummary errors={errors} />
      <Select
        name="trainer"
        label="Qui vous envoyez"
        hint="Cette personne pourra ouvrir le dossier de chaque stagiaire du groupe, au nom de votre organisme."
        empty={trainers.length > 0 ? 'Choisir' : 'Personne n’a le rôle de formateur·rice chez vous'}
        options={trainers.map((one) => ({ value: one.personId, label: fullName(one) }))}
        {...(errors['trainer'] ? { error: errors['trainer'] } : {})}
      />
      <Field name="words" label="Un mot" maxlength={300} required={false} />
      <p class="row">
        <Button icon="check" name="answer" value="accepted">
          Signer et envoyer cette personne
        </Button>
        <Button kind="quiet" name="answer" value="declined">
          Décliner
        </Button>
      </p>
    </Form>
  )
}
