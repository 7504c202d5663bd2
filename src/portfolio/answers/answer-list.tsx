import type { Writer } from '#platform/languages'
import { parisDay } from '#platform/time'
import { asTyped } from '../portfolio.ts'
import type { Answer } from './store.ts'

type Props = {
  /** The address of the evidence, under which its reader hears the voices. */
  at: string
  all: readonly Answer[]
  write: Writer
}

/** What was answered, each with who said it and when. */
export const AnswerList = ({ at, all, write }: Props) => (
  <>
    {all.map(({ id, name, words, fileId, saidAt }) => (
      <blockquote class="stack tight">
        {fileId && (
          // oxlint-disable-next-line jsx-a11y/media-has-caption -- what somebody said; their words, if any, are below
          <audio controls preload="none" src={`${at}/reponses/${id}`} aria-label={name} />
        )}
        {words && (
          <p class="as-written" {...asTyped}>
            {words}
          </p>
        )}
        <p class="small muted">
          <bdi>{name}</bdi>
          {write.comma}
          {write.date(parisDay(saidAt))}
        </p>
      </blockquote>
    ))}
  </>
)
