import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { isFoad, type Activity } from '../activity.ts'
import { activitiesOf } from '../activity-store.ts'
import { creditedFor } from '../ledger/credited-store.ts'
import { verifyGroupLedger } from '../ledger/verify-ledger.ts'
import { gaugeOf } from '../hours/door.ts'
import { latestOf, stateOf, type Work } from '../work.ts'
import { worksFor } from '../work-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const aichaId = beffroi.personId('aicha')
const [aicha, claire, brigitte] = [
  await beffroi.as('aicha'),
  await beffroi.as('claire'),
  await beffroi.as('brigitte'),
]
const untouched: Activity[] = []
for (const activity of await activitiesOf(db, seeded.group7))
  if (isFoad(activity.mode) && (await worksFor(db, activity.id, aichaId)).length === 0)
    untouched.push(activity)
const fresh = (proof: Activity['proof']): Activity => {
  const at = untouched.findIndex((one) => one.proof === proof)
  const [found] = untouched.splice(at, 1)
  assert.ok(at >= 0 && found)
  return found
}
const list = `/formation/${seeded.group7}/travaux`
const latest = async ({ id }: Activity): Promise<Work> => {
  const found = latestOf(await worksFor(db, id, aichaId))
  assert.ok(found)
  return found
}
const left = async ({ id }: Activity) => (await creditedFor(db, aichaId, id)).left
const credited = async () =>
  (await gaugeOf(db, seeded.group7, beffroi.now())).trainees.find((one) => one.personId === aichaId)
    ?.creditedMinutes ?? 0
const handIn = (activity: Activity, words: string) =>
  aicha.submit(`/formation/activites/${activity.id}/donner`, { act: randomUUID(), words })
const answer = async (activity: Activity, decision: 'accept' | 'give back', word = '') => {
  beffroi.setNow(new Date(beffroi.now().getTime() + 60_000).toISOString())
  return claire.submit(`/formation/travaux/${(await latest(activity)).id}`, { decision, word })
}
const answered = ({ review }: Work) => ('at' in review ? review.at.getTime() : 0)
const takeBack = async (work: Work, why = 'Je me suis trompée de personne') =>
  claire.post(`/formation/travaux/${work.id}/annuler`, { answered: answered(work), why })
const chainIsWhole = async () => assert.equal((await verifyGroupLedger(db, seeded.group7)).fault, undefined)

describe('A work accepted by mistake', () => {
  const activity = fresh('text')

  test('is taken back from the list where the trainer lands, in one press', async () => {
    await handIn(activity, 'Trois étapes.')
    const before = await credited()
    const landed = await answer(activity, 'accept')
    assert.match(sentencesIn(landed.text), /Travail accepté : .* de temps validé/)
    assert.equal(await credited(), before + activity.minutes)
    const work = await latest(activity)
    const form = new RegExp(`action="/formation/travaux/${work.id}/annuler"`)
    assert.match(landed.text, form)
    assert.doesNotMatch((await brigitte.get(list)).text, form)
    const back = await claire.submit(`/formation/travaux/${work.id}/annuler`, {
      answered: answered(work),
      why: 'Réponse donnée par erreur',
    })
    assert.match(sentencesIn(back.text), /Réponse annulée : .* sortent du temps validé/)
    assert.equal((await latest(activity)).review.state, 'waiting')
    assert.equal(await credited(), before)
    assert.doesNotMatch((await claire.get(list)).text, form)
  })

  test('leaves its line in the ledger, and the line that takes it back with its reason', async () => {
    const lines = await db.rows(sql`
      select kind, proof, minutes, why
      from training.ledger_lines
      where person_id = ${aichaId} and activity_id = ${activity.id}
      order by n`)
    assert.deepEqual(lines, [
      { kind: 'credit', proof: 'work', minutes: activity.minutes, why: '{"code":"work accepted"}' },
      {
        kind: 'correction',
        proof: 'taken back',
        minutes: -activity.minutes,
        why: 'Réponse donnée par erreur',
      },
    ])
    await chainIsWhole()
  })

  test('waits again for its trainee too, who reads what happened', async () => {
    const shown = sentencesIn((await aicha.get(`/formation/activites/${activity.id}`)).text)
    assert.match(shown, /C’est donné/)
    assert.match(shown, /annulé .*Réponse donnée par erreur/)
    assert.doesNotMatch(shown, /C’est validé/)
  })

  test('is given back, then accepted: its minutes come back by a line, once', async () => {
    await answer(activity, 'give back', 'Ajoutez la fin.')
    await handIn(activity, 'Avec la fin.')
    const work = await latest(activity)
    await Promise.all([1, 2].map(() => claire.post(`/formation/travaux/${work.id}`, { decision: 'accept' })))
    assert.equal(await left(activity), activity.minutes)
    await chainIsWhole()
  })

  test('leaves once when the form is sent twice, and can be taken back again after another answer', async () => {
    const work = await latest(activity)
    const both = await Promise.all([takeBack(work), takeBack(work)])
    assert.deepEqual(
      both.map((one) => one.status),
      [303, 303],
    )
    assert.equal(await left(activity), 0)
    await answer(activity, 'accept')
    assert.equal(await left(activity), activity.minutes)
    await takeBack(await latest(activity))
    assert.equal(await left(activity), 0)
    await chainIsWhole()
  })

  test('takes away no more than what a correction had left', async () => {
    await answer(activity, 'accept')
    const line = await db.row<{ n: number }>(sql`
      select min(n) as n from training.ledger_lines where person_id = ${aichaId} and activity_id = ${activity.id}`)
    const fix = `/formation/${seeded.group7}/registre/${line?.n}`
    await claire.submit(fix, {
      ...formIn((await claire.get(fix)).text, fix),
      minutes: '-5',
      why: 'Une partie copiée',
    })
    assert.equal(await left(activity), activity.minutes - 5)
    await takeBack(await latest(activity))
    assert.equal(await left(activity), 0)
  })
})

describe('A work given back by mistake', () => {
  test('waits again, and its word is no longer what the trainee must do', async () => {
    const activity = fresh('text')
    await handIn(activity, 'Ma réponse.')
    await answer(activity, 'give back', 'Mot écrit pour une autre.')
    const page = await claire.get(`/formation/travaux/${(await latest(activity)).id}/annuler`)
    assert.match(sentencesIn(page.text), /Annuler cette réponse \?.*attend de nouveau votre réponse/)
    await takeBack(await latest(activity))
    assert.equal((await latest(activity)).review.state, 'waiting')
    const shown = sentencesIn((await aicha.get(`/formation/activites/${activity.id}`)).text)
    assert.doesNotMatch(shown, /Mot écrit pour une autre|À refaire/)
  })

  test('stays once the trainee has handed in another one, and the page says so', async () => {
    const activity = fresh('text')
    await handIn(activity, 'Ma réponse.')
    await answer(activity, 'give back', 'À revoir.')
    const work = await latest(activity)
    await handIn(activity, 'La suite.')
    const refused = await takeBack(work)
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /a envoyé un autre travail depuis/)
  })
})

describe('A work seen by mistake', () => {
  test('counts no more, and what it had replaced waits again', async () => {
    const activity = fresh('video')
    await db.run(sql`update training.activities set proof = 'text' where id = ${activity.id}`)
    await handIn(activity, 'Ma réponse.')
    await claire.submit(`${list}/vu`, {
      id: randomUUID(),
      person: aichaId,
      activity: activity.id,
      word: 'Geste sûr.',
    })
    assert.equal(await left(activity), activity.minutes)
    await takeBack(await latest(activity))
    assert.equal(await left(activity), 0)
    const [seen, before] = await worksFor(db, activity.id, aichaId)
    assert.deepEqual([seen?.review.state, before?.review.state], ['taken back', 'waiting'])
    assert.equal(stateOf((await latest(activity)).review.state), 'handed in')
    assert.match(sentencesIn((await aicha.get(`/formation/activites/${activity.id}`)).text), /C’est donné/)
  })
})

describe('Nobody takes back', () => {
  const activity = fresh('text')

  test('without a reason, nor an answer of which they are not in charge', async () => {
    await handIn(activity, 'Trois étapes.')
    await answer(activity, 'accept')
    const work = await latest(activity)
    const without = await takeBack(work, ' ')
    assert.equal(without.status, 422)
    assert.match(sentencesIn(without.text), /la personne lit ce motif/)
    for (const other of [aicha, brigitte, await beffroi.as('karine'), await beffroi.as('mathieu')])
      for (const status of [
        (await other.get(`/formation/travaux/${work.id}/annuler`)).status,
        (await other.post(`/formation/travaux/${work.id}/annuler`, { answered: answered(work), why: 'x' }))
          .status,
      ])
        assert.equal(status, 404)
    assert.equal(await left(activity), activity.minutes)
  })

  test('what has just changed: another answer than the one that was read', async () => {
    const work = await latest(activity)
    const stale = await claire.post(`/formation/travaux/${work.id}/annuler`, { answered: 1, why: 'Erreur' })
    assert.equal(stale.status, 422)
    assert.match(sentencesIn(stale.text), /déjà été annulée ou changée/)
  })

  test('what a certificate drawn up at the end already counts', async () => {
    const paper = `/formation/${seeded.group7}/dossier/${aichaId}/certificat.pdf`
    const work = await latest(activity)
    await claire.get(paper)
    assert.doesNotMatch((await claire.get(`/formation/travaux/${work.id}/annuler`)).text, /ne s’annule plus/)
    beffroi.setNow('2026-09-30T09:00:00Z')
    const later = await beffroi.as('claire')
    await later.get(paper)
    const refused = await later.post(`/formation/travaux/${work.id}/annuler`, {
      answered: answered(work),
      why: 'Erreur',
    })
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /certificat de réalisation .* déjà établi/)
    assert.equal(await left(activity), activity.minutes)
  })
})
