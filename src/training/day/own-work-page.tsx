import { writeCount } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import type { Ask } from '#platform/web'
import { KeptMark, ownScreen } from '../phone/door.ts'
import { ownPage } from '../own-space.tsx'
import { OwnWorkLists } from './own-work-lists.tsx'
import type { OwnActivity } from '../work/door.ts'

/** All my work, by state: what is to be done again first. */
export function ownWorkPage(c: Ask, activities: OwnActivity[]) {
  const accepted = activities.filter((one) => one.state === 'accepted')
  const minutes = accepted.reduce((sum, one) => sum + one.minutes, 0)
  return ownScreen(
    c,
    ownPage('Mon travail', '/formation/travail'),
    <div class="stack loose">
      <div>
        <h1>Mon travail</h1>
        <p class="lead">
          {writeCount(accepted.length, 'travail validé', 'travaux validés')} sur {activities.length}
          {minutes > 0 && `, ${writeMinutes(minutes)}`}
        </p>
      </div>
      <KeptMark />
      <OwnWorkLists activities={activities} />
    </div>,
  )
}
