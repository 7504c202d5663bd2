import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { useWords } from './words/words.ts'

export type VoiceRecorderProps = {
  /** What the button says, what is said while one speaks, when the microphone is refused, and what is heard afterwards. */
  says: { record: string; speak: string; noMicrophone: string; said: string }
  wide?: boolean
  /** The field of a file. */
  children: ComponentChildren
}

/** A voice is recorded in the page where the device can, for five minutes at most (browser/record.ts); else it is a file like another. */
export const VoiceRecorder = ({ says, wide = false, children }: VoiceRecorderProps) => (
  <div class="stack" data-record data-limit="300">
    <div data-island="recorder" hidden>
      <Button kind="quiet" icon="microphone" type="button" wide={wide}>
        {says.record}
      </Button>
    </div>
    <div data-island="stop" hidden>
      <Stop wide={wide} />
    </div>
    <output data-island="recording" hidden>
      {says.speak}
    </output>
    <output data-island="refused" hidden>
      {says.noMicrophone}
    </output>
    <p data-island="heard" hidden>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what its reader has just said */}
      <audio controls aria-label={says.said} />
    </p>
    {children}
  </div>
)

/** While it records: how to stop, and the time that runs, for whoever reads little. */
function Stop({ wide }: { wide: boolean }) {
  return (
    <Button kind="stop" icon="halt" type="button" wide={wide}>
      {useWords().stopRecording}{' '}
      <span data-clock aria-hidden="true">
        0:00
      </span>
    </Button>
  )
}
