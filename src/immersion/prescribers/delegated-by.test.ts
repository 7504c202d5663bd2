import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { dayOf } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { judgeImmersion } from '../law/door.ts'
import { lawPrescriber, writeInWhoseName } from './prescriber.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { plie } = seededOrganisations
const PAGE = '/immersions/prescription'
const own = `${PAGE}/${plie.id}`
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const karine = await beffroi.as('karine')
const by = (delegatedBy: string) => ({
  kind: 'delegate' as const,
  delegatedBy,
  fromDay: null,
  toDay: null,
})
const say = (delegatedBy: string) => karine.post(own, { kind: 'delegate', delegatedBy })

describe('Whoever gives a delegation', () => {
  test('is proposed in a list, and another is named', async () => {
    const page = (await karine.get(PAGE)).text
    const proposed = [...page.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value)
    assert.deepEqual(proposed, ['France Travail', 'Mission locale', 'Cap emploi', 'Département'])
    for (const name of [...proposed, 'Mission locale de Béthune'])
      assert.equal((await say(name ?? '')).status, 303, name)
    assert.match(
      (await karine.get(PAGE)).text,
      /name="delegatedBy"[^>]*value="Mission locale de Béthune"|value="Mission locale de Béthune"[^>]*name="delegatedBy"/,
    )
  })

  test('is written as one says it', () => {
    for (const [name, said] of [
      ['France Travail', 'par délégation de France Travail'],
      ['Mission locale', 'par délégation de la Mission locale'],
      ['Département', 'par délégation du Département'],
    ] as const)
      assert.equal(writeInWhoseName(by(name)), said)
  })

  test('is no integration structure, nor the body itself', async () => {
    for (const name of ['SIAE', 'Une structure d’insertion', 'l’ACI des Ateliers', 'Chantier d’insertion']) {
      const refused = await say(name)
      assert.equal(refused.status, 422, name)
      assert.match(words(refused.text), /Une structure d’insertion ne peut pas donner cette délégation/, name)
    }
    for (const name of [plie.name, 'plie', 'Artois Emploi Entreprise']) {
      const refused = await say(name)
      assert.equal(refused.status, 422, name)
      assert.match(words(refused.text), /Un autre organisme que le vôtre vous donne ce droit/, name)
    }
  })

  test('is the same before the law: no integration structure delegates', () => {
    const convention = {
      person: 'amel',
      host: '00002000800017',
      object: 'discover' as const,
      objectives: 'G1',
      start: dayOf('2027-02-01'),
      end: dayOf('2027-02-10'),
    }
    const judged = (prescriber: { kind: string; delegation?: object }, decidedOn?: string) =>
      judgeImmersion({
        convention,
        history: [],
        prescriber,
        ...(decidedOn ? { decidedOn: dayOf(decidedOn) } : {}),
      })
    for (const decidedOn of ['2027-01-20', undefined]) {
      const verdict = judged({ kind: 'delegate', delegation: { by: 'siae', from: '2027-01-01' } }, decidedOn)
      assert.equal(verdict.verdict, 'refused')
      assert.ok(verdict.verdict === 'refused' && verdict.rule === 'prescriber-delegation')
      assert.match(verdict.sentence, /structure d’insertion/)
    }
    for (const name of ['cap-emploi', 'departement', 'a body of its own'])
      assert.equal(judged({ kind: 'delegate', delegation: { by: name } }, '2027-01-20').verdict, 'accepted')
    const late = judged({ kind: 'delegate', delegation: { by: 'siae', to: '2027-01-01' } }, '2027-01-20')
    assert.ok(late.verdict === 'refused')
    assert.equal(
      judged(lawPrescriber({ organisationId: plie.id, name: plie.name, ...by('Une SIAE') })).verdict,
      'refused',
    )
  })
})
