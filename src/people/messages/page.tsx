import { writerOf } from '#platform/languages'
import { MESSAGES } from '#platform/notices'
import { Empty, Heading, Pager } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { isStaff } from '../actor.ts'
import type { MyMessages } from './my-messages.ts'
import { Read } from './message.tsx'
import { How } from './choice.tsx'
import { Browsers } from './browsers.tsx'
import { messageSentences } from './sentences.ts'

/** What I was told, what became of it, and how I want to be told. */
export function messagesPage(c: Ask, words: MyMessages): Response {
  const say = speak(c, messageSentences)
  const { instant } = writerOf(c.var.language)
  const refused = Object.keys(words.errors).length > 0
  return page(
    c,
    {
      title: say.title,
      room: 'people',
      density: isStaff(words.actor) ? 'bureau' : 'terrain',
      refused,
      listen: true,
      scripts: words.pushKey ? ['push'] : [],
    },
    <div class="stack loose">
      <Heading title={say.title} lead={say.lead} />
      <div class="duo">
        <section class="stack">
          <h2>{say.received}</h2>
          {words.messages.length === 0 ? (
            <Empty icon="mail" title={say.none} text={say.noneText} />
          ) : (
            <ol class="stack">
              {words.messages.map((message) => (
                <Read {...{ message, say, instant }} />
              ))}
            </ol>
          )}
          <Pager next={words.more ? `${MESSAGES}?avant=${words.messages.at(-1)?.id}` : undefined} />
        </section>
        <div class="stack loose">
          <How {...words} say={say} />
          <Browsers {...words} say={say} />
        </div>
      </div>
    </div>,
    refused ? 422 : 200,
  )
}
