import { MESSAGES } from '#platform/notices'
import { Empty, Heading, Pager } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { densityOf } from './density.ts'
import type { MyMessages } from './my-messages.ts'
import { Read } from './message-view.tsx'
import { How } from './message-choice.tsx'
import { Browsers } from './message-browsers.tsx'

/** What I was told, what became of it, and how I want to be told. */
export function messagesPage(c: Ask, words: MyMessages): Response {
  const refused = Object.keys(words.errors).length > 0
  return page(
    c,
    {
      title: 'Mes messages',
      room: 'people',
      density: densityOf(c),
      refused,
      listen: true,
      scripts: words.pushKey ? ['push'] : [],
    },
    <div class="stack loose">
      <Heading title="Mes messages" lead="Tout ce qui m’a été envoyé se relit ici." />
      <div class="duo">
        <section class="stack">
          <h2>Reçus</h2>
          {words.messages.length === 0 ? (
            <Empty
              icon="mail"
              title="Pas encore de message"
              text="Quand il y aura du nouveau, ce sera écrit ici."
            />
          ) : (
            <ol class="stack">{words.messages.map(Read)}</ol>
          )}
          <Pager next={words.more ? `${MESSAGES}?avant=${words.messages.at(-1)?.id}` : undefined} />
        </section>
        <div class="stack loose">
          <How {...words} />
          <Browsers {...words} />
        </div>
      </div>
    </div>,
    refused ? 422 : 200,
  )
}
