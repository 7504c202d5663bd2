import { Alert } from '#platform/ui'
import { page, speak, writerIn, type Ask } from '#platform/web'
import { asWritten, type Writer } from '#platform/languages'
import { ownPage } from '../own-space.tsx'
import { foundSentences } from '../found/door.ts'
import { StateTag, TakenBackAnswers, Word, workSentences } from '../work/door.ts'
import { isSettled, stateOf, wordOf } from '../work.ts'
import type { WorkSentences } from '../work/door.ts'
import { WorkContent } from './content.tsx'
import type { OpenWork } from './open-work.ts'

/** One of my works: what I gave, what was answered, what I gave before. */
export function ownWorkPage(c: Ask, { work, activity, effort, works, takenBack }: OpenWork): Response {
  const [say, found, write] = [speak(c, workSentences), speak(c, foundSentences), writerIn(c)]
  const { state } = work.review
  const before = works.filter((one) => one.id !== work.id)
  const list = '/formation/travail'
  return page(
    c,
    ownPage(c, activity.title, list),
    <div class="stack">
      <p>
        <a href={list}>{say.allWork}</a>
      </p>
      <div>
        <p class="muted">{say.givenOn(write.instant(work.handedInAt))}</p>
        <h1 {...asWritten}>{activity.title}</h1>
        {work.doneAt && <p class="muted">{say.doneOffline(write.instant(work.doneAt))}</p>}
      </div>
      <p class="row">
        <StateTag state={stateOf(state)} words={say.state} />
        {state === 'replaced' && say.replaced}
        {state === 'taken back' && say.cancelled}
      </p>
      <WorkContent {...{ work, activity, say }} own settled={works.some(isSettled)} />
      {effort && (
        <Alert
          kind={state === 'waiting' ? 'late' : 'info'}
          title={state === 'waiting' ? say.timeWaits : say.followedHere}
        >
          {say.timeSpent(spent(effort.seconds, say, write), write.minutes(activity.minutes))}
        </Alert>
      )}
      {wordOf(work.review) && (
        <Alert kind={state === 'accepted' ? 'ok' : 'wait'} title={say.answer}>
          <Word kept={wordOf(work.review)} {...{ found, write }} />
        </Alert>
      )}
      <TakenBackAnswers {...{ takenBack, say, write }} />
      {before.length > 0 && (
        <section class="stack">
          <h2>{say.otherSends}</h2>
          <ul class="worklist">
            {before.map((one) => (
              <li>
                <a href={`/formation/travaux/${one.id}`}>{write.instant(one.handedInAt)}</a>
                <Word kept={wordOf(one.review)} {...{ found, write }} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>,
  )
}

const spent = (seconds: number, say: WorkSentences, write: Writer): string =>
  seconds < 60 ? say.seconds(seconds) : write.minutes(Math.floor(seconds / 60))
