import type { Trainee } from '#training'
import { Empty, Heading, type Errors } from '#platform/ui'
import { typo, writeCount } from '#platform/i18n'
import { parisDay, writeDate, writeMinutes } from '#platform/time'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { GroupTabs, overOf } from '../group-tabs.tsx'
import type { OpenGroupPage } from '../open-group-page.ts'
import { sstKindWords, type SstRule } from './sst.ts'
import type { SstPlace } from './place-store.ts'
import type { SstSession } from './store.ts'
import type { ProposedSession } from './propose-sessions.ts'
import type { SstTrainer } from './session-form.ts'
import { TooLate } from './too-late.tsx'
import { Proposal } from './proposal.tsx'

type View = {
  opened: OpenGroupPage
  questions: number
  rule: SstRule
  sessions: SstSession[]
  places: SstPlace[]
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
