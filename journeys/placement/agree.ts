import assert from 'node:assert/strict'
import { HOST, nina, type World } from './world.ts'

/** An employer says from its telephone, without account, that it may receive somebody. */
export async function declareHost({ week, employer }: World): Promise<void> {
  await employer.open('/')
  await employer.follow(/Accueillir une personne en immersion/)
  await employer.send('Envoyer', {
    name: 'Le Fil et la Main',
    siret: '00009000300013',
    activity: 'Pressing de quartier',
    address: '3 quai Nord',
    postcode: '62990',
    town: 'Port-Brumeux',
    tradesSaid: 'pressing',
    welcomedBy: 'Odile Vasseur, gérante',
    login: HOST,
  })
  await week.settle()
  await employer.send('Confirmer', { code: week.post.code(HOST) })
  await employer.reads(/Merci/)
}

/** A referent takes it, says what her trainee wishes, and proposes her: the employer answers in two presses. */
export async function match({ week, referent, employer }: World): Promise<void> {
  await referent.open('/')
  await referent.follow(/^Un employeur s’est déclaré/)
  await referent.send('Je m’en occupe')
  await referent.open('/')
  await referent.follow('Employeurs')
  await referent.follow('Trouver pour quelqu’un')
  await referent.follow(/Delattre/)
  await referent.follow('Écrire ses souhaits')
  await referent.send('Enregistrer et chercher', {
    trades: 'blanchisserie',
    means: /À vélo/,
    town: 'Les Dunes',
    mostMinutes: '30',
  })
  await referent.reads(/Le Fil et la Main/)
  await referent.follow('Proposer')
  await referent.send('Envoyer à l’employeur', {
    fromDay: '2026-06-22',
    toDay: '2026-06-26',
    shown: 'Elle a tenu le linge d’un centre de loisirs.',
    agreed: /La personne a lu/,
  })
  await week.settle()
  await employer.open(week.post.link(HOST))
  const before = employer.presses()
  await employer.follow('Oui, d’accord')
  await employer.send('Oui, je suis d’accord')
  assert.equal(employer.presses() - before, 2)
  await employer.reads(new RegExp(`${nina.givenName} ${nina.familyName}`))
}
