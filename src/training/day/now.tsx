import { typo } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import { Alert, Icon, LinkButton } from '#platform/ui'
import { pictureOf } from '../own-space.tsx'
import { fr } from '../phone/door.ts'
import { placeWords, type OwnActivity } from '../work/door.ts'

/** The card of one work. Those behind the first one come when it waits on the telephone (browser/trainee/works.ts). */
export function Now({ activity, behind = false }: { activity: OwnActivity; behind?: boolean }) {
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
        <h2 id={`t-${activity.code}`}>{activity.title}</h2>
        <p class="row between muted">
          <span class="row tight">
            <Icon name="clock" />
            {writeMinutes(activity.minutes)}
          </span>
          <span class="row tight">
            <Icon name="home" />
            {placeWords(activity.mode)}
          </span>
        </p>
        {activity.needsNetwork && <Alert icon="offline" title={fr.needsNetwork} />}
        <LinkButton kind="go" icon="play" wide href={`/formation/activites/${activity.activityId}`}>
          {again ? 'Recommencer' : 'Commencer'}
        </LinkButton>
        {again && activity.word && (
          <Alert kind="wait" icon="again" title="À refaire">
            {typo(activity.word)}
          </Alert>
        )}
      </div>
    </section>
  )
}
