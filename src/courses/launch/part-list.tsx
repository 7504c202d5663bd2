import { asWritten } from '#platform/languages'
import { typo } from '#platform/i18n'
import { Button, Tag } from '#platform/ui'
import type { Activity } from '#training'
import type { Au } from '../package.ts'
import { auStateKinds, type AuState } from '../words.ts'
import type { LaunchSentences } from './sentences.fr.ts'

/** A part of the course, where its learner stands with it, and the block that it is under. */
export type Part = { au: Au; state: AuState; heading: string | undefined }

/** Opens a part; `main`: the one thing to do now. */
export function LaunchForm({
  activity,
  part,
  say,
  main = false,
}: {
  activity: Activity
  part: Part
  say: LaunchSentences
  main?: boolean
}) {
  const verb = say.verbs[part.state]
  return (
    <form method="post" action={`/cours/suivre/${activity.id}`}>
      <input type="hidden" name="au" value={part.au.id} />
      <Button
        kind={main ? 'go' : 'quiet'}
        wide={main}
        icon="play"
        label={main ? undefined : `${verb} : ${part.au.title}`}
      >
        {verb}
      </Button>
    </form>
  )
}

const MOST = 60

/** All the parts when there are several, or the one that can be seen again. */
export function PartList({
  activity,
  parts,
  next,
  say,
}: {
  activity: Activity
  parts: Part[]
  next: Part | undefined
  say: LaunchSentences
}) {
  if (parts.length === 1 && next) return null
  return (
    <section class="stack" aria-labelledby="parties">
      <h2 id="parties">{say.contents}</h2>
      <ul class="worklist">
        {parts.slice(0, MOST).map((part) => (
          <li>
            {part.heading && (
              <span class="small muted" {...asWritten}>
                {typo(part.heading)}
              </span>
            )}
            <b {...asWritten}>{typo(part.au.title)}</b>
            <Tag kind={auStateKinds[part.state]}>{say.states[part.state]}</Tag>
            {part !== next && <LaunchForm activity={activity} part={part} say={say} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
