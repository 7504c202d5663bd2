import { companyPages } from '#company'
import { portfolioPages } from '#portfolio'
import { seededPositionings } from '#orientation'
import type { CastId } from '#people'
import { coursesPages } from '#courses'
import { deliveryPages } from '#delivery'
import { farmPages } from '#farm'
import { immersionPages } from '#immersion'
import { marketPages } from '#market'
import { buyerPages, sharePages } from '#orders'
import { workPages } from '#training'
import { keeperPages } from './keeper-pages.ts'

/** A page that speaks, its reader, and what stays in French there: what somebody typed, or the words of the law shown beside plain ones. */
export type SpokenPage = [url: string, as: CastId | 'public', typed?: RegExp]

/** The legal names of the domains of Cléa, small below plain ones. */
const legal = /(La communication|L’utilisation|L’aptitude|La capacité|La maîtrise) [^.]*/
/** What Aïcha wrote of her own. */
const ownTitles = /Je repasse une chemise|Les vitres, sans trace|J’appelle une cliente|La soupe de restes/
const given = /Mme Lemaire, Le Fil et la Main/
const onCard = new RegExp(
  `${ownTitles.source}|Je repasse, je lave les vitres et je cuisine pour une famille.`,
)
const shirt =
  /Je repasse une chemise|D’abord le col[^<]*|Je lis l’étiquette[^<]*|Salle 2, Arras|Je règle le fer|Le col|Je lisse[^<]*|Les manches|Je débranche[^<]*/
/** Words that somebody looks for, and what the number of a shop is called. */
const typedThere = /poirau|zzzz|SIRET/
/** What a group typed of its company: its terms, and what it tells of a day. */
const ofCompany = /Le client paie à la fin[^<]*|« Rien à la poubelle »[^<]*/
const listed = (pattern: string) =>
  [
    ...workPages,
    ...coursesPages,
    ...deliveryPages,
    ...farmPages,
    ...portfolioPages,
    ...companyPages,
    ...immersionPages,
  ].find((one) => one.pattern === pattern)?.url ?? pattern

/** What stays as it is written: rules and programs, who defends rights and data, licences and what they cover, addresses and kinds of file; who hosts a demo. */
const named =
  /WCAG|axe-core|JavaScript|RGAA|Défenseur des droits|defenseurdesdroits\.fr|CNIL|cnil\.fr|cookies?|GNU AGPL|Atkinson Hyperlegible Next|Besley|OFL|Lucide|ISC|Licence Ouverte|\/resultats\.(?:json|csv)|JSON|CSV|Cette démonstration tourne sur la machine de qui l’a lancée/

/** The five pages that every page leads to. */
const footPages = [
  '/accessibilite',
  '/contact',
  '/donnees-ouvertes',
  '/mentions-legales',
  '/vos-donnees',
].map((url): [url: string, as: 'public', named: RegExp] => [url, 'public', named])

/** Every page that speaks, sorted by its address. */
export const spokenPages: SpokenPage[] = [
  ['/', 'nadege'],
  ['/', 'public'],
  ['/', 'yanis', /Livreur à vélo/],
  ['/certification/mon-clea', 'aicha', legal],
  ['/certification/mon-jury', 'aicha'],
  ['/connexion', 'public'],
  ['/connexion/lien/exemple', 'public'],
  ['/insertion/mon-contrat', 'yanis', /Livreur à vélo/],
  ['/immersions/accueil', 'public'],
  ['/immersions/declaration', 'public'],
  ['/immersions/declaration/particulier', 'public'],
  ['/immersions/mes-immersions', 'aicha'],
  ['/immersions/mes-immersions/envois', 'aicha'],
  ['/immersions/mes-immersions/hors-ligne', 'aicha'],
  [listed('/immersions/mes-immersions/:id'), 'aicha'],
  [`/invitation/${seededPositionings.link}`, 'public', /AFP2I, Arras, salle 2/],
  [listed('/cours/suivre/:activity'), 'aicha', /Doser un produit d’entretien/],
  ['/entreprise-virtuelle', 'aicha'],
  ['/entreprise-virtuelle/envois', 'aicha'],
  ['/entreprise-virtuelle/hors-ligne', 'aicha'],
  [listed('/entreprise-virtuelle/evenements/:event'), 'public'],
  ...companyPages
    .filter(
      ({ pattern, as, url }) => pattern.includes(':company') && as.includes('aicha') && !/\.\w+$/.test(url),
    )
    .map(({ url }): SpokenPage => [url, 'aicha', ofCompany]),
  ['/ferme', 'yanis'],
  ['/ferme/envois', 'yanis'],
  ['/ferme/hors-ligne', 'yanis'],
  ['/ferme/lots', 'yanis'],
  [listed('/ferme/lots/:number'), 'public'],
  [listed('/ferme/lots/:number'), 'yanis'],
  ['/ferme/moi', 'yanis'],
  ['/ferme/plan', 'yanis'],
  [listed('/ferme/planches/:id'), 'bruno'],
  [listed('/ferme/planches/:id'), 'yanis'],
  ['/ferme/recolte', 'yanis'],
  [listed('/ferme/recolte/:id'), 'yanis'],
  ['/formation/aide', 'aicha'],
  ['/formation/aujourdhui', 'aicha'],
  ['/formation/emarger', 'aicha'],
  ['/formation/emarger?tout=oui', 'aicha'],
  ['/formation/envois', 'aicha'],
  ['/formation/hors-ligne', 'aicha'],
  ['/formation/mon-calendrier', 'aicha'],
  ['/formation/travail', 'aicha'],
  [listed('/formation/activites/:id'), 'aicha', /Me présenter en deux minutes/],
  [listed('/formation/activites/:id/donner'), 'aicha', /Repasser une chemise/],
  // one's voice: the heaviest way to give a work
  [
    '/formation/activites/00000000-0000-8000-8000-ea7ac0000049/donner',
    'aicha',
    /Me présenter en deux minutes/,
  ],
  [listed('/formation/travaux/:work'), 'aicha', /Me présenter en deux minutes/],
  ['/langue', 'aicha'],
  ['/langue', 'public'],
  [listed('/livraisons/suivre/:follow'), 'public'],
  ['/livraisons/suivre/demo-yesterday-002-suivre-sa-livraison', 'public'],
  ['/livraisons/tournee', 'yanis'],
  ['/livraisons/tournee/aide', 'yanis'],
  ['/livraisons/tournee/colis', 'yanis'],
  ['/livraisons/tournee/depart', 'yanis'],
  ['/livraisons/tournee/envois', 'yanis'],
  ['/livraisons/tournee/hors-ligne', 'yanis'],
  ['/livraisons/tournee/livraison', 'yanis'],
  ['/livraisons/tournee/retour', 'yanis'],
  ['/livraisons/tournee/retrait', 'yanis'],
  ...[...marketPages, ...buyerPages, ...sharePages]
    .filter(({ as, pattern }) => as.includes('public') && !/conditions$|facture$/.test(pattern))
    .map(({ url }): SpokenPage => [url, 'public', typedThere]),
  ...footPages,
  ...keeperPages,
  ['/moi', 'aicha'],
  ['/moi/acces', 'aicha', ownTitles],
  ['/moi/connexion', 'aicha'],
  ['/moi/donnees', 'aicha', /index\.html/],
  ['/moi/messages', 'aicha'],
  ['/moi/parcours', 'aicha'],
  ['/portfolio', 'aicha', ownTitles],
  ['/portfolio/ajouter', 'aicha'],
  ['/portfolio/carte', 'aicha', ownTitles],
  ['/portfolio/carte/changer', 'aicha', onCard],
  ['/portfolio/liens', 'aicha', given],
  ['/portfolio/liens/nouveau', 'aicha', ownTitles],
  [listed('/portfolio/liens/:id'), 'aicha', given],
  ['/portfolio/criteres', 'aicha', ownTitles],
  ['/portfolio/emporter', 'aicha', /Leap2A|Mahara|ZIP/],
  ['/portfolio/ajouter/photo', 'aicha'],
  ['/portfolio/envois', 'aicha'],
  ['/portfolio/hors-ligne', 'aicha'],
  ['/portfolio/propositions', 'aicha'],
  // the name of a bed, in a sentence that the farm says
  ['/portfolio/propositions', 'yanis', /Planche 4/],
  [listed('/portfolio/:id/criteres'), 'aicha', shirt],
  [listed('/portfolio/:id'), 'aicha', new RegExp(`${shirt.source}|${given.source}`)],
  [listed('/portfolio/:id/etapes'), 'aicha', shirt],
  [listed('/portfolio/:id/etapes/:step'), 'aicha', shirt],
  ['/portfolio/tutoriels', 'aicha', shirt],
  [listed('/portfolio/tutoriels/:id'), 'aicha', shirt],
  [listed('/portfolio/:id/changer'), 'aicha', shirt],
  [listed('/portfolio/:id/effacer'), 'aicha', shirt],
]
