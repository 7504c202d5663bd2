import { typo } from '#platform/i18n'
import { Heading, LinkButton, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Publisher } from './publisher.ts'

/** How long each thing is kept: the dates of the nightly jobs that erase (docs: ACCESS). */
const kept = [
  {
    what: 'Preuves de la formation (travail, présences, évaluations)',
    long: '10 ans',
    why: 'La formation est cofinancée.',
  },
  {
    what: 'Conventions signées',
    long: '5 ans',
    why: '2 ans à portée de main, 3 ans en archives. 10 ans quand elles prouvent des heures de formation financées.',
  },
  {
    what: 'Demandes de place que personne ne suit',
    long: '3 mois',
    why: 'Même sans réponse.',
  },
  { what: 'Suivi social', long: '2 ans après le dernier contact', why: '' },
  {
    what: 'Votre compte',
    long: '2 ans après votre dernière visite',
    why: 'Un message vous prévient 30 jours avant.',
  },
  {
    what: 'Messages et lettres que nous vous avons écrits',
    long: '2 ans',
    why: 'Ils prouvent que nous vous avons écrit.',
  },
  { what: 'La liste de qui a ouvert votre dossier', long: '3 ans', why: '' },
  { what: 'Journaux techniques', long: '6 mois', why: 'Pour protéger le site.' },
]

/** Who holds what about people, for how long, and what they can ask. */
export function yourDataPage(c: Ask, { organisation }: Publisher): Response {
  const holder = organisation?.name ?? 'l’organisme qui pilote ce territoire'
  return page(
    c,
    { title: 'Vos données', room: 'static', listen: true },
    <div class="stack loose narrow">
      <Heading
        title="Vos données"
        lead="Ce que Beffroi garde, pourquoi, combien de temps, et qui peut le lire."
      />
      <section class="stack">
        <h2>Qui en répond</h2>
        <p>
          Le responsable est : <b>{holder}</b>. Les organismes d’une action ne lisent que ce dont ils ont
          besoin pour vous accompagner.
        </p>
      </section>
      <section class="stack">
        <h2>Qui peut lire</h2>
        <ul>
          <li>Qui vous suit, vous forme ou vous évalue lit sa part, et rien d’autre.</li>
          <li>Quand quelqu’un ouvre votre dossier, une ligne reste. Vous lisez qui, quand et pourquoi.</li>
          <li>Les chiffres publiés ne disent aucun nom. Sous 5 personnes, ils sont masqués.</li>
          <li>
            Nous ne gardons ni numéro de sécurité sociale, ni donnée de santé. Nous n’avons pas de mots de
            passe.
          </li>
        </ul>
      </section>
      <Table
        caption="Combien de temps"
        columns={[
          { key: 'what', label: 'Quoi', cell: (one) => one.what },
          { key: 'long', label: 'Durée', cell: (one) => typo(one.long) },
          { key: 'why', label: 'Précision', all: true, cell: (one) => typo(one.why) },
        ]}
        rows={kept}
      />
      <section class="stack">
        <h2>Ce que vous pouvez faire</h2>
        <p class="row">
          <LinkButton kind="quiet" icon="eye" href="/moi/acces">
            Voir qui a ouvert votre dossier
          </LinkButton>
          <LinkButton kind="quiet" icon="download" href="/moi/donnees">
            Emporter vos données
          </LinkButton>
        </p>
        <p>
          Vous pouvez aussi demander une correction, un effacement, ou vous opposer :{' '}
          <a href="/contact">nous écrire</a>. Une réponse vient en un mois au plus. Sinon, vous pouvez saisir
          la CNIL : <a href="https://www.cnil.fr/fr/plaintes">cnil.fr</a>.
        </p>
        <p>
          Ce site pose des témoins (cookies) : pour la connexion, pour la langue, pour le panier. Un autre
          retient les mises en page que vous avez déjà. Aucun ne sert à vous suivre.
        </p>
      </section>
    </div>,
  )
}
