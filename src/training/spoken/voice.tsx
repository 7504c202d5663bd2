import type { ActivityId } from '../ids.ts'
import type { Spoken } from './store.ts'

type Props = { activityId: ActivityId; spoken: Spoken | undefined; label: string }

/** Where it is heard; another address once it was said again. */
export const voiceAt = (activityId: ActivityId, { fileId }: Spoken): string =>
  `/formation/activites/${activityId}/voix?${fileId.slice(0, 8)}`

/** What a trainer said of an activity: played by *Écouter* in place of a voice of the device, and by its own controls without script. */
export function InstructionsVoice({ activityId, spoken, label }: Props) {
  if (!spoken) return null
  return (
    <p>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- its words stand beside it */}
      <audio data-listen controls preload="none" aria-label={label} src={voiceAt(activityId, spoken)} />
    </p>
  )
}
