import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { seededOrganisations } from '#people'
import { sql } from '#platform/db'
import { typo } from '#platform/i18n'
import { openBeffroi, sentencesIn } from '#testing'
import { houseKey } from '../keys/manage-key.ts'
import { refusalsSince } from './store.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const organisationId = seededOrganisations.afp2i.id
const key = await houseKey(db, organisationId, 'Cours suivis ici', beffroi.now())

type Why = { rule: string } | { words: string }

/** As a refusal kept why, as it is kept, and what the page says of it. */
const kept: [before: string, why: Why, said: string][] = [
  ['is missing', { rule: 'is missing' }, 'Cette partie manque.'],
  ...(
    [
      ['9.3.2', 'the first statement must be initialized', 'La première trace doit être « initialized ».'],
      ['8.2.1', 'the session is over', 'La session est finie : il faut relancer le cours.'],
      ['9.7', 'the timestamp is not in UTC', 'La date doit être en temps universel (terminée par Z).'],
    ] as const
  ).flatMap(([section, rule, sentence]): [string, Why, string][] => {
    const said = `${sentence} (cmi5 ${section})`
    const why = { rule: `cmi5 ${section}: ${rule}` }
    return [
      [typo(said), why, said],
      [said, why, said],
    ]
  }),
  ['Ce mot est fini. (cmi5 9.3)', { words: 'Ce mot est fini. (cmi5 9.3)' }, 'Ce mot est fini. (cmi5 9.3)'],
  ['La durée manque.', { words: 'La durée manque.' }, 'La durée manque.'],
]

describe('Why a tool was refused, when it was a sentence', () => {
  test('is the rule that the tool was told, and reads the same; other words stay as they were', async () => {
    await db.pool.query(`
      delete from records.refusals;
      alter table records.refusals drop constraint refusals_rule_check;
      alter table records.refusals drop column words;
      alter table records.refusals alter column rule set not null`)
    for (const [n, [before]] of kept.entries())
      await db.run(sql`
        insert into records.refusals (organisation_id, key_id, at, request, status, rule, place)
        values (${organisationId}, ${key.id}, ${beffroi.now()}, 'POST statements', 403, ${before}, ${`rang ${n}`})`)
    const migration = readFileSync(new URL('../migrations/005-refusal-codes.sql', import.meta.url), 'utf8')
    await db.pool.query(`begin; ${migration}; commit`)
    const since = new Date(beffroi.now().getTime() - 1)
    const refusals = await refusalsSince(db, organisationId, since, kept.length)
    const page = sentencesIn((await (await beffroi.as('brigitte')).get('/traces/refus')).text)
    for (const [n, [, why, said]] of kept.entries()) {
      const one = refusals.find(({ place }) => place === `rang ${n}`) ?? assert.fail()
      assert.deepEqual('rule' in one ? { rule: one.rule } : { words: one.words }, why)
      assert.ok(page.includes(`${said} rang ${n} `), `${said} rang ${n} in ${page}`)
    }
  })

  test('cannot be a sentence again, nor be missing, nor both', async () => {
    const write = (rule: string | null, words: string | null) =>
      db.run(sql`update records.refusals set rule = ${rule}, words = ${words}`)
    await assert.doesNotReject(write('is missing', null))
    await assert.rejects(write('Cette partie manque.', null), /refusals_rule_check/)
    await assert.rejects(write('« completed » a déjà été dit.', null), /refusals_rule_check/)
    await assert.rejects(write(null, null), /refusals_check/)
    await assert.rejects(write('is missing', 'Cette partie manque.'), /refusals_check/)
  })
})
