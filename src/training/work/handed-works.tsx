import type { Writer } from '#platform/languages'
import type { WorkSentences } from './sentences.fr.ts'
import { asGiven } from '../own-space.tsx'
import { byStatement, wordsOf, type Work } from '../work.ts'

type Handed = { works: Work[]; say: WorkSentences; write: Writer }

export function HandedWorks({ works, say, write }: Handed) {
  return (
    <section class="stack" aria-labelledby="donne">
      <h2 id="donne">{say.whatIGave}</h2>
      <ul class="worklist">
        {works.map((work) => (
          <li>
            <a class="small" href={`/formation/travaux/${work.id}`}>
              {write.instant(work.handedInAt)}
            </a>
            {work.doneAt && <span class="small muted">{say.doneOffline(write.instant(work.doneAt))}</span>}
            {work.content.kind === 'quiz' && (
              <span>{say.rightOf(work.content.right, work.content.questions)}</span>
            )}
            {wordsOf(work.content) && (
              <span class="as-written" {...asGiven(work)}>
                {wordsOf(work.content)}
              </span>
            )}
            {work.content.kind === 'file' && (
              <a href={`/formation/travaux/${work.id}/fichier`}>{say.seeFile}</a>
            )}
            {byStatement(work) && <span>{say.followedHere}</span>}
            {work.handedInBy !== work.personId && <span>{say.seenByTrainer}</span>}
            {work.review.state === 'taken back' && <span>{say.cancelled}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
