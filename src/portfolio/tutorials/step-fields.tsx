import { Alert, Button, Check, Field, FileDrop, TextArea } from '#platform/ui'
import type { TutorialSentences } from './sentences.fr.ts'
import { LONGEST_NAME, LONGEST_SENTENCE, type StepTyped } from './step-form.ts'

type Props = { say: TutorialSentences; given: StepTyped; picture?: string | undefined }

/**
 * When a step begins, its name, what is done there, and a picture of it: the one where the film stands, where the page can take it
 * (browser/steps.ts), else a photo. `picture`: the address of the one that it has.
 */
export function StepFields({ say, given: { typed, kept, errors = {} }, picture }: Props) {
  const told = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] })
  return (
    <>
      <Field {...told('time')} label={say.time} hint={say.timeHint} required />
      <Field {...told('words')} label={say.words} hint={say.wordsHint} maxlength={LONGEST_NAME} required />
      <TextArea
        {...told('says')}
        label={say.says}
        hint={say.saysHint}
        rows={2}
        maxlength={LONGEST_SENTENCE}
      />
      {kept && <input type="hidden" name="kept" value={kept} />}
      {kept && <Alert kind="ok" title={say.pictureKept} />}
      <input type="hidden" name="from" value={String(typed['from'] ?? '')} />
      {picture && <img class="photo" src={picture} alt={say.picture} width={240} height={160} />}
      <div class="stack tight" data-island="frame" hidden>
        <img class="photo" data-frame alt={say.picture} width={240} height={160} hidden />
        <Button kind="quiet" icon="camera" type="button" wide>
          {say.takeFrame}
        </Button>
      </div>
      {picture && <Check name="noPicture" label={say.noPicture} checked={typed['noPicture'] !== undefined} />}
      {/* what is typed leaves before the picture: too heavy, it is refused with nothing lost */}
      <FileDrop
        name="picture"
        icon="image"
        label={say.picture}
        hint={say.gesture}
        verb={say.choosePicture}
        accept="image/jpeg,image/png,image/webp"
        {...(errors['picture'] ? { error: errors['picture'] } : {})}
      />
      {/* one of the film was agreed to with it */}
      <Check
        name="agreed"
        label={say.agreed}
        checked={typed['agreed'] !== undefined}
        {...(errors['agreed'] ? { error: errors['agreed'] } : {})}
      />
    </>
  )
}
