import { parisDay, writeDate } from '#platform/time'
import { Button, ErrorSummary, FileDrop, Form, Heading, LinkButton, VoiceRecorder } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { OpenGroup } from '../access.ts'
import type { Activity } from '../activity.ts'
import { groupPage } from '../group-frame.tsx'
import type { SayRefusal } from './say-instructions.ts'
import { saySentences } from './sentences.ts'
import type { Spoken } from './store.ts'
import { InstructionsVoice } from './voice.tsx'

const says = {
  record: 'Enregistrer ma voix',
  speak: 'Parlez. Touchez pour arrêter.',
  noMicrophone: 'Le micro n’est pas permis. Choisissez un fichier.',
  said: 'Ce qui vient d’être dit',
}

type SpokenPage = { activity: Activity; spoken: Spoken | undefined; refusal?: SayRefusal }

/** The instructions of an activity, said aloud by who trains: for whoever reads little. */
export function spokenPage(c: Ask, open: OpenGroup, { activity, spoken, refusal }: SpokenPage): Response {
  const title = 'La consigne, dite par vous'
  const address = `/formation/${open.group.id}/programme/${activity.id}`
  const error = refusal && saySentences[refusal]
  return groupPage(
    c,
    open,
    { title, here: 'programme', scripts: ['record'] },
    <div class="stack narrow">
      <Heading
        title={title}
        over={`${activity.code}, ${activity.title}`}
        lead="Les stagiaires l’entendent en touchant Écouter."
      />
      <ErrorSummary errors={{ recording: error }} />
      {activity.instructions && (
        <section class="panel">
          <h2 class="t1">À lire à voix haute</h2>
          <p class="as-written">{activity.instructions}</p>
        </section>
      )}
      {spoken && (
        <section class="stack tight">
          <h2>Gardée le {writeDate(parisDay(spoken.saidAt))}</h2>
          <InstructionsVoice activityId={activity.id} spoken={spoken} label="La consigne, à écouter" />
          <Form action={`${address}/voix/retirer`} label="Retirer l’enregistrement">
            <Button kind="quiet">Retirer</Button>
          </Form>
        </section>
      )}
      <Form action={`${address}/voix`} files label="Enregistrer la consigne">
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
          <Button>{spoken ? 'Remplacer' : 'Garder'}</Button>
          <LinkButton kind="quiet" href={address}>
            Revenir à l’activité
          </LinkButton>
        </p>
      </Form>
    </div>,
    refusal !== undefined,
  )
}
