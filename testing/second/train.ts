import assert from 'node:assert/strict'
import { comeIn } from '../newcomer.ts'
import { evaluate } from './certify.ts'
import { bring, csv, fill, idOf, idsAfter, optionOf } from './hands.ts'
import { emailOf, trainees } from './people.ts'
import { seat, type Trainee, type World } from './world.ts'

/** A group with its trainer, its trainees, its programme, its days, who was there, and their work. */
export async function trainGroup(world: World, id: string): Promise<void> {
  const { beffroi, who, groups } = world
  const tancrede = who('Tancrède')
  const maiwenn = who('Maïwenn')
  const at = `/formation/${id}`
  const lin = id === groups.lin
  const inside = (lin ? trainees.slice(0, 4) : trainees.slice(4)).map(([given, family]) => ({
    given,
    family,
  }))
  const scope = `cap-services/${lin ? 'groupe-lin' : 'groupe-houblon'}`
  const trainer = await optionOf(tancrede, `${at}/equipe`, 'trainer', 'Quesnescourt')
  await fill(tancrede, `${at}/equipe`, `${at}/equipe/formateurs`, { trainer })
  for (const { given, family } of inside) {
    const { text } = await tancrede.get(`${at}/equipe`)
    assert.match(text, new RegExp(family))
    seat(world, given, await comeIn(beffroi, emailOf(given, family)))
  }
  const programme = ['Semaine;Code;Activité;Domaines CléA;Modalité;Durée estimée;Preuve attendue']
  await bring(
    tancrede,
    'programme',
    scope,
    csv(
      'programme.csv',
      ...programme,
      '1;C01;Se présenter;1;FOAD au centre;150;Document déposé',
      '1;C02;Compter;2;FOAD à domicile;60;Exercice corrigé',
    ),
  )
  for (const [title, day, mode] of [
    ['Accueil', '2026-06-01', 'face to face'],
    ['Ménage', '2026-06-02', 'face to face'],
  ] as const)
    await fill(maiwenn, `${at}/demi-journees/nouvelle`, `${at}/demi-journees`, { title, day, mode })
  await attend(world, at, inside)
  await work(world, at, inside)
  if (lin) await evaluate(world, id, inside)
}

/** This morning's sheet: a code in the room, a signature on a telephone, an absence, the trainer's. */
async function attend({ who }: World, at: string, [first, ...absent]: Trainee[]): Promise<void> {
  const maiwenn = who('Maïwenn')
  assert.ok(first)
  const sheet = `${at}/emargement/2026-06-02/matin`
  await fill(maiwenn, sheet, `${sheet}/ouvrir`)
  const code = /<p class="big">(\d+)</.exec((await maiwenn.get(sheet)).text)?.[1]
  await fill(who(first.given), '/formation/emarger', '/formation/emarger', { code: code ?? '' })
  for (const { family } of absent) {
    const one = `${sheet}/${await idOf(maiwenn, sheet, family, `${sheet}/`)}`
    await fill(maiwenn, one, `${one}/note`, {
      status: 'absent',
      reason: 'illness',
      justification: 'Certificat',
    })
  }
  await fill(maiwenn, sheet, `${sheet}/signer`, { sure: 'oui' })
}

/** A work accepted, another given back, a trainer who saw, a dossier asked. */
async function work({ who }: World, at: string, [first, second]: Trainee[]): Promise<void> {
  const tancrede = who('Tancrède')
  const maiwenn = who('Maïwenn')
  assert.ok(first && second)
  for (const { given } of [first, second]) {
    const [activity = ''] = await idsAfter(who(given), '/formation/travail', '/formation/activites/')
    const give = `/formation/activites/${activity}/donner`
    const proof = new File(['Bonjour'], 'travail.txt', { type: 'text/plain' })
    await fill(who(given), give, give, { words: 'Voici mon travail.', file: proof })
  }
  const [one = '', other = ''] = await idsAfter(maiwenn, `${at}/travaux`, '/formation/travaux/')
  await fill(maiwenn, `/formation/travaux/${one}`, `/formation/travaux/${one}`, {
    decision: 'accept',
    word: 'Très bien.',
  })
  await fill(maiwenn, `/formation/travaux/${other}`, `/formation/travaux/${other}`, {
    decision: 'give back',
    word: 'Encore un effort.',
  })
  await fill(tancrede, `${at}/dossier`, `${at}/dossier`)
}
