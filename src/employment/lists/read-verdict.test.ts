import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { categoryOf, motiveOf } from '../exit.ts'
import { readProof, readSituation } from './read-follow-up.ts'
import { readVerdict } from './read-verdict.ts'

describe('An exit as a list tells it', () => {
  const understood: [motive: string, category: string, expected: string][] = [
    ['CDI', 'Emploi durable', 'durable/permanent job'],
    ['CDD de plus de 6 mois', 'durable', 'durable/long job'],
    ['CDD de 6 mois', '', 'durable/long job'],
    ['CDD de moins de 6 mois', '', 'transition/short job'],
    ['CDD de 4 mois', 'Emploi de transition', 'transition/short job'],
    ['Contrat aidé hors IAE', 'transition', 'transition/aided job'],
    ['Embauche dans une autre SIAE', 'positive', 'positive/other siae'],
    ['Formation qualifiante', 'Sortie positive', 'positive/training'],
    ['Demandeur d’emploi', 'Autre sortie', 'other/job seeker'],
    ['Inactif', 'autre', 'other/inactive'],
    ['Sans nouvelles', 'Autre', 'other/no news'],
    ['Décès', 'Retrait', 'withdrawn/death'],
    ['Rupture pendant la période d’essai', 'RETRAIT', 'withdrawn/trial ended'],
    ['', 'Emploi durable', 'durable/null'],
    ['Muté', 'Emploi durable', 'durable/null'],
  ]
  for (const [motive, category, expected] of understood)
    test(`« ${motive} », « ${category} » is ${expected}`, () => {
      const verdict = readVerdict(motive, category)
      assert.equal(`${categoryOf(verdict)}/${motiveOf(verdict)}`, expected)
    })

  for (const motive of ['Congé longue maladie', 'Congé maternité', 'Incarcération', 'Inaptitude', 'Cure'])
    test(`« ${motive} » is kept as a personal reason and no more`, () =>
      assert.equal(motiveOf(readVerdict(motive, 'Retrait des sorties constatées')), 'personal reason'))

  const waiting: [motive: string, category: string, why: string][] = [
    ['', '', 'nothing said'],
    ['Muté', '', 'unknown motive'],
    ['', 'Bof', 'unknown motive'],
    ['CDI', 'Autre sortie', 'contradiction'],
    ['CDD de 4 mois', 'Emploi durable', 'contradiction'],
    ['Congé longue maladie', 'Emploi durable', 'contradiction'],
  ]
  for (const [motive, category, why] of waiting)
    test(`« ${motive} », « ${category} » waits for somebody: ${why}`, () =>
      assert.deepEqual(readVerdict(motive, category), { toSettle: why }))

  test('says its proof and what came six months later, or that we do not know these words', () => {
    assert.deepEqual(
      ['Contrat', 'Attestation d’entrée', 'Fiche de paie', 'Déclaratif', '', 'Bof'].map(readProof),
      ['contract', 'entry paper', 'pay slip', 'declared', null, undefined],
    )
    assert.deepEqual(
      ['En emploi', 'En formation', 'En recherche', 'Non joint', '', 'Bof'].map(readSituation),
      ['employed', 'training', 'looking', 'not reached', null, undefined],
    )
  })
})
