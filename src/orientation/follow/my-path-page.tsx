import type { Action, Group } from '#actions'
import { writeDay, writeFullDay } from '#platform/time'
import { Alert, Button, Empty, Form, Heading, Path, TextArea } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { writeMeeting, type nextInvitation } from '../meetings/door.ts'
import type { Interview } from '../interviews/door.ts'
import { isUndecided, type Positioning } from '../positioning.ts'
import { stepTitle, withdrawalWords } from '../sentences.ts'
import type { PathStep } from '../step-store.ts'

export type MyPositioning = {
  positioning: Positioning
  action: Action
  group: Group | undefined
  steps: PathStep[]
  invitation: Awaited<ReturnType<typeof nextInvitation>>
  interview: Interview | undefined
}

/** What becomes of my request, in simple words; and the notes about me, which I share or not. */
export function myPathPage(c: Ask, mine: MyPositioning[]): Response {
  return page(
    c,
    { title: 'Mon parcours', room: 'orientation', density: 'terrain' },
    <div class="stack loose">
      <Heading title="Mon parcours" />
      {mine.length === 0 && (
        <Empty
          icon="arrow"
          title="Vous n’avez pas encore de demande ici"
          text="Votre référent·e peut vous proposer une formation."
        />
      )}
      {mine.map((one) => (
        <OnePath {...one} now={c.var.now} />
      ))}
    </div>,
  )
}

function OnePath(mine: MyPositioning & { now: Date }) {
  const { positioning, action, steps, interview } = mine
  const { title, text, kind } = simply(mine)
  return (
    <section class="stack loose">
      <h2>{action.title}</h2>
      <Alert kind={kind} title={title}>
        {text}
      </Alert>
      <Path
        points={[
          ...steps.map((step) => ({
            state: 'done' as const,
            when: writeFullDay(step.onDay),
            datetime: step.onDay,
            title: stepTitle(step),
          })),
          ...(isUndecided(positioning.standing.state)
            ? [{ state: 'now' as const, title: 'Une commission va décider' }]
            : []),
        ]}
      />
      {interview?.notes && <MyNotes id={positioning.id} interview={interview} />}
    </section>
  )
}

type Simply = { title: string; text?: string; kind: 'ok' | 'wait' | 'info' }

function simply({
  positioning: { standing },
  group,
  invitation,
  now,
}: MyPositioning & { now: Date }): Simply {
  if (standing.state === 'admitted')
    return {
      kind: 'ok',
      title: 'Vous êtes admis·e',
      text:
        group && group.startsOn > now.toISOString()
          ? `Cela commence ${writeDay(group.startsOn)}.`
          : undefined,
    }
  if (standing.state === 'waiting')
    return {
      kind: 'wait',
      title: `Vous êtes en liste d’attente, n° ${standing.rank}`,
      text: 'On vous appelle si une place se libère.',
    }
  if (standing.state === 'refused')
    return { kind: 'info', title: 'Votre demande n’est pas retenue', text: `Pourquoi : ${standing.why}` }
  if (standing.state === 'withdrawn')
    return { kind: 'info', title: 'Votre demande est retirée', text: withdrawalWords[standing.withdrawal] }
  if (invitation && invitation.startsAt > now)
    return {
      kind: 'wait',
      title: `Vous avez une réunion ${writeMeeting(invitation)}`,
      text: invitation.place,
    }
  return { kind: 'wait', title: 'Votre demande est en cours', text: 'On vous écrira pour la suite.' }
}

function MyNotes({ id, interview }: { id: string; interview: Interview }) {
  const { notes, sharedAt, correction, heldByName } = interview
  return (
    <section class="panel stack">
      <h3>Ce que {heldByName} a noté</h3>
      <p class="said">{notes}</p>
      <form method="post" action={`/moi/parcours/${id}/partage`}>
        <p class="stack tight">
          {sharedAt
            ? 'Vous partagez ces notes avec les autres personnes qui vous accompagnent.'
            : 'Seule cette personne peut lire ces notes.'}
        </p>
        <Button kind="quiet" name="share" value={sharedAt ? 'non' : 'oui'} wide>
          {sharedAt ? 'Ne plus partager' : 'Partager ces notes'}
        </Button>
      </form>
      <Form action={`/moi/parcours/${id}/reponse`} label="Répondre aux notes">
        <TextArea
          name="words"
          label="Ce n’est pas juste ? Écrivez-le"
          rows={3}
          required={false}
          value={correction ?? ''}
        />
        <Button kind="quiet" wide>
          Enregistrer ma réponse
        </Button>
      </Form>
    </section>
  )
}
