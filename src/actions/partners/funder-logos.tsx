import { typo } from '#platform/i18n'
import { Button, FileDrop, Form } from '#platform/ui'
import type { Action } from '../action.ts'
import type { ShownLogo } from './list-funder-logos.ts'

type Logos = { action: Action; funders: ShownLogo[]; errors: Record<string, string | undefined> }

/** The logo of each funder, as it asks to see it on the papers of the action. */
export function FunderLogos({ action, funders, errors }: Logos) {
  const path = `/actions/${action.slug}/partenaires/logos`
  return (
    <section class="stack" aria-labelledby="logos">
      <h2 id="logos">Logos des financeurs</h2>
      <p>
        {typo(
          'Ils sont imprimés en haut des certificats, attestations, convocations, feuilles d’émargement et dossiers : trois au plus. Un financeur sans logo y est nommé.',
        )}
      </p>
      {funders.map(({ organisationId, name, logo, isOwn }) => (
        <div class="panel stack">
          <h3>{name}</h3>
          {logo && (
            <img
              class="logo"
              src={`${path}/${organisationId}`}
              alt={`Logo de ${name}`}
              width={logo.width}
              height={logo.height}
            />
          )}
          {logo && isOwn && <p>{typo('C’est celui de son en-tête. Un autre, choisi ici, le remplace.')}</p>}
          <Form action={`${path}/${organisationId}`} label={`Logo de ${name}`} files>
            <FileDrop
              name={`logo-${organisationId}`}
              label={logo ? `Changer le logo de ${name}` : `Logo de ${name}`}
              hint="Une image JPEG, PNG ou WebP."
              verb="Choisir une image"
              accept="image/jpeg,image/png,image/webp"
              error={errors[`logo-${organisationId}`]}
            />
            <Button kind="quiet" label={`Enregistrer le logo de ${name}`}>
              Enregistrer le logo
            </Button>
          </Form>
          {logo && !isOwn && (
            <form method="post" action={`${path}/${organisationId}/retirer`}>
              <Button kind="quiet" icon="bin" label={`Retirer le logo de ${name}`}>
                Retirer le logo
              </Button>
            </form>
          )}
        </div>
      ))}
    </section>
  )
}
