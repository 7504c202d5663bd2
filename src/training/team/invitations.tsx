import { de, typo } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { Button, Form, Select, Table, Tag, TextArea, type Errors } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { Id } from '#platform/id'
import { answerWords, type Invitation } from './invitation.ts'

type Team = {
  leading: boolean
  invitations: Invitation[]
  bodies: { id: string; name: string }[]
  freshId: Id
}

type Props = { address: string; team: Team; errors: Errors; typed: Typed }

/** Other training bodies that were asked for somebody: both leads sign before any file opens. */
export function Invitations({ address, team, errors, typed }: Props) {
  if (team.invitations.length === 0 && team.bodies.length === 0) return null
  return (
    <section class="stack" aria-labelledby="invitations">
      <h2 id="invitations">D’un autre organisme</h2>
      {team.invitations.length > 0 && (
        <Table
          caption="Invitations à d’autres organismes"
          captionHidden
          columns={[
            { key: 'body', label: 'Organisme', cell: (one: Invitation) => one.organisationName },
            { key: 'asked', label: 'Invité le', cell: (one) => writeDate(parisDay(one.askedAt)) },
            { key: 'answer', label: 'Réponse', cell: (one) => <Answered one={one} /> },
            {
              key: 'act',
              label: 'Retirer',
              cell: (one) => (team.leading && !one.answer ? <Withdraw address={address} one={one} /> : ''),
            },
          ]}
          rows={team.invitations}
        />
      )}
      {team.bodies.length > 0 && (
        <Form action={`${address}/invitations`} label="Inviter un autre organisme">
          <input type="hidden" name="id" value={team.freshId} />
          <Select
            name="body"
            label="Inviter un autre organisme de formation"
            hint="Sa ou son responsable choisit qui vient, et signe à son tour."
            empty="Choisir"
            value={String(typed['body'] ?? '')}
            options={team.bodies.map(({ id, name }) => ({ value: id, label: name }))}
            {...(errors['body'] ? { error: errors['body'] } : {})}
          />
          <TextArea
            name="why"
            label="Ce que cette personne fera"
            rows={2}
            maxlength={300}
            value={String(typed['why'] ?? '')}
            {...(errors['why'] ? { error: errors['why'] } : {})}
          />
          <p>
            <Button kind="quiet">Inviter cet organisme</Button>
          </p>
        </Form>
      )}
    </section>
  )
}

const Answered = ({ one: { answer } }: { one: Invitation }) => (
  <span class="row">
    {answer ? (
      <Tag kind={answer.kind === 'accepted' ? 'ok' : 'none'}>{answerWords[answer.kind]}</Tag>
    ) : (
      <Tag kind="wait">En attente</Tag>
    )}
    {answer?.words && <span>{typo(answer.words)}</span>}
  </span>
)

const Withdraw = ({ address, one }: { address: string; one: Invitation }) => (
  <form method="post" action={`${address}/invitations/retirer`}>
    <input type="hidden" name="invitation" value={one.id} />
    <Button kind="quiet" label={`Retirer l’invitation ${de(one.organisationName)}`}>
      Retirer
    </Button>
  </form>
)
