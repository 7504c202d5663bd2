import { typo } from '#platform/i18n'
import type { Fate, Message } from '#platform/notices'
import { writeInstant } from '#platform/time'
import { Tag } from '#platform/ui'

export const Read = ({ title, body, path, writtenAt, fate }: Message) => (
  <li class="panel stack tight">
    <p class="muted">
      <time datetime={writtenAt.toISOString()}>{writeInstant(writtenAt)}</time>
    </p>
    <h3>{path ? <a href={path}>{typo(title)}</a> : typo(title)}</h3>
    {body && <p>{typo(body)}</p>}
    <p>
      <Became fate={fate} />
    </p>
  </li>
)

/** Said sent only once it was. */
function Became({ fate }: { fate: Fate }) {
  const [kind, words] = becameWords(fate)
  return <Tag kind={kind}>{words}</Tag>
}

/** What became of a message, in words, and their colour. */
export function becameWords(fate: Fate): ['ok' | 'far' | 'late', string] {
  if (fate.became === 'refused') return ['late', typo(`N’est pas parti : ${fate.why}`)]
  if (fate.became === 'sent') return ['ok', `Envoyé ${channelWords[fate.channel]}`]
  if (fate.became === 'here') return ['far', 'Ici seulement']
  return ['far', fate.became === 'waits' ? 'Pas encore envoyé' : 'En train de partir']
}

const channelWords = { sms: 'par SMS', email: 'par courriel', push: 'sur un appareil', here: 'ici' } as const
