import type { Ask } from '#platform/web'
import { KeptMark, ownScreen } from '../phone/door.ts'
import { ownPage } from '../own-space.tsx'
import { OwnWorkLists } from './own-work-lists.tsx'
import { dayWords } from './words.ts'
import type { OwnActivity } from '../work/door.ts'

/** All my work, by state: what is to be done again first. */
export function ownWorkPage(c: Ask, activities: OwnActivity[]) {
  const words = dayWords(c)
  const { say, phone, write } = words
  const accepted = activities.filter((one) => one.state === 'accepted')
  const minutes = accepted.reduce((sum, one) => sum + one.minutes, 0)
  return ownScreen(
    c,
    ownPage(c, say.myWork, '/formation/travail'),
    <div class="stack loose">
      <div>
        <h1>{say.myWork}</h1>
        <p class="lead">
          {say.accepted(accepted.length, activities.length)}
          {minutes > 0 && `${write.comma}${write.minutes(minutes)}`}
        </p>
      </div>
      <KeptMark say={phone} />
      <OwnWorkLists activities={activities} words={words} />
    </div>,
  )
}
