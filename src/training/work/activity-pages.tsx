import { typo } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import { Icon } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Activity } from '../activity.ts'
import type { ActivityAddress } from './activity-address-store.ts'
import { KeptWork, ownScreen, WhileWork } from '../phone/door.ts'
import { ownPage, pictureOf } from '../own-space.tsx'
import { latestOf, type Work } from './work.ts'
import { askWords, placeWords } from './words.ts'
import { Answer } from './answer.tsx'
import { NextStep } from './next-step.tsx'
import { QuizAnswers } from './quiz-answers.tsx'
import { TakenBackAnswers } from './taken-back-answers.tsx'
import type { TakenBack } from './taken-back-store.ts'
import { HandedWorks } from './handed-works.tsx'

type ActivityView = {
  activity: Activity
  works: Work[]
  /** The answers to the work that waits which were given by mistake. */
  takenBack: TakenBack[]
  elsewhere: ActivityAddress | undefined
}

/** One activity: what to do, then one yellow button to hand it in, or to go where it is done. */
export function activityPage(c: Ask, { activity, works, takenBack, elsewhere }: ActivityView) {
  const latest = latestOf(works)
  return ownScreen(
    c,
    ownPage(activity.title, '/formation/travail', activity.id),
    <div class="duo" data-activity={activity.id}>
      <div class="stack">
        <h1>{activity.title}</h1>
        <p class="row muted">
          <span class="row tight">
            <Icon name="clock" />
            {writeMinutes(activity.minutes)}
          </span>
          <span class="row tight">
            <Icon name="home" />
            {placeWords(activity.mode)}
          </span>
        </p>
        <KeptWork id={activity.id} />
        {latest && <Answer review={latest.review} />}
        <TakenBackAnswers takenBack={takenBack} />
        {latest?.content.kind === 'quiz' && (
          <section class="stack" aria-labelledby="reponses">
            <h2 id="reponses">Mes réponses</h2>
            <QuizAnswers
              content={latest.content}
              quiz={activity.quiz ?? []}
              tells={latest.review.state === 'accepted'}
            />
          </section>
        )}
        <section class="today">
          <img src={pictureOf(activity)} alt="" width={240} height={160} />
          <div class="in stack">
            {paragraphs(activity).map((one) => (
              <p>{typo(one)}</p>
            ))}
          </div>
        </section>
        <WhileWork id={activity.id} is={['none', 'refused']}>
          <NextStep activity={activity} latest={latest} elsewhere={elsewhere} />
        </WhileWork>
      </div>
      {works.length > 0 && <HandedWorks works={works} />}
    </div>,
    { activityId: activity.id },
  )
}

function paragraphs(activity: Activity): string[] {
  const written = activity.instructions.split(/\n{2,}/).filter(Boolean)
  return written.length > 0 ? written : [`${askWords[activity.proof]}.`]
}
