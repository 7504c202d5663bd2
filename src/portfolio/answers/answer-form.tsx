import { typo } from '#platform/i18n'
import type { Id } from '#platform/id'
import { Button, FileDrop, Form, TextArea, VoiceRecorder } from '#platform/ui'
import type { AnswerRefusal } from './answer-evidence.ts'

const says = {
  record: 'Enregistrer ma voix',
  speak: 'Parlez. Touchez pour arrêter.',
  noMicrophone: 'Le micro n’est pas permis. Choisissez un fichier.',
  said: 'Ce qui vient d’être dit',
}

const sentences = {
  'nothing said': 'Écrivez votre mot, ou dites-le.',
  'empty file': 'Ce fichier est vide. Choisissez-en un autre.',
  'too large': 'Ce son dépasse 5 Mo. Faites plus court.',
  'not an accepted kind': 'Ce fichier n’est pas un son mp3, m4a, ogg ou webm. Choisissez-en un autre.',
  'unreadable picture': 'Ce fichier n’est pas un son. Choisissez-en un autre.',
  'file gone': 'Le fichier n’est plus là. Choisissez-le encore une fois.',
} satisfies Record<AnswerRefusal, string>

export type Refused = { words: string; refusal?: AnswerRefusal; error?: string | undefined }

type Props = { at: string; act: Id; to: string; refused: Refused | undefined }

/** A word for somebody: written, said aloud, or both. */
export function AnswerForm({ at, act, to, refused }: Props) {
  const why = refused?.refusal
  const ofWords = why === 'nothing said' ? sentences[why] : refused?.error
  return (
    <Form action={`${at}/mot`} files label="Un mot">
      <input type="hidden" name="act" value={act} />
      <TextArea
        name="words"
        label={`Un mot pour ${to}`}
        hint="Ce qui est bien fait, ce qui manque pour le prouver."
        rows={3}
        value={refused?.words ?? ''}
        error={ofWords && typo(ofWords)}
      />
      <VoiceRecorder says={says}>
        <FileDrop
          name="voice"
          label="Ou dites-le : un fichier"
          icon="microphone"
          hint="mp3, m4a, ogg ou webm, 5 Mo au plus"
          accept="audio/*,.mp3,.m4a,.ogg,.webm"
          {...(why && why !== 'nothing said' ? { error: typo(sentences[why]) } : {})}
        />
      </VoiceRecorder>
      <Button>Envoyer</Button>
    </Form>
  )
}
