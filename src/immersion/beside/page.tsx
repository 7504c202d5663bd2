import { fullName, type Person } from '#people'
import { capital, chez, typo, writeCount } from '#platform/i18n'
import { parisDay, writeDay } from '#platform/time'
import { Facts, Heading, Table, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { aimWords } from '../aim-words.ts'
import {
  halfWords,
  hoursOf,
  lastDayOf,
  timetableWithin,
  wasSigned,
  writeHours,
  writeTimetable,
  type Convention,
} from '../convention/door.ts'
import { CONVENTIONS } from '../frame.tsx'
import type { Host } from '../hosts/door.ts'
import { countHalves, halvesSoFar, isApart, type HalfDay, type Presence } from '../period/door.ts'
import { isTimeOf, type HostReport } from '../report/door.ts'
import { isSigned, type Signing } from '../signing/door.ts'
import { inFrench } from '../words/door.ts'
import { writePeriod } from '../write-period.ts'
import { BesideTag } from './state-tag.tsx'

type Shown = {
  one: Convention
  person: Person
  host: Host
  all: readonly Signing[]
  presences: readonly Presence[]
  report: HostReport | undefined
  ownIsGiven: boolean
  /** of the same person, that this reader reads too */
  others: readonly Convention[]
}

/** An immersion as a trainer of the person, or who supervises their work, reads it: nothing to press. */
export function besidePage(c: Ask, shown: Shown): Response {
  const { one, person, host, all, others } = shown
  const { terms } = one
  const on = parisDay(c.var.now)
  const title = `${fullName(person)} ${chez(host.name)}`
  const hours = hoursOf(terms.timetable, one.fromDay, lastDayOf(one))
  return page(
    c,
    { title, room: 'immersion', density: 'bureau', space: 'Immersions' },
    <div class="stack loose">
      <Heading
        title={title}
        over="Immersion"
        lead={capital(typo(writePeriod(one.fromDay, lastDayOf(one))))}
      />
      <p>
        <BesideTag one={one} on={on} />
      </p>
      <section class="panel stack">
        <h2>En bref</h2>
        <Facts
          facts={[
            { label: 'Objet', value: aimWords[one.object] },
            { label: 'Ce qu’elle veut apprendre', value: terms.objectives },
            { label: 'Ce qu’elle fait', value: terms.tasks.join(', ') },
            {
              label: 'Horaires',
              value: typo(
                `${capital(writeTimetable(timetableWithin(terms.timetable, one.fromDay, lastDayOf(one))))} (${writeHours(hours)})`,
              ),
            },
            { label: 'Employeur', value: host.name },
            { label: 'Où', value: terms.place },
            { label: 'Accueille et suit', value: terms.welcomedBy },
            { label: 'Accompagne', value: `${one.keeper.name} : ${terms.referent}` },
            { label: 'Prescrit', value: one.prescriber.name },
            { label: 'Signatures', value: `${all.filter(isSigned).length} sur ${all.length}` },
          ]}
        />
      </section>
      {wasSigned(one) && <HalfDays one={one} presences={shown.presences} now={c.var.now} />}
      {isTimeOf(one, on) && <Answers report={shown.report} ownIsGiven={shown.ownIsGiven} />}
      {others.length > 0 && (
        <section class="stack tight">
          <h2>Ses autres immersions</h2>
          {others.map((other) => (
            <p>
              <a href={`${CONVENTIONS}/${other.id}`}>
                {capital(typo(writePeriod(other.fromDay, lastDayOf(other))))}
              </a>
            </p>
          ))}
        </section>
      )}
      <p class="small muted">Cette personne lira que vous avez ouvert cette page.</p>
    </div>,
  )
}

const say = inFrench.presence

/** Each half-day that has begun, by the word that counts: who said what stays with who accompanies the person. */
function HalfDays({ one, presences, now }: Pick<Shown, 'one' | 'presences'> & { now: Date }) {
  const halves = halvesSoFar(one, presences, now)
  if (halves.length === 0) return null
  const { noted, absent } = countHalves(halves)
  return (
    <section class="panel stack">
      <h2>Présences</h2>
      <p>
        {typo(
          `${writeCount(noted, 'demi-journée notée', 'demi-journées notées')} sur ${halves.length}, ${writeCount(absent, 'absence', 'absences')}.`,
        )}
      </p>
      <Table
        caption="Demi-journées, la plus récente d’abord"
        captionHidden
        columns={[
          {
            key: 'half',
            label: 'Demi-journée',
            cell: ({ day, half }: HalfDay) => `${writeDay(day)}, ${halfWords[half]}`,
          },
          { key: 'status', label: 'Noté', cell: (half) => <StatusTag half={half} /> },
        ]}
        rows={halves}
      />
    </section>
  )
}

function StatusTag({ half }: { half: HalfDay }) {
  if (isApart(half)) return <Tag kind="wait">À vérifier</Tag>
  if (!half.presence) return <Tag kind="none">Pas encore noté</Tag>
  const { status } = half.presence
  const kind = { present: 'ok', absent: 'late', justified: 'wait' } as const
  return <Tag kind={kind[status]}>{say.statuses[status]}</Tag>
}

const told = inFrench.fromHost

/** What the host answered, and whether the person did; their own words were said to who accompanies them. */
const Answers = ({ report, ownIsGiven }: Pick<Shown, 'report' | 'ownIsGiven'>) => (
  <section class="panel stack">
    <h2>Le bilan</h2>
    {report ? (
      <Facts
        facts={[
          { label: told.reached, value: told.reachedAnswers[report.reached] },
          {
            label: told.doneWell,
            value: report.doneWell.length > 0 ? report.doneWell.map(typo).join(', ') : told.nothing,
          },
          { label: told.wouldHire, value: told.hireAnswers[report.wouldHire] },
        ]}
      />
    ) : (
      <p>Le bilan de l’employeur est attendu.</p>
    )}
    <p>{ownIsGiven ? 'La personne a donné le sien.' : 'Celui de la personne est attendu.'}</p>
  </section>
)
