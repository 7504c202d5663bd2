import type { ComponentChildren } from 'preact'
import { Button, FileDrop, TextArea } from '#platform/ui'
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

/** A voice is recorded in the page where the device can (browser/record.ts); else it is a file like another. */
function Recorded({ isVoice, say, children }: RecordedProps) {
  if (!isVoice) return <>{children}</>
  return (
    <div class="stack" data-record data-limit="300">
      <div data-island="recorder" hidden>
        <Button kind="quiet" icon="microphone" type="button" wide>
          {say.record}
        </Button>
      </div>
      <output data-island="recording" hidden>
        {say.speak}
      </output>
      <output data-island="refused" hidden>
        {say.noMicrophone}
      </output>
      <p data-island="heard" hidden>
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what its reader has just said */}
        <audio controls aria-label={say.said} />
      </p>
      {children}
    </div>
  )
}
