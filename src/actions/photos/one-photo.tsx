import { writeDate } from '#platform/time'
import { Button, Photo } from '#platform/ui'
import type { ActionPhoto } from './photo.ts'

export function OnePhoto({ path, photo, first }: { path: string; photo: ActionPhoto; first: boolean }) {
  return (
    <>
      <Photo src={path} alt={photo.description} width={photo.width} height={photo.height} />
      <p>{photo.description}</p>
      <p class="muted">
        {photo.consentOn ? `Accord signé le ${writeDate(photo.consentOn)}` : 'Personne n’est reconnaissable'}
      </p>
      <div class="row">
        {!first && (
          <form method="post" action={`${path}/monter`}>
            <Button kind="quiet" label={`Montrer avant : ${photo.description}`}>
              Montrer avant
            </Button>
          </form>
        )}
        <form method="post" action={`${path}/retirer`}>
          <Button kind="quiet" icon="bin" label={`Retirer : ${photo.description}`}>
            Retirer
          </Button>
        </form>
      </div>
    </>
  )
}
