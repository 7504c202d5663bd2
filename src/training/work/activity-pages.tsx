import { asWritten } from '#platform/languages'
import { typo } from '#platform/i18n'
import { Icon } from '#platform/ui'
import { speak, writerIn, type Ask } from '#platform/web'
import type { Activity } from '../activity.ts'
import { foundSentences } from '../found/door.ts'
import { KeptWork, ownScreen, phoneSentences } from '../phone/door.ts'
import { ownPage, pictureOf } from '../own-space.tsx'
import { InstructionsVoice } from '../spoken/door.ts'
import { latestOf } from '../work.ts'
import type { WorkSentences } from './sentences.fr.ts'
import { workSentences } from './sentences.ts'
import { Answer } from './answer.tsx'
import { NextStep } from './next-step.tsx'
import { QuizAnswers } from './quiz-answers.tsx'
import { TakenBackAnswers } from './taken-back-answers.tsx'
import type { ActivityView } from './read-views.ts'
import { HandedWorks } from './handed-works.tsx'

/** One activity: what to do, then one yellow button to hand it in, or to go where it is done. */
export function activityPage(c: Ask, { activity, works, takenBack, elsewhere, spoken }: ActivityView) {
  const latest = latestOf(works)
  const [say, phone, write] = [speak(c, workSentences), speak(c, phoneSentences), writerIn(c)]
  const found = speak(c, foundSentences)
  return ownScreen(
    c,
    ownPage(c, activity.title, '/formation/travail', activity.id),
    <div class="duo" data-activity={activity.id}>
      <div class="stack">
        <div>
          <div class="stack">
            <h1 {...asWritten}>{activity.title}</h1>
            <p class="row muted">
              <span class="row tight">
                <Icon name="clock" />
                {write.minutes(activity.minutes)}
              </span>
              <span class="row tight">
                <Icon name="home" />
                {say.place[activity.mode]}
              </span>
              {elsewhere && (
                <span class="row tight">
                  <Icon name="offline" />
                  {phone.needsNetwork}
                </span>
              )}
            </p>
            <KeptWork id={activity.id} say={phone} />
            {latest && <Answer work={latest} {...{ say, found, write }} />}
            <section class="today">
              <img src={pictureOf(activity)} alt="" width={240} height={160} />
              <div class="in stack">
                <Instructions activity={activity} say={say} />
                <InstructionsVoice activityId={activity.id} spoken={spoken} label={say.hearInstructions} />
              </div>
            </section>
          </div>
          <NextStep {...{ activity, latest, elsewhere, say }} />
        </div>
        <TakenBackAnswers {...{ takenBack, say, write }} />
        {latest?.content.kind === 'quiz' && (
          <section class="stack" aria-labelledby="reponses">
            <h2 id="reponses">{say.myAnswers}</h2>
            <QuizAnswers
              content={latest.content}
              quiz={activity.quiz ?? []}
              tells={latest.review.state === 'accepted'}
              say={say}
            />
          </section>
        )}
      </div>
      {works.length > 0 && <HandedWorks {...{ works, say, write }} />}
    </div>,
    { activityId: activity.id },
  )
}

function Instructions({ activity, say }: { activity: Activity; say: WorkSentences }) {
  const written = activity.instructions.split(/\n{2,}/).filter(Boolean)
  if (written.length === 0) return <p>{say.ask[activity.proof]}.</p>
  return written.map((one) => <p {...asWritten}>{typo(one)}</p>)
}
