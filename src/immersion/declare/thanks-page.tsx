import { typo } from '#platform/i18n'
import { Alert, Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Declaration } from './declaration.ts'
import { employerPage } from './frame.tsx'

/** A declaration that was confirmed: what happens then. */
export const thanksPage = (c: Ask, { name, state }: Declaration): Response =>
  employerPage(
    c,
    { title: 'Merci' },
    <>
      <Heading title="Merci" lead={name} />
      {state.kind === 'taken' ? (
        <Alert kind="ok" title="Quelqu’un suit votre déclaration">
          Il prend contact avec vous.
        </Alert>
      ) : (
        <Alert kind="ok" title="Votre déclaration est envoyée">
          <p>{typo('Ceux qui accompagnent des personnes la lisent. L’un d’eux vous répond.')}</p>
          <p>
            Avant toute immersion, une convention est signée : vous, la personne, et qui l’accompagne. Rien ne
            commence sans vous.
          </p>
        </Alert>
      )}
      <p>
        <LinkButton kind="quiet" href="/entreprises">
          Ce qu’une entreprise peut faire ici
        </LinkButton>
      </p>
    </>,
  )

/** Somebody who employs at home: what is possible, and what is not. */
export const atHomePage = (c: Ask): Response =>
  employerPage(
    c,
    { title: 'Vous employez chez vous' },
    <>
      <Heading title="Vous employez chez vous" lead="Sans SIRET, voici ce qui est possible." />
      <ul>
        <li>Une immersion demande un SIRET : elle n’est pas possible chez un particulier.</li>
        <li>{typo('Vous pouvez recruter : des personnes formées cherchent un emploi à domicile.')}</li>
        <li>
          {typo('Vous pouvez passer par une association d’aide à domicile : elle, elle peut accueillir.')}
        </li>
      </ul>
      <p class="row">
        <LinkButton href="/contact">Nous écrire</LinkButton>
        <LinkButton kind="quiet" href="/entreprises">
          Ce qu’un employeur peut faire ici
        </LinkButton>
      </p>
    </>,
  )
