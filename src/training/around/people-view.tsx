import { fullName } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { addDays, writeDate, writeMinutes, writeShortDate, type Day } from '#platform/time'
import { Empty, Table } from '#platform/ui'
import { writeShare } from '../hours/door.ts'
import { absencesSince, type Followed } from './follow-people.ts'

const WEEK = 7

/** A referent's people who learn: their absences and their hours, one line each. */
export function PeopleTable({ people, today }: { people: Followed[]; today: Day }) {
  if (people.length === 0) {
    return (
      <Empty
        icon="people"
        title="Aucune personne en formation"
        text="Les personnes que vous accompagnez arrivent ici quand elles entrent dans un groupe."
      />
    )
  }
  return (
    <Table
      caption="Les personnes que vous accompagnez"
      rows={people}
      columns={[
        {
          key: 'name',
          label: 'Personne',
          cell: (one: Followed) => <a href={`/formation/suivi/${one.personId}`}>{fullName(one)}</a>,
        },
        { key: 'group', label: 'Groupe', cell: (one) => one.groupTitle },
        {
          key: 'week',
          label: 'Absences, 7 derniers jours',
          num: true,
          cell: (one) => halfDays(absencesSince(one.presences, addDays(today, 1 - WEEK)).length),
        },
        {
          key: 'all',
          label: 'Absences en tout',
          num: true,
          cell: (one) => halfDays(absencesSince(one.presences).length),
        },
        {
          key: 'foad',
          label: 'À distance, validé',
          num: true,
          cell: ({ gauge, goalPercent }) =>
            gauge === undefined
              ? 'pas encore'
              : typo(
                  goalPercent === null
                    ? writeShare(gauge.share)
                    : `${writeShare(gauge.share)}, il faut ${goalPercent} %`,
                ),
        },
        { key: 'forecast', label: 'À ce rythme, à la fin', cell: forecastWords },
        {
          key: 'end',
          label: 'Fin du groupe',
          num: true,
          desk: true,
          cell: (one) => writeShortDate(one.endsOn),
        },
      ]}
    />
  )
}

/** Where this pace ends, and what is to be made up by when; nothing while it holds. */
export const forecastWords = ({ forecast }: Pick<Followed, 'forecast'>): string =>
  forecast === undefined
    ? ''
    : `${writeShare(forecast.share)}\u00A0: ${writeMinutes(forecast.missingMinutes)} à rattraper d’ici le ${writeDate(forecast.by)}`

export const halfDays = (count: number): string =>
  count === 0 ? 'aucune' : writeCount(count, 'demi-journée')
