import { typo } from '#platform/i18n'
import { Button, Tag } from '#platform/ui'
import type { Activity } from '#training'
import type { Au } from '../package.ts'
import { auStateKinds, auStateWords, type AuState } from '../words.ts'

/** A part of the course, where its learner stands with it, and the block that it is under. */
export type Part = { au: Au; state: AuState; heading: string | undefined }

const verbs: Record<AuState, string> = {
  'not begun': 'Commencer',
  begun: 'Continuer',
  failed: 'Recommencer',
  done: 'Revoir',
  waived: 'Revoir',
}

/** Opens a part; `main`: the one thing to do now. */
export function LaunchForm({
  activity,
  part,
  main = false,
}: {
  activity: Activity
  part: Part
  main?: boolean
}) {
  const verb = verbs[part.state]
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
}: {
  activity: Activity
  parts: Part[]
  next: Part | undefined
}) {
  if (parts.length === 1 && next) return null
  return (
    <section class="stack" aria-labelledby="parties">
      <h2 id="parties">Ce que contient le cours</h2>
      <ul class="worklist">
        {parts.slice(0, MOST).map((part) => (
          <li>
            {part.heading && <span class="small muted">{typo(part.heading)}</span>}
            <b>{typo(part.au.title)}</b>
            <Tag kind={auStateKinds[part.state]}>{auStateWords[part.state]}</Tag>
            {part !== next && <LaunchForm activity={activity} part={part} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
