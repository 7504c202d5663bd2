import { typo } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import { Alert, Icon, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { ownPage, pictureOf, type Activity, type Standing } from '#training'
import type { Package } from '../package.ts'
import type { LaunchRefusal } from './launch-au.ts'
import { LaunchForm, PartList, type Part } from './part-list.tsx'

const launchSentences = {
  'no course here': 'Ce cours n’est plus là. Revenez à votre travail.',
  'not a trainee': 'Ce cours est pour un autre groupe.',
  'no such part': 'Cette partie n’est plus là. Choisissez-en une autre.',
} satisfies Record<LaunchRefusal, string>

type FollowedCourse = {
  activity: Activity
  course: Package
  parts: Part[]
  standing: Standing | undefined
  /** What was just reached, when one comes back from a part. */
  news: { kind: 'ok' | 'wait' | 'info'; title: string; text?: string } | undefined
  refusal?: LaunchRefusal
}

/** My course: what to do now under one yellow button, then all the parts and where I stand with each. */
export function followPage(c: Ask, followed: FollowedCourse, status = 200): Response {
  const { activity, course, parts, standing, news, refusal } = followed
  const next = parts.find(({ state }) => state !== 'done' && state !== 'waived')
  return page(
    c,
    ownPage(c, course.title, '/formation/travail', activity.id),
    <div class="duo" data-activity={activity.id}>
      <div class="stack">
        <h1>{typo(course.title)}</h1>
        {refusal && <Alert kind="late" role="alert" title={launchSentences[refusal]} />}
        {news && (
          <Alert kind={news.kind} title={typo(news.title)}>
            {news.text && typo(news.text)}
          </Alert>
        )}
        {standing?.held && (
          <Alert kind="wait" title="C’est fini">
            La personne qui vous forme regarde votre travail. Le temps compte quand elle l’a validé.
          </Alert>
        )}
        {standing && standing.minutes > 0 && !news && <Alert kind="ok" title="C’est validé" />}
        <section class="today" aria-labelledby="partie">
          <img src={pictureOf(activity)} alt="" width={240} height={160} />
          <div class="in stack">
            <h2 id="partie">{typo(titleUnder(course.title, next ?? parts[0], activity))}</h2>
            <p class="row tight muted">
              <Icon name="clock" />
              {writeMinutes(activity.minutes)}
            </p>
            {next && <LaunchForm activity={activity} part={next} main />}
            {!next && (
              <LinkButton kind="go" wide icon="arrow" href="/formation/aujourdhui">
                Continuer
              </LinkButton>
            )}
          </div>
        </section>
      </div>
      <PartList {...{ activity, parts, next }} />
    </div>,
    status,
  )
}

/** The part, or the activity when the only part is called like the course. */
const titleUnder = (above: string, part: Part | undefined, activity: Activity): string =>
  part && part.au.title !== above ? part.au.title : activity.title
