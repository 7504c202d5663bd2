import { Button, ErrorSummary, FileDrop, Form, Heading, LinkButton, Tag, VoiceRecorder } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { companyAddress } from '../company.ts'
import { Back, companyPage, french } from '../screen/door.ts'
import { preparedCards, type PreparedCard } from './prepared-cards.ts'
import { voiceAt } from './said-aloud.tsx'
import type { SayCardRefusal } from './say-card.ts'
import type { CardVoice } from './store.ts'

const says = {
  record: 'Enregistrer ma voix',
  speak: 'Parlez. Touchez pour arrêter.',
  noMicrophone: 'Le micro n’est pas permis. Choisissez un fichier.',
  said: 'Ce qui vient d’être dit',
}

const refusals: Record<SayCardRefusal | 'nothing said', string> = {
  'nothing said': 'Enregistrez votre voix, ou choisissez un fichier.',
  'empty file': 'Ce fichier est vide. Choisissez-en un autre.',
  'too large': 'Ce son dépasse 5 Mo. Faites plus court.',
  'not an accepted kind': 'Ce fichier n’est pas un son mp3, m4a, ogg ou webm. Choisissez-en un autre.',
  'unreadable picture': 'Ce fichier n’est pas un son. Choisissez-en un autre.',
  'file gone': 'Le fichier n’est plus là. Choisissez-le encore une fois.',
}

/** The prepared clients, and which of them have a voice, for who trains. */
export function voicesPage(c: Ask, inside: Inside, voices: readonly CardVoice[]): Response {
  return companyPage(
    c,
    inside,
    { title: 'La voix des clients' },
    <>
      <Heading
        title="La voix des clients"
        lead="Enregistrez ce que demande chaque client des cartes. Sans voix, le téléphone lit la carte s’il le peut."
      />
      <ul class="lines">
        {preparedCards.map(({ key, client, words }) => (
          <li>
            <p>
              <a href={companyAddress(inside.company.id, `/voix/${encodeURIComponent(key)}`)}>{client}</a>
              <br />
              <span class="muted">{words}</span>
            </p>
            {voices.some(({ card }) => card === key) && <Tag kind="ok">Enregistrée</Tag>}
          </li>
        ))}
      </ul>
      <Back company={inside.company} common={french} />
    </>,
  )
}

type One = { card: PreparedCard; voice: CardVoice | undefined; refusal?: SayCardRefusal | 'nothing said' }

/** One prepared client, said aloud. */
export function voicePage(c: Ask, inside: Inside, { card, voice, refusal }: One): Response {
  const all = companyAddress(inside.company.id, '/voix')
  const here = `${all}/${encodeURIComponent(card.key)}`
  const error = refusal && refusals[refusal]
  return companyPage(
    c,
    inside,
    { title: card.client, errors: { recording: error }, scripts: ['record'] },
    <>
      <Heading title={card.client} over="La voix des clients" />
      <ErrorSummary errors={{ recording: error }} />
      <section class="panel">
        <h2 class="t1">À dire comme le client</h2>
        <p>{card.words}</p>
      </section>
      {voice && (
        <section class="stack tight">
          <h2>La voix gardée</h2>
          <p>
            {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- its words stand above it */}
            <audio
              controls
              preload="none"
              aria-label="La voix gardée"
              src={voiceAt(inside.company.id, voice)}
            />
          </p>
          <Form action={`${here}/retirer`} label="Retirer l’enregistrement">
            <Button kind="quiet">Retirer</Button>
          </Form>
        </section>
      )}
      <Form action={here} files label="Enregistrer la voix">
        <VoiceRecorder says={says}>
          <FileDrop
            name="recording"
            label="Ou un fichier"
            icon="upload"
            hint="mp3, m4a, ogg ou webm, 5 Mo au plus"
            accept="audio/*,.mp3,.m4a,.ogg,.webm"
            error={error}
          />
        </VoiceRecorder>
        <p class="row">
          <Button>{voice ? 'Remplacer' : 'Garder'}</Button>
          <LinkButton kind="quiet" href={all}>
            Tous les clients
          </LinkButton>
        </p>
      </Form>
    </>,
  )
}
