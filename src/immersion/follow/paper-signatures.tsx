import { Button, FileDrop, Form } from '#platform/ui'
import type { SignatoryId } from '../ids.ts'
import { isSigned } from '../signing/door.ts'
import type { Shown } from './shown.ts'

/** Who signs on paper: the photo of the page, then a second person who looks at it. */
export function PaperSignatures({ all, here, me, isOwn, badPage }: Shown & { here: string }) {
  const saidOf = (id: SignatoryId) => (badPage?.signatoryId === id ? badPage.sentence : undefined)
  const open = all.filter((signing) => !isSigned(signing) && (isOwn || signing.place.where === 'to check'))
  if (open.length === 0) return null
  return (
    <section class="panel stack">
      <h2>Sur papier</h2>
      <p class="small">
        Imprimez, faites signer, photographiez la page. Une autre personne de l’équipe vérifie.
      </p>
      {open.map(({ id, name, place }) =>
        place.where === 'to check' ? (
          <div class="stack tight">
            <p>
              <a href={`${here}/papier/${id}`}>La page signée par {name}</a>
            </p>
            {place.paper.keptBy === me ? (
              <p class="muted">Une autre personne que vous doit la vérifier.</p>
            ) : (
              <>
                <Form action={`${here}/papier/${id}/verifier`} label={`Vérifier la signature de ${name}`}>
                  <Button kind="quiet">C’est bien la signature de {name}</Button>
                </Form>
                <a href={`${here}/papier/${id}/verifier`}>Ce n’est pas la bonne page</a>
              </>
            )}
            {place.paper.keptBy === me && isOwn && (
              <details class="why" open={saidOf(id) !== undefined}>
                <summary>Remplacer cette page</summary>
                <Photograph at={`${here}/papier/${id}`} id={id} name={name} error={saidOf(id)} />
              </details>
            )}
          </div>
        ) : (
          <details class="why" open={saidOf(id) !== undefined}>
            <summary>{name}</summary>
            <Photograph at={`${here}/papier/${id}`} id={id} name={name} error={saidOf(id)} />
          </details>
        ),
      )}
    </section>
  )
}

/** The field of one signatory, for who says what is wrong with it. */
export const pageOf = (id: SignatoryId): string => `photo-${id}`

type Asked = { at: string; id: SignatoryId; name: string; error: string | undefined }

const Photograph = ({ at, id, name, error }: Asked) => (
  <Form action={at} files label={`La page signée par ${name}`}>
    <FileDrop
      name="photo"
      called={pageOf(id)}
      label={`La page signée par ${name}`}
      verb="Prendre la photo"
      gallery="Choisir un fichier"
      icon="camera"
      accept="image/jpeg,image/png,image/webp,application/pdf"
      capture="environment"
      {...(error ? { error } : {})}
    />
    <Button kind="quiet">Garder cette page</Button>
  </Form>
)
