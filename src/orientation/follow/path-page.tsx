import { listName, writePhone, type Person } from '#people'
import { writeDate, writeFullDay } from '#platform/time'
import { Alert, Button, Facts, Form, Heading, LinkButton, Path, TextArea, type PathPoint } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { InterviewFacts } from '../interviews/door.ts'
import { writeMeeting } from '../meetings/door.ts'
import { Silence, StateTag } from '../listing.tsx'
import type { OpenPositioning } from './open-positioning.ts'
import { isOpen, isUndecided, type Positioning } from '../positioning.ts'
import type { Prescriber } from '../prescriber.ts'
import { stepTitle, withdrawalWords } from '../sentences.ts'
import type { PathStep } from '../step-store.ts'

/** The path of one person towards an action: where it stands, who did what when, and what can be done next. */
export function pathPage(c: Ask, open: OpenPositioning): Response {
  const { positioning, person, action, steps } = open
  const { standing, movedAt } = positioning
  return page(
    c,
    { title: listName(person), room: 'orientation', density: 'bureau', space: 'Orientation' },
    <div class="stack loose">
      <Heading title={listName(person)} over={`${action.title}, ${action.town}`} lead={leadOf(open)}>
        <StateTag state={standing.state} rank={'rank' in standing ? standing.rank : null} />
      </Heading>
      {positioning.toConfirm && open.mayFollow && <ToConfirm {...open} />}
      <div class="aside">
        <div class="side stack">
          <Actions open={open} />
          <section class="panel stack tight">
            <h2>Joindre</h2>
            <Facts facts={reachOf(person, positioning)} />
            {open.mayReadClea && open.group && (
              <p>
                <a href={`/certification/personnes/${person.id}?groupe=${open.group.id}`}>Son Cléa</a>
              </p>
            )}
            {open.mayCorrect && (
              <p>
                <a href={`/personnes/${person.id}/identite?retour=/orientation/${positioning.id}`}>
                  Corriger son identité
                </a>
              </p>
            )}
          </section>
        </div>
        <div class="main stack loose">
          <section class="stack">
            <h2>Son parcours</h2>
            <Path points={[...steps.map(pointOf), ...coming(open)]} />
            {isOpen(standing.state) && (
              <p>
                Dernier mouvement : <Silence row={{ state: standing.state, movedAt }} now={c.var.now} />
              </p>
            )}
          </section>
          <Prescribers prescribers={open.prescribers} />
          <InterviewFacts open={open} />
          <p>
            <a href="/orientation">Retour à la liste</a>
          </p>
        </div>
      </div>
    </div>,
  )
}

function leadOf({ positioning: { standing }, group }: OpenPositioning): string | undefined {
  if (standing.state === 'refused') return `Motif : ${standing.why}`
  if (standing.state === 'admitted') return group?.title
  if (standing.state !== 'withdrawn') return undefined
  return [withdrawalWords[standing.withdrawal], standing.why].filter(Boolean).join('. ')
}

const pointOf = (step: PathStep): PathPoint => ({
  state: 'done',
  when: writeFullDay(step.onDay),
  datetime: step.onDay,
  title: stepTitle(step),
  children: step.notedBy ? <span class="muted">{step.notedBy}</span> : undefined,
})

function coming({ positioning: { standing }, invitation }: OpenPositioning): PathPoint[] {
  if (standing.state === 'waiting') return [{ state: 'now', title: 'Attend qu’une place se libère' }]
  if (!isUndecided(standing.state)) return []
  const next = {
    positioned: 'À inviter à une réunion',
    invited: invitation ? `Réunion du ${writeMeeting(invitation)}` : 'Réunion',
    interviewed: 'Passe en commission',
  }
  const title = standing.state in next ? next[standing.state as keyof typeof next] : ''
  return [
    { state: 'now', title },
    { state: 'coming', title: 'Décision de la commission' },
  ]
}

function Actions({ open: { positioning, mayFollow, mayDecide, action } }: { open: OpenPositioning }) {
  const { id, standing } = positioning
  if (!mayFollow) return null
  const lives = isOpen(standing.state) || standing.state === 'admitted'
  return (
    <section class="stack tight no-print" aria-label="Que faire">
      {isOpen(standing.state) && (
        <LinkButton href={`/orientation/${id}/entretien`} icon="note" wide>
          {standing.state === 'interviewed' ? 'Compléter l’entretien' : 'Noter un entretien'}
        </LinkButton>
      )}
      {mayDecide && isOpen(standing.state) && (
        <LinkButton kind="quiet" href={`/orientation/actions/${action.slug}/commission`} icon="people" wide>
          Ouvrir la commission
        </LinkButton>
      )}
      {lives && (
        <LinkButton kind="quiet" href={`/orientation/${id}/retrait`} icon="minus" wide>
          Retirer ce positionnement
        </LinkButton>
      )}
    </section>
  )
}

function reachOf(person: Person, positioning: Positioning) {
  const { phone, email, birthDate } = person
  return [
    {
      label: 'Téléphone',
      value: phone ? <a href={`tel:${phone}`}>{writePhone(phone)}</a> : 'Pas de téléphone',
    },
    ...(email ? [{ label: 'Courriel', value: <a href={`mailto:${email}`}>{email}</a> }] : []),
    { label: 'Né·e le', value: birthDate ? writeDate(birthDate) : 'À compléter' },
    ...(person.town
      ? [{ label: 'Commune', value: [person.postcode, person.town].filter(Boolean).join(' ') }]
      : []),
    ...(positioning.mobility ? [{ label: 'Se déplace', value: positioning.mobility }] : []),
    ...(positioning.status ? [{ label: 'Situation', value: positioning.status }] : []),
  ]
}

function ToConfirm({ positioning, prescribers, person }: OpenPositioning) {
  const { id, toConfirm } = positioning
  if (toConfirm === 'no birth date')
    return person.birthDate ? null : (
      <Alert kind="wait" title="À compléter : la date de naissance manque">
        Demandez-la : sans elle, la personne ne sera pas reconnue dans un autre fichier.{' '}
        <a href={`/personnes/${person.id}/identite?retour=/orientation/${id}`}>Compléter sa fiche</a>
      </Alert>
    )
  return (
    <section class="panel tinted stack" aria-label="À confirmer">
      <Alert kind="wait" title="À confirmer : la ligne reçue avait une case de trop">
        Rien n’a été décalé. Vérifiez le commentaire et la fiche, puis confirmez.
      </Alert>
      <Form action={`/orientation/${id}/confirmation`} label="Confirmer la ligne">
        <TextArea name="comment" label="Commentaire" rows={2} value={prescribers[0]?.comment ?? ''} />
        <Button>Confirmer</Button>
      </Form>
    </section>
  )
}

function Prescribers({ prescribers }: { prescribers: Prescriber[] }) {
  return (
    <section class="stack">
      <h2>Proposé·e par</h2>
      <ul class="stack plain">
        {prescribers.map((one) => (
          <li class="panel stack tight">
            <p>
              <b>{one.organisationName ?? 'Organisme non dit'}</b>
              {one.referentName && `, ${one.referentName}`}
              <br />
              <span class="muted">
                Le {writeDate(one.positionedOn)}
                {one.phone && `, téléphone donné : ${writePhone(one.phone)}`}
              </span>
            </p>
            {one.comment && <p class="said">{one.comment}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
