import { dayOf } from '#platform/time'
import type { Article } from '../article.ts'
import type { EditionText } from '../edition.ts'
import type { Photo } from '../photo.ts'

/** Le Petit Papier n° 463 of 27 June 2019, for Arras and Calais, told again in our words. Its figures are called by reference. */
export const edition463: EditionText = {
  number: 463,
  dated: dayOf('2019-06-27'),
  period: 'juillet 2019',
  place: 'Paris',
  towns: 'Arras, Calais',
  theme:
    'Journée des initiatives territoriales pour l’emploi 2019 : deux actions du Pas-de-Calais à l’honneur',
  front: [
    'Le 27 juin 2019, **48 actions** de toute la France se sont racontées à la DGEFP, au Dock Pullman (Seine-Saint-Denis).',
    '**4 comptoirs** : innovation et entreprises inclusives ; compétences transverses et métiers de demain ; emplois et formations connectés ; carrefour de l’inclusion.',
  ].join('\n\n'),
  glossary: [
    { term: 'ACI', meaning: 'atelier et chantier d’insertion' },
    { term: 'Cléa', meaning: 'certificat de connaissances et de compétences professionnelles' },
    { term: 'ESS', meaning: 'économie sociale et solidaire' },
    { term: 'FOAD', meaning: 'formation ouverte à distance' },
    { term: 'PLIE', meaning: 'plan local pluriannuel pour l’insertion et l’emploi' },
    { term: 'PMSMP', meaning: 'période de mise en situation en milieu professionnel' },
    { term: 'PTCE', meaning: 'pôle territorial de coopération économique' },
    { term: 'SAP', meaning: 'service à la personne' },
    { term: 'SST', meaning: 'sauveteur secouriste du travail' },
  ],
  credits:
    'D’après Le Petit Papier n° 463, réalisé en 2019 par le service communication de la Direccte Hauts-de-France.',
}

const figure = (key: string) => `{{chiffre:clea-metiers-sap/groupe-1/${key}}}`

export const arras: Omit<Article, 'id' | 'editionId' | 'actionId' | 'revision'> = {
  town: 'Arras',
  title: 'Se former là où l’on recrute',
  chapo: '',
  body: [
    'L’AFP2I, atelier de formation à Arras, prépare au certificat Cléa à partir d’un métier : employé familial. Les groupes comptent 12 à 13 personnes. La formation dure 10 semaines, dont 1 ou 2 en entreprise (PMSMP).',
    'Tout a commencé en avril 2018, par une réponse commune à un appel à projets de l’AGEFOS PME sur la formation numérique. La règle : les trois quarts du temps en FOAD, à la maison ou sur place. Depuis, d’autres groupes ont suivi.',
    'Les entreprises sont là dès le début. Artois Emploi Entreprise, qui porte le PLIE, et le Département proposent les places. Avec Proch’Emploi, on trouve les employeurs qui accueillent, puis recrutent. Le CREFO organise le jury de professionnels et délivre l’attestation de compétences.',
    '## Une entreprise virtuelle pour s’entraîner',
    'Les stagiaires ont créé leur entreprise de services à la personne. Elle a tenu une journée de repassage solidaire, puis une journée contre le gaspillage alimentaire. Chaque stagiaire a filmé les gestes du métier et garde ses preuves dans un portfolio.',
    '## Ce que le premier groupe a obtenu',
    `Le premier groupe comptait ${figure('participants')} personnes. ${figure('clea-full')} ont obtenu le Cléa complet et ${figure('clea-partial')} une partie. ${figure('sst')} sont secouristes du travail. ${figure('trade-skills-over-75')} ont fait attester plus de 75 % des compétences du métier.`,
    'Des personnes éloignées de l’emploi ont gagné un certificat et un métier, là où les entreprises peinaient à recruter.',
  ].join('\n\n'),
}

const ofPole = (key: string) => `{{chiffre:pole-ess-anima/ensemble/${key}}}`

export const calais: typeof arras = {
  town: 'Calais',
  title: 'Au centre-ville, une ferme et du travail',
  chapo: '',
  body: [
    'À Calais, le pôle ESS ANIMA réunit des entreprises, des associations et des services publics. L’association Les Ateliers de la citoyenneté, un chantier d’insertion (ACI), le porte. Ce pôle de coopération (PTCE) est soutenu par l’agglomération Grand Calais Terres & Mers.',
    'Ce 27 juin, il se présentait au comptoir « emplois et formations connectés ».',
    '## Une ferme, puis un marché, des vélos, un espace numérique',
    'La ferme urbaine a ouvert le 5 avril 2019, en plein centre. Elle s’appuie sur des chantiers d’insertion, que l’État finance en partie. Elle aide le centre-ville à revivre.',
    'D’autres projets suivent : un marché en ligne qui réunit les commerces de la ville, la livraison à vélo, et un espace numérique ouvert à tous, pour les démarches administratives.',
    '## Ce que les postes d’insertion ont donné',
    `Le pôle compte ${ofPole('posts')} postes d’insertion. ${ofPole('positive-exits')} des sorties sont positives : un emploi durable, un emploi de transition, une formation ou une autre structure d’insertion.`,
    'La ville et la direction de l’association ont présenté le pôle. On y a parlé de la place de l’insertion dans le monde du travail d’aujourd’hui.',
  ].join('\n\n'),
}

type SeededPhoto = Omit<Photo, 'id' | 'articleId'>

export const affiche: SeededPhoto = {
  picture: { drawing: 'affiche' },
  description: 'Affiche de la journée de repassage solidaire, avec un fer à repasser',
  caption: 'L’affiche de la journée de repassage solidaire.',
  consent: { kind: 'nobody on it' },
}

export const ferme: SeededPhoto = {
  picture: { drawing: 'ferme' },
  description: 'La ferme urbaine : des rangs de légumes entre des immeubles',
  caption: 'La ferme urbaine, au centre de Calais.',
  consent: { kind: 'nobody on it' },
}

/** The next number, begun and not finished: what an editor finds on the table. */
export const begun: Omit<EditionText, 'dated' | 'period'> = {
  number: 464,
  place: 'Arras',
  towns: 'Arras',
  theme: 'Cléa Métiers SAP : un nouveau groupe à mi-parcours',
  front: '',
  glossary: [],
  credits: '',
}

export const begunArticle: typeof arras = {
  town: 'Arras',
  title: 'Sauver une vie, cela s’apprend',
  chapo: '',
  body: `Le groupe 7 passe bientôt son secourisme. Du premier groupe, ${figure('sst')} l’avaient obtenu.`,
}

export const secours: SeededPhoto = {
  picture: { drawing: 'secours' },
  description: '',
  caption: 'L’exercice du massage cardiaque.',
  consent: null,
}
