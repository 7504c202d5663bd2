import { typo } from '#platform/i18n'
import { whyNotSentence } from '#platform/mail'
import type { Fate, Message } from '#platform/notices'
import { Tag } from '#platform/ui'
import type { MessageSentences } from './sentences.fr.ts'

type Told = { message: Message; say: MessageSentences; instant: (at: Date) => string }

export const Read = ({ message: { title, body, path, writtenAt, fate }, say, instant }: Told) => (
  <li class="panel stack tight">
    <p class="muted">
      <time datetime={writtenAt.toISOString()}>{instant(writtenAt)}</time>
    </p>
    <h3 dir="auto">{path ? <a href={path}>{typo(title)}</a> : typo(title)}</h3>
    {body && <p dir="auto">{typo(body)}</p>}
    <p>
      <Became fate={fate} say={say} />
    </p>
  </li>
)

/** Said sent only once it was. */
function Became({ fate, say }: { fate: Fate; say: MessageSentences }) {
  const [kind, words] = becameWords(fate, say)
  return <Tag kind={kind}>{words}</Tag>
}

/** What became of a message, in words, and their colour. */
export function becameWords(fate: Fate, { fate: words }: MessageSentences): ['ok' | 'far' | 'late', string] {
  if (fate.became === 'refused') return ['late', typo(words.refused(whyNotSentence(fate.why)))]
  if (fate.became === 'sent') return ['ok', words[fate.channel]]
  return ['far', words[fate.became]]
}
