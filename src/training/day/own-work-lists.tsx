import { asWritten } from '#platform/languages'
import { typo } from '#platform/i18n'
import { Empty } from '#platform/ui'
import { foundSentence } from '../found/door.ts'
import { StateTag, type OwnActivity } from '../work/door.ts'
import type { WorkState } from '../work.ts'
import type { DayWords } from './words.ts'

const order: readonly WorkState[] = ['given back', 'handed in', 'to do', 'accepted', 'waived']

/** The activities of a trainee, one list a state; the long ones are folded. */
export function OwnWorkLists({ activities, words }: { activities: OwnActivity[]; words: DayWords }) {
  const { say } = words
  if (activities.length === 0) return <Empty icon="done" title={say.noWork} text={say.noWorkText} />
  return order.map((state) => {
    const those = activities.filter((one) => one.state === state)
    if (those.length === 0) return null
    const first = those.slice(0, 8)
    const rest = those.slice(8)
    return (
      <section class="stack" aria-labelledby={`l-${state.replace(' ', '-')}`}>
        <h2 id={`l-${state.replace(' ', '-')}`}>
          {say.lists[state]} ({those.length})
        </h2>
        <List activities={first} words={words} />
        {rest.length > 0 && (
          <details>
            <summary>{say.seeNext(rest.length)}</summary>
            <List activities={rest} words={words} />
          </details>
        )}
      </section>
    )
  })
}

function List({ activities, words }: { activities: OwnActivity[]; words: DayWords }) {
  const { work, write } = words
  return (
    <ul class="worklist">
      {activities.map((one) => (
        <li data-mark={one.activityId}>
          <a href={`/formation/activites/${one.activityId}`} {...asWritten}>
            {one.title}
          </a>
          <span class="small muted">
            {write.minutes(one.minutes)}
            {write.comma}
            {work.place[one.mode]}
          </span>
          {one.state === 'given back' && one.word && <Said word={one.word} words={words} />}
          {one.state !== 'to do' && <StateTag state={one.state} words={work.state} />}
        </li>
      ))}
    </ul>
  )
}

function Said({ word, words: { found, write } }: { word: string; words: DayWords }) {
  const sentence = foundSentence(word, found, write)
  return sentence ? <span>{sentence}</span> : <span {...asWritten}>{typo(`« ${word} »`)}</span>
}
