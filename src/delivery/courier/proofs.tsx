import { asset, Button, Field, FileDrop, SignaturePad, type Errors } from '#platform/ui'
import { PressForm, type PressProps, Go, Opens } from '../screen/door.ts'
import { type Round, type DropStop, type RoundWords, stopName } from '../round/door.ts'

type Props = { round: Round; stop: DropStop; errors: Errors; words: RoundWords }

/** "C'est livré", then to whom: two taps when it is the person named. Other proofs are one tap further. */
export function Deliver({ round, stop, errors, words }: Props) {
  const {
    say,
    answers: { needed },
  } = words
  const { door } = stop.order
  const common = {
    round,
    stop,
    orders: [stop.order.id],
    effect: 'done',
    says: say.said(stopName(round, stop, words), say.done.delivered),
  } satisfies Partial<PressProps>
  const open = Boolean(errors['name'] ?? errors['drawing'] ?? errors['photo'])
  return (
    <Opens label={say.delivered} icon="check" kind="go" open={open}>
      <PressForm {...common} what="name">
        <input type="hidden" name="name" value={door.recipientName} />
        <Go>{say.handedTo(door.recipientName)}</Go>
      </PressForm>
      <details open={Boolean(errors['name'])}>
        <summary>{say.toOther}</summary>
        <PressForm {...common} what="name" need={{ name: 'name', says: needed.name }}>
          <Field name="name" label={say.toWhom} hint={say.toWhomHint} error={errors['name']} />
          <Button>{say.handed}</Button>
        </PressForm>
      </details>
      <details open={Boolean(errors['drawing'])} data-src={asset('signature.js')} data-only-script hidden>
        <summary>{say.sign}</summary>
        <PressForm {...common} what="signature" need={{ name: 'drawing', says: needed.drawing }}>
          <SignaturePad says={say.signHere} />
          <Button>{say.keepSignature}</Button>
        </PressForm>
      </details>
      <details open={Boolean(errors['photo'])} data-src={asset('photo.js')}>
        <summary>{say.picture}</summary>
        <PressForm {...common} what="photo" files need={{ name: 'photo', says: needed.photo }}>
          <FileDrop
            name="photo"
            label={say.pictureOf}
            verb={say.takePicture}
            icon="camera"
            accept="image/jpeg,image/png,image/webp"
            capture="environment"
            gallery={say.choosePicture}
            error={errors['photo']}
          />
          <Button>{say.keepPicture}</Button>
        </PressForm>
      </details>
    </Opens>
  )
}
