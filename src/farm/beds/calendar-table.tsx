import { writeDate, type Day } from '#platform/time'
import { Table } from '#platform/ui'
import { seasonWords } from './season-words.ts'
import { french } from '../sentences.fr.ts'
import { calendarSince, isIn, vegetables, type Season } from '../vegetable-calendar.ts'

export const CalendarTable = ({ today }: { today: Day }) => (
  <Table
    caption={`Le calendrier du littoral du Nord, tel qu’il est depuis le ${writeDate(calendarSince)}`}
    rows={[...vegetables]}
    columns={[
      { key: 'name', label: 'Légume', cell: (row) => row.name },
      { key: 'family', label: 'Famille', desk: true, cell: (row) => french.families[row.family] },
      { key: 'sow', label: 'Semer', cell: (row) => <When season={row.sow} today={today} /> },
      { key: 'plant', label: 'Planter', cell: (row) => <When season={row.plant} today={today} /> },
      { key: 'harvest', label: 'Récolter', cell: (row) => <When season={row.harvest} today={today} /> },
    ]}
  />
)

/** In bold when it is now. */
function When({ season, today }: { season: Season | null; today: Day }) {
  if (!season) return <>Non</>
  return isIn(season, today) ? <b>{seasonWords(season)}</b> : <>{seasonWords(season)}</>
}
