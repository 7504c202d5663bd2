import { writeInstant } from '#platform/time'
import { Empty, Heading, Pager, Tag } from '#platform/ui'
import { whyNotSentence, type KeptLetter } from '#platform/mail'
import { page, type Ask } from '#platform/web'

const channels = { email: 'Courriel', sms: 'SMS', paper: 'Lettre' } as const

/** What Beffroi sent, for a demo where nothing leaves: everybody may read it. */
export function letterBoxPage(c: Ask, letters: KeptLetter[], more: boolean): Response {
  return page(
    c,
    { title: 'Boîte aux lettres', room: 'hall' },
    <div class="stack">
      <Heading
        title="Boîte aux lettres de la démonstration"
        lead="Ici, aucun message ne part pour de vrai. Ils arrivent tous sur cette page."
      />
      {letters.length === 0 && (
        <Empty title="Rien n’est encore parti" text="Demandez un code de connexion : il arrivera ici." />
      )}
      <ol class="letters">
        {letters.map((letter) => (
          <li class="panel stack tight">
            <p class="row">
              <Tag kind="far" icon="mail">
                {channels[letter.channel]}
              </Tag>
              <b>{letter.recipient}</b>
              <span class="muted">{writeInstant(letter.writtenAt)}</span>
              {letter.refused && <Tag kind="late">{whyNotSentence(letter.refused)}</Tag>}
            </p>
            <h2>{letter.subject}</h2>
            <p class="body">{linked(letter.body)}</p>
          </li>
        ))}
      </ol>
      <Pager next={more ? `/demo/courrier?avant=${letters.at(-1)?.id}` : undefined} />
    </div>,
  )
}

const linked = (body: string) =>
  body.split(/(https?:\S+)/).map((piece) => (piece.startsWith('http') ? <a href={piece}>{piece}</a> : piece))
