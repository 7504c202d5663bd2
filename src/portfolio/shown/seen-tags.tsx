import { Tag } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import type { Evidence } from '../evidence.ts'
import { isSomething, unanswered, type Answers } from './picture-answer.ts'
import { shownSentences } from './sentences.ts'
import type { SeenBy } from './shown-store.ts'

type Props = { c: Ask; evidence: Evidence; answers: Answers; by: readonly SeenBy[] }

/** What its person reads of an evidence: whether others see it now, and whether they see it without a picture that waits. */
export function SeenTags({ c, evidence, answers, by }: Props) {
  const { tag, picture } = speak(c, shownSentences)
  const waits = by.length > 0 && unanswered(evidence, answers) !== undefined
  if (by.length === 0 || !isSomething(evidence, answers))
    return (
      <Tag kind={waits ? 'wait' : 'none'} icon="lock">
        {waits ? tag.notYet : tag.own}
      </Tag>
    )
  return (
    <>
      <Tag kind="ok" icon="eye">
        {by.includes('jury') ? tag.jury : tag.shown}
      </Tag>
      {waits && (
        <>
          {' '}
          <Tag kind="wait" icon="lock">
            {picture.waits}
          </Tag>
        </>
      )}
    </>
  )
}
