import { fullName } from '#people'
import type { Trainee } from '#training'
import {
  Alert,
  Button,
  Choices,
  DateField,
  Empty,
  ErrorSummary,
  Field,
  Form,
  Heading,
  LinkButton,
  type Errors,
} from '#platform/ui'
import { typo, writeCount, writeList } from '#platform/i18n'
import { asDay, parisDay, writeDate, writeMinutes, type Day } from '#platform/time'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import type { GroupId } from '#actions'
import { GroupTabs, overOf } from '../group-tabs.tsx'
import type { OpenGroupPage } from '../open-group-page.ts'
import type { SessionRefusal } from './open-sessions.ts'
import { sstKindWords, type SstRule } from './sst.ts'
import type { SstPlace, SstSession } from './store.ts'

export const sessionSentences = {
  'too few people': 'Une session compte au moins 4 personnes.',
  'too many people': 'Une session compte 10 personnes au plus : faites-en deux.',
  'days in disorder': 'Il faut deux jours, dans l’ordre : 14 heures font quatre demi-journées.',
  'not a trainee': 'Une des personnes n’est pas stagiaire de ce groupe.',
  'already open': 'Ces sessions viennent d’être ouvertes par quelqu’un d’autre.',
} satisfies Record<SessionRefusal, string>

/** A session as it is proposed, with what was typed when it comes back. */
export type ProposedSession = { id: string; people: Trainee[]; firstDay: Day; lastDay: Day }

type View = {
  opened: OpenGroupPage
  questions: number
  rule: SstRule
  sessions: SstSession[]
  places: SstPlace[]
  /** Those who have no session yet. */
  left: Trainee[]
  proposal: ProposedSession[]
  errors?: Errors
  typed?: Typed
}

/** The first-aid sessions of a group, and those that the rule makes necessary for who is left. */
export function sstPage(c: Ask, words: View): Response {
  const { opened, questions, sessions, places, left, errors } = words
  const manages = opened.is('trainer', 'training lead')
  const answer = errors ? refusedPage : page
  return answer(
    c,
    {
      title: 'Secourisme (SST)',
      room: 'certification',
      density: 'bureau',
      space: 'Formation',
      refused: errors !== undefined,
    },
    <>
      <Heading over={overOf(opened.group, parisDay(c.var.now))} title="Secourisme (SST)" />
      <GroupTabs opened={opened} tab="sst" questions={questions} />
      <div class="panel stack loose under-tabs">
        {sessions.length === 0 && <Empty icon="help" title="Aucune session n’est ouverte" />}
        <ul class="stack">
          {sessions.map((session) => (
            <li>
              <SessionLine session={session} places={places.filter((one) => one.sessionId === session.id)} />
            </li>
          ))}
        </ul>
        {errors && words.proposal.length === 0 && <TooLate {...words} />}
        {manages && left.length > 0 && <Proposal {...words} />}
        <p class="small muted">
          {typo(
            `Règle : de ${words.rule.fewest} à ${words.rule.most} personnes, ${writeMinutes(words.rule.minutes.initial)} en présence, certificat de ${words.rule.validMonths} mois. Source : ${words.rule.source}.`,
          )}
        </p>
      </div>
    </>,
  )
}

/** Somebody else opened the sessions meanwhile: theirs stand above, and what was typed stays readable. */
function TooLate({ errors, typed = {}, places }: View) {
  const names = (ids: string | string[] | undefined) =>
    places.filter((one) => ids?.includes(one.personId)).map(fullName)
  const numbers = [1, 2, 3, 4, 5].filter((number) => typed[`first${number}`] !== undefined)
  const day = (name: string) => asDay(String(typed[name] ?? ''))
  return (
    <Alert kind="late" role="alert" title={Object.values(errors ?? {}).find(Boolean) ?? ''}>
      <ul>
        {numbers.map((number) => {
          const [first, last] = [day(`first${number}`), day(`last${number}`)]
          const dates = first && last ? `du ${writeDate(first)} au ${writeDate(last)}, ` : ''
          const who = writeList(names(typed[`people${number}`]))
          return <li>{typo(`Vous aviez écrit : ${dates}${String(typed[`trainer${number}`])}, ${who}`)}</li>
        })}
      </ul>
    </Alert>
  )
}

function SessionLine({ session, places }: { session: SstSession; places: SstPlace[] }) {
  const certified = places.filter((one) => one.result === 'certified').length
  return (
    <>
      <a href={`/certification/sst/${session.id}`}>
        <b>{`${sstKindWords[session.kind]}, ${session.code}`}</b>
      </a>
      <br />
      {`Du ${writeDate(session.startsOn)} au ${writeDate(session.endsOn)}, ${session.trainerName}`}
      <br />
      <span class="muted">
        {typo(`${writeCount(places.length, 'personne')}, ${writeCount(certified, 'certificat')}`)}
      </span>
    </>
  )
}

function Proposal({ opened, rule, left, proposal, errors, typed }: View) {
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

export const backToSst = (groupId: GroupId) => (
  <LinkButton kind="quiet" href={`/certification/${groupId}/sst`}>
    Les sessions du groupe
  </LinkButton>
)
