import assert from 'node:assert/strict'
import type { Walker } from '../walker.ts'
import { HOST, nina, REFERENT, slowSeconds, type World } from './world.ts'

/** The convention begins from the answer of the employer: what is typed here, nobody had said. */
export async function prepareConvention({ referent }: World): Promise<void> {
  await referent.open('/')
  await referent.follow('Employeurs')
  await referent.follow('Conventions')
  await referent.follow('Qui prescrit')
  await referent.send('Enregistrer', { kind: 'mission-locale' })
  await referent.open('/')
  await referent.follow(/1\sproposition acceptée/)
  await referent.follow(/Delattre/)
  await referent.follow('Préparer la convention')
  await referent.send('Relire la convention', {
    tasks: 'Trier le linge\nRepasser\nPlier',
    safety: 'La presse se montre avant le premier jour.',
    agreement: 'Blanchisserie (IDCC 2002)',
    guardian: 'Hélène Delattre',
  })
  await referent.send(/^Envoyer à signer/)
  await referent.reads(/À signer/)
}

const SIGNED_IN_S = 120

/** Somebody signs from the link that they received: a code that only they have, then their name. */
async function sign({ week }: World, who: Walker, login: string, name: string): Promise<void> {
  const [before, had] = [who.presses(), who.bytes()]
  await who.open(week.post.link(login))
  await who.send('J’ai lu, je veux signer')
  await week.settle()
  await who.send('Je signe la convention', { code: week.post.code(login), typed: name })
  await who.reads(/C’est signé/)
  assert.equal(who.presses() - before, 2)
  const waits = slowSeconds(who.bytes() - had, 3)
  assert.ok(waits < SIGNED_IN_S / 4, `the network takes ${waits} s of the two minutes`)
}

/** A picture of a page. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Three sign on their telephones, the guardian on paper: a second person looks at it. */
export async function signAll(world: World): Promise<void> {
  const { week, employer, trainee, referent, crew } = world
  await week.settle()
  await sign(world, employer, HOST, 'Odile Vasseur')
  await sign(world, trainee, nina.reach, `${nina.givenName} ${nina.familyName}`)
  await sign(world, referent, REFERENT, 'Noémie Fasquel')
  await referent.open('/')
  await referent.follow(/1\sconvention à finir/)
  await referent.reads(/Manque : Hélène Delattre/)
  await referent.follow(/Delattre/)
  await referent.page.locator('summary', { hasText: 'Hélène Delattre' }).click()
  await referent.page
    .locator('input[type=file][name=photo]')
    .first()
    .setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: photo })
  await referent.send('Garder cette page')
  await referent.reads(/Une autre personne que vous doit la vérifier/)
  const { lead } = crew
  await lead.open('/')
  await lead.follow('Employeurs')
  await lead.follow('Conventions')
  await lead.follow(/Delattre/)
  await lead.follow(/^Vérifier la page signée par/)
  await lead.send(/^C’est bien la signature/)
  await week.settle()
  await employer.open(week.post.link(HOST))
  await employer.reads(/Tout le monde a signé.*4 sur 4/)
}
