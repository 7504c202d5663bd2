import { actionsPages } from '#actions'
import { cleaPages } from '#certification'
import { juryPages } from '#jury'
import { coursesPages } from '#courses'
import { deliveryPages } from '#delivery'
import { employmentPages } from '#employment'
import { farmPages } from '#farm'
import { marketPages } from '#market'
import { buyerPages, sharePages } from '#orders'
import { orientationPages } from '#orientation'
import { paymentsPages } from '#payments'
import { cast, peoplePages, seededMemberships, type Actor, type CastId } from '#people'
import { recordsPages } from '#records'
import { resultsPages } from '#results'
import { territoryPages } from '#territory'
import { groupPages, workPages } from '#training'
import type { Listed } from '#platform/web'
import { importers } from './importers.ts'

const everybody = (pattern: string): Listed<CastId> => ({
  room: 'hall',
  pattern,
  as: ['public'],
  url: pattern,
})
const aicha = cast.find((one) => one.id === 'aicha')?.personId ?? ''
const staff = cast.filter((one) => one.as !== 'trainee').map((one) => one.id)

const hallPages: Listed<CastId>[] = [
  { room: 'hall', pattern: '/', as: ['public', ...staff], url: '/' },
  ...[
    '/entreprises',
    '/contact',
    '/mentions-legales',
    '/vos-donnees',
    '/accessibilite',
    '/donnees-ouvertes',
  ].map(everybody),
  ...['/composants', '/demo/courrier'].map(everybody),
  { room: 'hall', pattern: '/recherche', as: staff, url: '/recherche?q=be' },
  {
    room: 'hall',
    pattern: '/personnes/:id{[0-9a-fA-F-]{36}}',
    as: ['brigitte', 'claire', 'karine', 'mathieu', 'helene', 'martine', 'idriss'],
    url: `/personnes/${aicha}`,
  },
  { room: 'hall', pattern: '/ouverture', as: ['paul', 'brigitte', 'bruno', 'didier'], url: '/ouverture' },
  { room: 'hall', pattern: '/territoire/etat', as: ['paul'], url: '/territoire/etat' },
  { room: 'hall', pattern: '/moi/donnees', as: cast.map((one) => one.id), url: '/moi/donnees' },
]

/** One of the cast as they stand in the demo territory, to ask an importer whether they may. */
function actorLike(one: (typeof cast)[number]): Actor {
  const { personId, givenName, familyName } = one
  const memberships = seededMemberships(one.id)
  return { personId, givenName, name: `${givenName} ${familyName}`, language: 'fr', memberships }
}

const mayImport = cast.filter((one) => importers.some((importer) => importer.may(actorLike(one))))

const importPages = importers.map((importer): Listed<CastId> => ({
  room: 'hall',
  pattern: '/imports/:kind',
  as: cast.filter((one) => importer.may(actorLike(one))).map((one) => one.id),
  url: `/imports/${importer.kind}`,
}))

/** Every page that exists: what the crawl, the screenshots and the access matrix walk through. */
export const listedPages: Listed<CastId>[] = [
  ...hallPages,
  { room: 'hall', pattern: '/imports', as: mayImport.map(({ id }) => id), url: '/imports' },
  ...importPages,
  ...peoplePages,
  ...territoryPages,
  ...actionsPages,
  ...orientationPages,
  ...groupPages,
  ...workPages,
  ...coursesPages,
  ...cleaPages,
  ...juryPages,
  ...recordsPages,
  ...employmentPages,
  ...farmPages,
  ...resultsPages,
  ...deliveryPages,
  ...marketPages,
  ...paymentsPages,
  ...buyerPages,
  ...sharePages,
]

/** A pattern as people read it: '/bulletin/:number{[0-9]+}' → '/bulletin/:number'. */
export const plainPattern = (pattern: string): string =>
  pattern
    .split('/')
    .map((part) => part.replace(/^(:\w+)\{.*\}$/, '$1'))
    .join('/')

/** Files, by the end of their address: nobody opens them as pages. */
export const isFile = (pattern: string): boolean => /\.(csv|json|ics|pdf|svg|zip)\W*$/.test(pattern)

/** Addresses answered by GET that no reader opens as a page, or that no address of the demo territory can show. */
export const unlisted: Record<string, string> = {
  '/connexion/a-nouveau':
    'opens for who came in a while ago, before they change their account: sign-in.test.ts',
  '/cours/contenu/:package/~scorm/jouer': 'the player of a SCORM content, in its sandbox: scorm-play.test.ts',
  '/cours/contenu/scorm/:file': 'a script of that player',
  '/cours/contenu/scorm/fonts/atkinson-next-fr.woff2': 'a font of that player',
  '/adresses': 'JSON for who types an address: addresses.test.ts',
  '/ferme/ouvrir': 'opens for an integration organisation without a farm: open-farm.test.ts',
  '/livraisons/lieux/porte/:id': 'opens on an address that no street places: places.test.ts',
  '/livraisons/preuves/:id': 'a picture',
  '/marche/ouvrir': 'opens for who runs no market yet: open-market.test.ts',
  '/livraisons': 'leads each reader to what they come for',
  '/livraisons/jours/:day/plan/:id': 'shown while a day is planned: dispatch/pages.test.ts',
  '/premiere-visite/:key': 'opens an empty territory, once: journeys/arras.test.ts',
  '/formation/invitations/:id': 'opens for who leads an invited body: invite-trainer.test.ts',
  '/formation/:group/dossier/prepare/:id': 'shown while a dossier is made: dossier.test.ts',
  '/statuts/:list': 'a signed list of statuses, in JSON',
  '/healthz': 'JSON for whoever watches over this Beffroi',
  '/readyz': 'JSON for whoever watches over this Beffroi',
  '/actions/:slug/photos/:id': 'a picture',
  '/bulletin/photos/:id': 'a picture',
  '/formation/travaux/:work/fichier': 'what a trainee handed in, whatever it is',
  '/argent/releves/:file': 'a statement as a PDF or a workbook: money-pages.test.ts',
  '/marche/photos/:id': 'a picture',
  '/panier/adresse': 'opens for a browser that has a basket: buy.test.ts',
  '/panier/retrait': 'opens for a browser that has a basket: buy.test.ts',
  '/commandes/:secret/retour': 'leads back to the order: buy.test.ts',
  '/commandes/:secret/annulation': 'opens for an order that may still be cancelled: buy.test.ts',
  '/marche/boutique/produits/:id/suite': 'leads to the next question, or to the product',
  '/imports/:kind/:id': 'opens on a file that was just sent: import-pages.test.ts',
}
