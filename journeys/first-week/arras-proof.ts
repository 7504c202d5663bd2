import type { Reader } from '#testing'
import { fieldAfter, sameFor, type Crew } from './arras-people.ts'
import { wait } from './clock.ts'
import type { Week } from './week.ts'

/** Who is trained, by the order in which they came. */
export type Trainees = { first: Reader; second: Reader; third: Reader }

/** The trainer shows the code of the room; each types it on their telephone; who is missing is noted; the sheet is signed. */
export async function signSheet({ trainer }: Crew, { first, second, third }: Trainees): Promise<void> {
  await trainer.open('/')
  await trainer.follow('Émarger le matin')
  await trainer.send('Afficher le code de la salle')
  const [, code = ''] = /(\d{4}) Montrez ce code dans la salle/.exec(trainer.words()) ?? []
  for (const trainee of [first, second, third]) {
    await trainee.open('/')
    await trainee.follow('Je signe ma présence')
    await trainee.send('Je suis là', { code })
    trainee.reads(/Merci, c’est signé/)
  }
  await trainer.open('/')
  trainer.reads(/3 sur 4/)
  await trainer.follow('Émarger le matin')
  trainer.reads(/Il reste 1 personne à faire signer ou à noter/)
  await trainer.follow('Lucie Rambaud')
  await trainer.send('Noter', { status: /^Absence/, reason: /^Maladie/ })
  await trainer.send('Signer la feuille', { sure: 'oui' })
  trainer.reads(/La feuille est signée.*Signé par Kamel Dewitte/)
}

/** A trainee gives a work from her first page; the trainer reads it on his, and accepts it: its minutes are hers. */
export async function proveWork({ trainer, lead }: Crew, { first }: Trainees): Promise<void> {
  await first.open('/')
  first.reads(/Se présenter 2 h 30 au centre/)
  await first.follow('Commencer')
  await first.follow('Donner mon travail')
  const file = new File(['Je garde mes neveux depuis trois ans.'], 'bonjour.txt', { type: 'text/plain' })
  await first.send('Donner mon travail', { words: 'Voici mon travail.', file })
  first.reads(/C’est donné/)
  await trainer.open('/')
  await trainer.follow('1 travail à relire')
  await trainer.follow(/Se présenter/)
  trainer.reads(/Voici mon travail/)
  await trainer.send('Accepter', { word: 'Très bien, Maëlle.' })
  trainer.reads(/Travail accepté : 2 h 30 de temps validé/)
  await first.follow('Mon travail')
  first.reads(/1 travail validé sur 2, 2 h 30/)
  await lead.open('/')
  await lead.follow('Formation')
  await lead.follow(/Groupe de juin/)
  await lead.follow('Heures FOAD')
  await lead.follow('Registre')
  lead.reads(/Registre intact : 1 ligne relue.*Maëlle Ovion C01 · Se présenter 2 h 30/)
}

/** The training lead names who evaluates; the evaluator decides, then signs what she decided. */
export async function evaluate({ lead, evaluator }: Crew): Promise<void> {
  await lead.open('/')
  await lead.follow('Certification')
  await lead.follow(/Groupe de juin/)
  await lead.follow('Qui évalue')
  await lead.send('Confier l’évaluation', { person: /Aurèle Brunet/ })
  await evaluator.open('/')
  await evaluator.follow('Certification')
  await evaluator.follow(/Groupe de juin/)
  await evaluator.follow(/Maëlle Ovion/)
  await evaluator.follow('Évaluer')
  await evaluator.send('Garder mes décisions', { domain1: /^Validé/, domain2: /^Validé/ })
  await evaluator.follow(/Signer mes décisions/)
  evaluator.reads(/Maëlle Ovion Domaine 1, évaluation finale : Validé/)
  await evaluator.send('Signer')
  evaluator.reads(/2 décisions sont signées/)
}

/** Four people make a first-aid session; its trainer writes who was there, and the certificate of one of them. */
export async function giveFirstAid(week: Week, { trainer }: Crew): Promise<void> {
  const find = async () => {
    await trainer.open('/')
    await trainer.follow('Certification')
    await trainer.follow(/Groupe de juin/)
    await trainer.follow('Secourisme')
  }
  await find()
  await trainer.send('Ouvrir la session', {
    first1: '2026-06-29',
    last1: '2026-06-30',
    trainer1: /Kamel Dewitte/,
  })
  trainer.reads(/La session est ouverte.*4 personnes, 0 certificat/)
  await wait(week, '2026-07-01T07:00:00Z')
  await find()
  await trainer.follow(/Formation SST/)
  const [, person] = /half(\d+)/.exec(fieldAfter(trainer, 'Présence de Maëlle Ovion', 'half')) ?? []
  await trainer.send('Enregistrer la feuille', {
    ...sameFor(trainer, `half${person}-`, /juin 2026/),
    [`result${person}`]: /^Certifié/,
    [`certificate${person}`]: 'SST-2026-0001',
  })
  trainer.reads(/Maëlle Ovion.*4 demi-journées sur 4/)
}
