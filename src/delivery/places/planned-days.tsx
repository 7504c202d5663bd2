import { typo, writeList } from '#platform/i18n'
import { writeDay, type Day } from '#platform/time'
import { Alert } from '#platform/ui'

/** What is said to who may move a place: the days whose plans count with where it is. Nothing when there are none. */
export const PlannedDays = ({ days }: { days: readonly Day[] }) =>
  days.length === 0 ? null : (
    <Alert kind="wait" title={typo(`Des tournées passent ici ${writeList(days.map(writeDay))}`)}>
      Si vous déplacez ce lieu, refaites-les ensuite.
    </Alert>
  )
