import type { Reader } from '#testing'
import { bodies, fieldAfter, idris, lucie, maelle, theo, type Crew } from './arras-people.ts'

const step = async (lead: Reader, link: string): Promise<void> => {
  await lead.open('/')
  await lead.follow('Ouverture')
  await lead.follow(link)
}

/** The training lead writes an action, from the first line of her day, and shows it. */
export async function showAction({ lead }: Crew): Promise<void> {
  await lead.open('/')
  await lead.follow('Commencer')
  lead.reads(/Commencer 8 étapes, dans cet ordre/)
  await lead.follow('Écrire une action')
  await lead.send('Créer l’action', {
    title: 'Aide à domicile',
    town: 'Port-Brumeux',
    summary: 'Quatre semaines pour apprendre le métier.',
  })
  await step(lead, 'Voir l’action')
  await lead.send('Publier l’action')
  lead.reads(/tout le monde la voit/)
}

/** Who proposes, evaluates, judges and pays; and what the funder asks. */
export async function addPartners({ lead }: Crew): Promise<void> {
  await step(lead, 'Ajouter un partenaire')
  for (const [organisation, part] of [
    [bodies.prescriber, /^Positionnement/],
    [bodies.evaluation, /^Évaluation/],
    [bodies.jury, /^Jury/],
    [bodies.funder, /^Financement/],
  ] as const) {
    await lead.send('Ajouter', { organisation, part })
    lead.reads(new RegExp(`Le partenaire est ajouté.*${organisation}`))
  }
  await lead.follow('Financement')
  await lead.send('Enregistrer l’obligation', {
    organisation: bodies.funder,
    atLeastPercent: '50',
    pmsmp: /^Oui/,
    reason: 'La convention.',
    fromDay: '2026-06-15',
  })
  lead.reads(/≥ 50 %/)
}

/** A group with its dates, and who trains it. */
export async function openGroup({ lead }: Crew): Promise<void> {
  await step(lead, 'Ouvrir un groupe')
  await lead.send('Ouvrir le groupe', {
    title: 'Groupe de juin',
    places: '12',
    site: 'Les Ateliers, Port-Brumeux',
    startsOn: '2026-06-17',
    endsOn: '2026-07-10',
  })
  await step(lead, 'Composer l’équipe')
  await lead.send('Ajouter', { trainer: /Kamel Dewitte/ })
  lead.reads(/Kamel Dewitte forme ce groupe/)
}

const programme = `Semaine;Code;Activité;Domaines CléA;Modalité;Durée estimée;Preuve attendue
1;C01;Se présenter;1;FOAD au centre;150;Document déposé
1;C02;Compter;2;FOAD à domicile;60;Exercice corrigé
1;C03;Faire une chambre;5;En salle;210;Émargement
`

/** What is learnt, from a file; and when, half-day by half-day: the lead places the first, the trainer the next. */
export async function writeProgramme({ lead, trainer }: Crew): Promise<void> {
  await step(lead, 'Écrire le programme')
  await lead.follow('Importer un programme')
  lead.reads(/Colonnes à avoir Code, Activité, Modalité, Durée estimée, Preuve attendue/)
  await lead.send('Voir ce qui va se passer', {
    place: /Groupe de juin/,
    file: new File([programme], 'programme.csv', { type: 'text/csv' }),
  })
  lead.reads(/Si vous confirmez : 3 créées/)
  await lead.send('Importer ce fichier')
  lead.reads(/3 lignes lues : 3 créées/)
  await step(lead, 'Ajouter une demi-journée')
  lead.reads(/Importer un calendrier/)
  await lead.send('Ajouter', { title: 'Accueil', mode: /^À distance, sur place/ })
  lead.reads(/Mercredi 17 9 h – 12 h 30 Accueil/)
  await trainer.open('/')
  await trainer.follow('Formation')
  await trainer.follow(/Groupe de juin/)
  await trainer.follow('Ajouter une demi-journée')
  await trainer.send('Ajouter', {
    title: 'Entretien d’une chambre',
    day: '2026-06-18',
    mode: /^En salle/,
    room: 'Salle 1',
    trainer: /Kamel/,
  })
  trainer.reads(/La demi-journée est ajoutée.*Entretien d’une chambre En salle, Salle\s1/)
}

export type Positioned = { givenName: string; familyName: string; birthDate?: string; reach?: string }

/** Four people, of whom one has a telephone and no e-mail, and one has neither. */
const four: readonly Positioned[] = [maelle, idris, theo, lucie]

/** The referent positions them. */
export async function propose({ referent }: Pick<Crew, 'referent'>, people = four): Promise<void> {
  await referent.open('/')
  for (const one of people) {
    await referent.follow('Positionnements')
    await referent.follow('Positionner une personne')
    referent.reads(/Pour Aide à domicile/)
    await referent.send('Positionner', one)
    referent.reads(new RegExp(`La personne est positionnée.*${one.givenName} ${one.familyName}`))
  }
}

/** The commission admits them all. */
export async function admit({ lead }: Crew, people = four): Promise<void> {
  await lead.open('/')
  lead.reads(new RegExp(`${people.length} personnes? à décider`))
  await step(lead, 'Voir les positionnements')
  lead.reads(/Ouvrez une action : vous y voyez les personnes proposées/)
  await lead.follow('Aide à domicile')
  await lead.follow('Ouvrir la commission')
  const decided = people.map(({ familyName, givenName }) => [
    fieldAfter(lead, `${givenName} ${familyName}`, 'decision-'),
    /^Admettre/,
  ])
  await lead.send('Enregistrer les décisions', Object.fromEntries(decided))
  lead.reads(/Les décisions sont enregistrées.*0 personne à décider/)
}
