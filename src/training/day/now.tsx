import { asWritten } from '#platform/languages'
import { Alert, Icon, LinkButton } from '#platform/ui'
import { pictureOf } from '../own-space.tsx'
import { Word, type OwnActivity } from '../work/door.ts'
import type { DayWords } from './words.ts'

type Card = { activity: OwnActivity; words: DayWords; behind?: boolean }

/** The card of one work. Those behind the first one come when it waits on the telephone (browser/trainee/works.ts). */
export function Now({ activity, words: { say, work, found, phone, write }, behind = false }: Card) {
  const again = activity.state === 'given back'
  return (
    <section
      class="today"
      aria-labelledby={`t-${activity.code}`}
      data-now
      data-work={activity.activityId}
      hidden={behind}
    >
      <img src={pictureOf(activity)} alt="" width={240} height={160} />
      <div class="in stack">
        <h2 id={`t-${activity.code}`} {...asWritten}>
          {activity.title}
        </h2>
        <p class="row between muted">
          <span class="row tight">
            <Icon name="clock" />
            {write.minutes(activity.minutes)}
          </span>
          <span class="row tight">
            <Icon name="home" />
            {work.place[activity.mode]}
          </span>
        </p>
        {activity.needsNetwork && <Alert icon="offline" title={phone.needsNetwork} />}
        <LinkButton kind="go" icon="play" wide href={`/formation/activites/${activity.activityId}`}>
          {again ? say.beginAgain : say.begin}
        </LinkButton>
        {again && activity.word && (
          <Alert kind="wait" icon="again" title={say.again}>
            <Word kept={activity.word} {...{ found, write }} />
          </Alert>
        )}
      </div>
    </section>
  )
}
