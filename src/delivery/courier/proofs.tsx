import { asset, Button, Field, FileDrop, SignaturePad, type Errors } from '#platform/ui'
import { ActForm, type ActProps, Go, Opens } from '../screen/door.ts'
import { type Round, type DropStop, stopName } from '../round/door.ts'
import { neededSentences } from '../gestures/door.ts'

type Props = { round: Round; stop: DropStop; errors: Errors }

/** "C'est livré", then to whom: two taps when it is the person named. Other proofs are one tap further. */
export function Deliver({ round, stop, errors }: Props) {
  const { door } = stop.order
  const common = {
    round,
    stop,
    orders: [stop.order.id],
    effect: 'done',
    says: `${stopName(round, stop)} : livré`,
  } satisfies Partial<ActProps>
  const open = Boolean(errors['name'] ?? errors['drawing'] ?? errors['photo'])
  return (
    <Opens label="C’est livré" icon="check" kind="go" open={open}>
      <ActForm {...common} what="name">
        <input type="hidden" name="name" value={door.recipientName} />
        <Go>Remis à {door.recipientName}</Go>
      </ActForm>
      <details open={Boolean(errors['name'])}>
        <summary>À quelqu’un d’autre</summary>
        <ActForm {...common} what="name" need={{ name: 'name', says: neededSentences.name }}>
          <Field name="name" label="À qui ?" hint="Un nom, ou : voisin, gardienne…" error={errors['name']} />
          <Button>C’est remis</Button>
        </ActForm>
      </details>
      <details open={Boolean(errors['drawing'])} data-src={asset('signature.js')} data-only-script hidden>
        <summary>Faire signer</summary>
        <ActForm {...common} what="signature" need={{ name: 'drawing', says: neededSentences.drawing }}>
          <SignaturePad says="Signer ici avec le doigt" />
          <Button>Garder la signature</Button>
        </ActForm>
      </details>
      <details open={Boolean(errors['photo'])} data-src={asset('photo.js')}>
        <summary>Prendre une photo</summary>
        <ActForm {...common} what="photo" files need={{ name: 'photo', says: neededSentences.photo }}>
          <FileDrop
            name="photo"
            label="La commande devant la porte, sans personne"
            verb="Prendre la photo"
            icon="camera"
            accept="image/jpeg,image/png,image/webp"
            capture="environment"
            gallery="Choisir une photo"
            error={errors['photo']}
          />
          <Button>Garder la photo</Button>
        </ActForm>
      </details>
    </Opens>
  )
}
