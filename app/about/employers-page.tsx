import { typo } from '#platform/i18n'
import { Heading, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Publisher } from './publisher.ts'
import { Reach } from './reach.tsx'
import { aboutSentences } from './sentences.ts'

const ways = [
  [
    'Accueillir quelqu’un en immersion',
    'Une à quatre semaines dans votre entreprise, avec une convention (PMSMP). La personne garde son statut : vous ne la payez pas.',
    '/immersions/declaration',
  ],
  [
    'Juger des savoir-faire',
    'Une journée de jury, deux fois par an. Vous regardez, vous interrogez, vous décidez avec d’autres professionnels.',
    null,
  ],
  [
    'Recruter',
    'À la fin d’un groupe, des personnes formées cherchent un emploi. Leurs compétences sont attestées, une par une.',
    null,
  ],
] as const

/** What an employer can do here today. */
export function employersPage(c: Ask, { leads }: Publisher): Response {
  return page(
    c,
    { title: 'Entreprises', room: 'static', listen: true, description: 'Accueillir, juger, recruter.' },
    <div class="stack loose">
      <Heading
        title="Vous êtes une entreprise"
        lead="Trois façons de prendre part, de la plus simple à la plus longue."
      />
      <ul class="split">
        {ways.map(([title, text, href]) => (
          <li class="panel stack tight">
            <h2>{title}</h2>
            <p>{typo(text)}</p>
            {href && (
              <p class="row">
                <LinkButton href={href}>Se déclarer</LinkButton>
                <LinkButton kind="quiet" href="/immersions/accueil">
                  Retrouver votre page
                </LinkButton>
              </p>
            )}
          </li>
        ))}
      </ul>
      <p>
        <LinkButton kind="quiet" icon="award" href="/attestations/verification">
          Vérifier une attestation
        </LinkButton>
      </p>
      <section class="stack">
        <h2>À qui parler</h2>
        {leads.map((one) => (
          <div class="panel stack tight">
            <h3>{one.name}</h3>
            <Reach organisation={one} say={aboutSentences.says.fr.reach} />
          </div>
        ))}
        <p class="row">
          <LinkButton kind="quiet" href="/contact">
            Nous écrire
          </LinkButton>
          <LinkButton kind="quiet" href="/resultats">
            Voir les résultats
          </LinkButton>
        </p>
      </section>
    </div>,
  )
}
