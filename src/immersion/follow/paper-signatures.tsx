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
              <a href={`${here}/papier/${id}/verifier`}>
                {place.paper.keptBy === me
                  ? `La page signée par ${name}`
                  : `Vérifier la page signée par ${name}`}
              </a>
            </p>
            {place.paper.keptBy === me && <p class="muted">Une autre personne que vous doit la vérifier.</p>}
            {place.paper.keptBy === me && isOwn && (
              <details class="why" open={saidOf(id) !== undefined}>
                <summary>Ajouter ou remplacer une page</summary>
                <Photograph at={`${here}/papier/${id}`} id={id} name={name} error={saidOf(id)} more />
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

type Asked = { at: string; id: SignatoryId; name: string; error: string | undefined; more?: boolean }

/** `more`: a page waits already, this one goes with it or in its place. */
const Photograph = ({ at, id, name, error, more }: Asked) => (
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
      multiple
      {...(error ? { error } : {})}
    />
    {more ? (
      <>
        <Button kind="quiet" name="adds" value="oui">
          Ajouter cette page
        </Button>
        <Button kind="quiet">Remplacer par cette page</Button>
      </>
    ) : (
      <Button kind="quiet">Garder cette page</Button>
    )}
  </Form>
)
