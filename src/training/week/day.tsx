import { typo, writeName } from '#platform/i18n'
import { writeDay, writeMinutes } from '#platform/time'
import { Table, Wall, type Column } from '#platform/ui'
import type { PersonId } from '#people'
import type { TraineeGauge } from '../hours/door.ts'
import type { Week } from './week.ts'
import { oneForEachHalf } from '../attendance.ts'
import { halfWords, halves, type Half } from '../half-day.ts'
import { PresenceTag } from '../attendance/door.ts'
import type { Trainee } from '../trainee-store.ts'

type Row = { trainee: Trainee; gauge: TraineeGauge | undefined }

/** Who is there on that day, and where the hours of each stand. On paper, a column to sign. */
export function GroupDay({ week, address }: { week: Week; address: string }) {
  const there = week.trainees.filter(
    ({ fromDay, untilDay }) => fromDay <= week.day && (!untilDay || untilDay >= week.day),
  )
  const rows = there.map((trainee): Row => ({
    trainee,
    gauge: week.gauge.trainees.find((one) => one.personId === trainee.personId),
  }))
  if (rows.length === 0) return null
  return (
    <section class="stack tight" aria-labelledby="day">
      <h2 class="t1" id="day">
        Présence du {writeDay(week.day)}
      </h2>
      <p class="phone small muted">{typo(`La barre : ${foadWords(week)}`)}</p>
      <Table
        caption={`Présence du ${writeDay(week.day)} et heures à distance`}
        captionHidden
        columns={columns(week, address)}
        rows={rows}
      />
    </section>
  )
}

function columns(week: Week, address: string): Column<Row>[] {
  const half = (which: Half): Column<Row> => ({
    key: which,
    label: halfWords[which],
    cell: ({ trainee }) => <At week={week} half={which} personId={trainee.personId} />,
  })
  const goal = week.gauge.goalPercent
  return [
    {
      key: 'name',
      label: 'Stagiaire',
      cell: ({ trainee }) => (
        <a href={`${address}/presences/${trainee.personId}`}>
          {writeName(trainee.givenName)} {writeName(trainee.familyName)}
        </a>
      ),
    },
    ...halves.map(half),
    {
      key: 'foad',
      label: foadWords(week),
      all: true,
      wide: true,
      paper: 'never',
      cell: ({ gauge }) => gauge && <Foad gauge={gauge} goal={goal} />,
    },
    {
      key: 'connection',
      label: 'Connexion',
      num: true,
      desk: true,
      paper: 'never',
      cell: ({ gauge }) => <span class="muted">{writeMinutes(gauge?.connectionMinutes ?? 0)}</span>,
    },
    { key: 'sign', label: 'Signature', paper: 'only', cell: () => '' },
  ]
}

const foadWords = ({ gauge: { goalPercent } }: Week): string =>
  goalPercent === null ? 'FOAD créditée' : typo(`FOAD créditée. Trait noir\u00A0: ${goalPercent} %`)

function Foad({ gauge, goal }: { gauge: TraineeGauge; goal: number | null }) {
  return (
    <span class="foadcell">
      <span>{writeMinutes(Math.floor(gauge.creditedMinutes / 60) * 60)}</span>
      <Wall value={gauge.share ?? 0} {...(goal === null ? {} : { goal: goal / 100 })} />
      <b>{gauge.share === null ? '' : typo(`${Math.round(gauge.share * 100)} %`)}</b>
    </span>
  )
}

function At({ week, half, personId }: { week: Week; half: Half; personId: PersonId }) {
  const place = week.subgroups.get(personId) ?? 'A'
  const halfDay = week.calendar.find(
    (one) =>
      one.day === week.day && one.half === half && !one.cancelledAt && (one.subgroup ?? place) === place,
  )
  const [told] = oneForEachHalf(
    week.presences.filter((one) => one.personId === personId && one.half === half),
  )
  const host = week.immersed.find(
    (one) => one.personId === personId && one.day === week.day && one.half === half,
  )
  return <PresenceTag halfDay={halfDay} told={told} expectedAt={host?.hostName} />
}
