import type { ComponentChildren } from 'preact'
import { FileDrop, TextArea, VoiceRecorder } from '#platform/ui'
import type { Proof } from '../activity.ts'
import type { HandIn } from './form.ts'
import type { HandInSentences } from './sentences.fr.ts'
import { wayOf } from '../work/door.ts'

const PAPERS = 'image/jpeg,image/png,image/webp,application/pdf,.csv,.ods,.xlsx,text/plain'

const accepted: Partial<Record<Proof, string>> = {
  photo: 'image/jpeg,image/png,image/webp',
  video: 'video/mp4,video/webm',
  audio: 'audio/*,video/mp4',
}

export function Evidence({ activity, words, kept, errors = {}, say }: HandIn & { say: HandInSentences }) {
  const { proof } = activity
  const file = wayOf(activity) === 'file'
  const opensCamera = file && (proof === 'photo' || proof === 'video')
  return (
    <>
      {file && (
        <Recorded isVoice={proof === 'audio'} say={say}>
          <FileDrop
            name="file"
            label={kept ? say.fileKept : say.myFile}
            verb={proof === 'photo' ? say.takePhoto : say.chooseFile}
            icon={proof === 'photo' ? 'camera' : proof === 'audio' ? 'microphone' : 'upload'}
            accept={accepted[proof] ?? PAPERS}
            {...(opensCamera
              ? { capture: 'environment', gallery: proof === 'photo' ? say.choosePhoto : say.chooseFilm }
              : {})}
            error={errors['file']}
          />
        </Recorded>
      )}
      <TextArea
        name="words"
        label={file ? say.wordWith : say.myAnswer}
        required={!file}
        rows={file ? 3 : 8}
        value={words}
        error={errors['words']}
      />
    </>
  )
}

type RecordedProps = { isVoice: boolean; say: HandInSentences; children: ComponentChildren }

const Recorded = ({ isVoice, say, children }: RecordedProps) =>
  isVoice ? (
    <VoiceRecorder says={say} wide>
      {children}
    </VoiceRecorder>
  ) : (
    <>{children}</>
  )
