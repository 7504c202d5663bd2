import { typo } from '#platform/i18n'
import { MESSAGES, USUAL, type Choice, type Fate, type Message } from '#platform/notices'
import { writeInstant } from '#platform/time'
import { Alert, Button, Check, Choices, Empty, Form, Heading, Pager, Tag } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Actor } from '../actor.ts'
import { writePhone } from '../login.ts'
import { densityOf } from './page.tsx'

/** Between which hours nothing is sent, by the answer of the form. */
export const quietHours = {
  usual: { quietFrom: USUAL.quietFrom, quietTo: USUAL.quietTo },
  night: { quietFrom: '22:00', quietTo: '07:00' },
  never: { quietFrom: '00:00', quietTo: '00:00' },
} as const

const quietWords: { value: keyof typeof quietHours; label: string }[] = [
  { value: 'usual', label: 'De 8 h à 20 h' },
  { value: 'night', label: 'De 7 h à 22 h' },
  { value: 'never', label: 'À toute heure' },
]

const channelWords = { sms: 'par SMS', email: 'par courriel', push: 'sur un appareil', here: 'ici' } as const

type MyMessages = {
  actor: Actor
  messages: Message[]
  more: boolean
  choice: Choice | undefined
  reach: { phone: string | null; email: string | null }
  browsers: { id: string; name: string; here: boolean }[]
  /** What a browser subscribes with; undefined where browsers refuse to. */
  pushKey: string | undefined
  errors: Record<string, string>
}

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

const Read = ({ title, body, path, writtenAt, fate }: Message) => (
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

function How({ choice, reach, errors }: MyMessages) {
  const options = [
    ...(reach.phone ? [{ value: 'sms', label: 'Par SMS', hint: writePhone(reach.phone) }] : []),
    ...(reach.email ? [{ value: 'email', label: 'Par courriel', hint: reach.email }] : []),
    ...(choice?.channel === 'push' ? [{ value: 'push', label: 'Sur mes appareils' }] : []),
    { value: 'here', label: 'Ici seulement', hint: 'Je viens lire quand je veux. Rien ne m’est envoyé.' },
  ]
  const wish = choice?.channel ?? (reach.phone ? 'sms' : reach.email ? 'email' : 'here')
  const quiet = quietWords.find(({ value }) => quietHours[value].quietFrom === (choice ?? USUAL).quietFrom)
  return (
    <section class="stack">
      <h2>Comment être prévenu·e</h2>
      <Form action={MESSAGES}>
        <Choices name="channel" legend="Où ?" options={options} value={wish} error={errors['channel']} />
        <Choices
          name="quiet"
          legend="Quand ?"
          options={quietWords}
          value={quiet?.value ?? 'usual'}
          error={errors['quiet']}
        />
        <Check
          name="sundays"
          label="Aussi le dimanche et les jours fériés"
          checked={(choice ?? USUAL).sundays === 'told'}
        />
        <p class="muted">Ce qui change ma journée, comme un cours déplacé, part tout de suite.</p>
        <Button>Enregistrer</Button>
      </Form>
    </section>
  )
}

function Browsers({ browsers, pushKey }: MyMessages) {
  if (!pushKey) return null
  return (
    <section
      class="stack"
      data-push={pushKey}
      data-here={browsers.some(({ here }) => here) ? 'oui' : undefined}
    >
      {browsers.length > 0 && (
        <>
          <h2>Mes messages s’affichent sur</h2>
          <ul class="stack">
            {browsers.map(({ id, name, here }) => (
              <li class="panel row between">
                <b>{here ? `${name} (celui-ci)` : name}</b>
                <form method="post" action={`${MESSAGES}/appareils/${id}/arreter`}>
                  <Button kind="quiet" label={`Arrêter sur ${name}`}>
                    Arrêter
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
      <form class="stack" method="post" action={`${MESSAGES}/appareils`} hidden>
        <input type="hidden" name="endpoint" />
        <input type="hidden" name="p256dh" />
        <input type="hidden" name="auth" />
        <Button kind="quiet" wide>
          Afficher mes messages sur cet appareil
        </Button>
      </form>
      <div role="alert" hidden>
        <Alert kind="late" title="Ce navigateur refuse les messages. Le SMS et le courriel restent." />
      </div>
    </section>
  )
}
