import type { Writer } from '#platform/languages'
import { parisDay } from '#platform/time'
import { asTyped } from '../portfolio.ts'
import type { Answer } from './store.ts'

/** What was answered, each with who said it and when. */
export const AnswerList = ({ all, write }: { all: readonly Answer[]; write: Writer }) => (
  <>
    {all.map(({ name, words, saidAt }) => (
      <blockquote class="stack tight">
        <p class="as-written" {...asTyped}>
          {words}
        </p>
        <p class="small muted">
          <bdi>{name}</bdi>
          {write.comma}
          {write.date(parisDay(saidAt))}
        </p>
      </blockquote>
    ))}
  </>
)
