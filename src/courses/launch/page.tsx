import { asWritten } from '#platform/languages'
import { typo } from '#platform/i18n'
import { Alert, Icon, LinkButton } from '#platform/ui'
import { page, speak, writerIn, type Ask } from '#platform/web'
import { ownPage, pictureOf, type Activity, type Standing } from '#training'
import type { Package } from '../package.ts'
import type { LaunchRefusal } from './launch-au.ts'
import { LaunchForm, PartList, type Part } from './part-list.tsx'
import { launchSentences } from './sentences.ts'

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
  const say = speak(c, launchSentences)
  const next = parts.find(({ state }) => state !== 'done' && state !== 'waived')
  return page(
    c,
    ownPage(c, course.title, '/formation/travail', activity.id),
    <div class="duo" data-activity={activity.id}>
      <div class="stack">
        <h1 {...asWritten}>{typo(course.title)}</h1>
        {refusal && <Alert kind="late" role="alert" title={say.refused[refusal]} />}
        {news && (
          <Alert kind={news.kind} title={news.title}>
            {news.text}
          </Alert>
        )}
        {standing?.held && (
          <Alert kind="wait" title={say.held}>
            {say.heldText}
          </Alert>
        )}
        {standing && standing.minutes > 0 && !news && <Alert kind="ok" title={say.validated} />}
        <section class="today" aria-labelledby="partie">
          <img src={pictureOf(activity)} alt="" width={240} height={160} />
          <div class="in stack">
            <h2 id="partie" {...asWritten}>
              {typo(titleUnder(course.title, next ?? parts[0], activity))}
            </h2>
            <p class="row tight muted">
              <Icon name="clock" />
              {writerIn(c).minutes(activity.minutes)}
            </p>
            {next && <LaunchForm activity={activity} part={next} say={say} main />}
            {!next && (
              <LinkButton kind="go" wide icon="arrow" href="/formation/aujourdhui">
                {say.goOn}
              </LinkButton>
            )}
          </div>
        </section>
      </div>
      <PartList {...{ activity, parts, next, say }} />
    </div>,
    status,
  )
}

/** The part, or the activity when the only part is called like the course. */
const titleUnder = (above: string, part: Part | undefined, activity: Activity): string =>
  part && part.au.title !== above ? part.au.title : activity.title
