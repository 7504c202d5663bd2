import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { addMonths, parisDay, parisInstant } from '#platform/time'
import { linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { forgetAsked } from '../forget-asked.ts'
import { secondHost, seededHost } from '../seeds/seeded-hosts.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const karine = await beffroi.as('karine')
const plain = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const HEAD = 'Employeur;Ville;Poste;Contrat;H / sem.'

/** The page of what a list did, as whoever sent it reads it. */
async function send(who: Visitor, ...lines: string[]): Promise<string> {
  const file = new File([[HEAD, ...lines].join('\n')], 'besoins.csv')
  const { location } = await who.post('/imports/needs', { id: randomUUID(), file })
  assert.equal((await who.post(location ?? '')).status, 303)
  return (await who.get(location ?? '')).text
}
const formsOf = (html: string) =>
  [...html.matchAll(/action="(\/immersions\/besoins\/lignes\/[^"]+)"/g)].map(([, at = '']) => at)
const needsAt = async (post: string) =>
  (
    await beffroi.db.rows<{ name: string }>(sql`
      select h.name
      from immersion.needs n
      join immersion.hosts h on h.id = n.host_id
      where n.post = ${post}`)
  ).map(({ name }) => name)

async function lineOf(words: RegExp): Promise<string> {
  for (const at of formsOf((await karine.get('/immersions/besoins?etat=a-verifier')).text))
    if (words.test((await karine.get(at)).text)) return at
  return assert.fail(`no line says ${words}`)
}

const lines = [
  'Résidence Les Glycine;Arras;aide de plonge;CDI;24',
  'Le Clos du Moulin;Dainville;jardinage;CDI;20',
  'Pépinière du Bac;;arrosage;CDI;30',
]

describe('The line of a list whose employer is not sure', () => {
  test('waits where the page of what was brought in says that it is answered', async () => {
    const report = await send(karine, ...lines, lines[0] ?? '')
    assert.match(
      plain(report),
      /3 lignes attendent une réponse Répondez sur cette page : Besoins de recrutement/,
    )
    const { text } = await karine.get(linkIn(report, /^Besoins de recrutement$/))
    assert.match(plain(text), /3 lignes de liste attendent une réponse/)
    assert.match(plain(text), /À vérifier \(3\)/)
    assert.equal(formsOf(text).length, 3)
    for (const words of [
      /aide de plonge, Résidence Les Glycine /,
      /H \/ sem\. : 24/,
      /est-ce Résidence Les Glycines \(Arras\) \?/,
    ])
      assert.match(plain(text), words)
    assert.match(text, new RegExp(`<button[^>]*value="${seededHost}"`))
    assert.deepEqual(await needsAt('aide de plonge'), [])
  })

  test('goes to the host that is chosen, once, and the count goes down', async () => {
    const glycines = await lineOf(/aide de plonge/)
    const after = await karine.submit(glycines, { answer: seededHost })
    assert.match(
      plain(after.text),
      /Le besoin est gardé : Résidence Les Glycines\. 2 lignes attendent encore/,
    )
    await karine.submit(glycines, { answer: seededHost })
    assert.deepEqual(await needsAt('aide de plonge'), ['Résidence Les Glycines'])
    assert.match(
      plain((await karine.submit(glycines, { answer: 'laisser' })).text),
      /Quelqu’un a déjà répondu autrement à cette ligne/,
    )
    assert.match(
      plain((await karine.get('/immersions/besoins')).text),
      /aide de plonge Résidence Les Glycines/,
    )
  })

  test('makes its employer known, in one press, and asks for the town where it lacks', async () => {
    const [moulin, bac] = [await lineOf(/Le Clos du Moulin/), await lineOf(/Pépinière du Bac/)]
    const [one, other] = await Promise.all([
      karine.post(moulin, { answer: 'nouveau' }),
      karine.post(moulin, { answer: 'nouveau' }),
    ])
    assert.deepEqual([one.status, other.status], [303, 303])
    assert.match(
      plain((await karine.submit(moulin, { answer: 'nouveau' })).text),
      /Le besoin est gardé : Le Clos du Moulin/,
    )
    assert.deepEqual(await needsAt('jardinage'), ['Le Clos du Moulin'])
    const wrong = await karine.post(bac, { answer: 'nouveau' })
    assert.equal(wrong.status, 422)
    assert.match(plain(wrong.text), /Écrivez la commune de ce nouvel employeur/)
    assert.equal((await karine.post(bac, { answer: 'rien' })).status, 422)
    const taken = await karine.post(bac, { answer: 'nouveau', name: 'Au Fil Propre', town: 'Arras' })
    assert.equal(taken.status, 422)
    assert.match(plain(taken.text), /Vous suivez déjà un employeur de ce nom/)
    const found = await karine.get(`${bac}?q=fil propre`)
    assert.match(found.text, new RegExp(`<button[^>]*value="${secondHost}"`))
    const named = found.text.split('<form').find((one) => one.includes('name="town"')) ?? ''
    assert.match(/<button[^>]*>/.exec(named)?.[0] ?? '', /value="nouveau"/)
    assert.match(plain((await karine.get(`${bac}?q=zzz`)).text), /Aucun de vos employeurs ne correspond/)
  })

  test('left out is nobody’s, and the last answer says that all have theirs', async () => {
    const [at = ''] = formsOf((await karine.get('/immersions/besoins?etat=a-verifier')).text)
    const after = await karine.submit(at, { answer: 'laisser' })
    assert.match(plain(after.text), /La ligne est laissée de côté\. Toutes les lignes ont leur réponse/)
    assert.match(plain(after.text), /Rien à vérifier Toutes les lignes de vos listes ont leur réponse/)
    assert.deepEqual((await karine.get(at)).location, '/immersions/besoins?etat=a-verifier')
  })

  test('sent again, is what was answered: nothing waits', async () => {
    const report = plain(await send(karine, ...lines))
    assert.doesNotMatch(report, /attend/)
    assert.match(report, /Laissée de côté/)
    assert.deepEqual(await needsAt('aide de plonge'), ['Résidence Les Glycines'])
    assert.deepEqual(await needsAt('jardinage'), ['Le Clos du Moulin'])
    assert.deepEqual(await needsAt('arrosage'), [])
  })

  test('kept with a doubt says it, with its cells, and is right as it is by one press', async () => {
    const report = await send(karine, 'Au Fil Propre;Arras;accueil du soir;CDD;20')
    assert.match(plain(report), /1 ligne attend une réponse/)
    const list = await karine.get(linkIn(report, /^Besoins de recrutement$/))
    assert.match(plain(list.text), /accueil du soir.*À vérifier la durée du CDD manque/)
    const page = await karine.get(linkIn(list.text, /accueil du soir/))
    assert.match(plain(page.text), /La liste disait Employeur : Au Fil Propre ; Ville : Arras/)
    const at = /action="([^"]+\/verifie)"/.exec(page.text)?.[1] ?? ''
    assert.equal((await (await beffroi.as('brigitte')).post(at)).status, 404)
    assert.match(
      plain((await karine.submit(at)).text),
      /Le besoin est vérifié\. Toutes les lignes ont leur réponse/,
    )
    assert.equal((await karine.post(at)).status, 303)
    assert.doesNotMatch(plain(await send(karine, 'Au Fil Propre;Arras;accueil du soir;CDD;20')), /attend/)
  })

  test('right as it is, closes when its list says so, and asks no more', async () => {
    const head = 'Employeur;Ville;Poste;Contrat;H / sem.;État;Remarques'
    const line = 'Au Fil Propre;Arras;accueil du matin;CDD;24'
    const bring = async (rest: string) => {
      const file = new File([[head, `${line};${rest}`].join('\n')], 'besoins.csv')
      const { location } = await karine.post('/imports/needs', { id: randomUUID(), file })
      assert.equal((await karine.post(location ?? '')).status, 303)
      return plain((await karine.get(location ?? '')).text)
    }
    assert.match(await bring(';'), /attend une réponse/)
    const list = (await karine.get('/immersions/besoins?etat=a-verifier')).text
    const at = linkIn(list, /accueil du matin/)
    await karine.submit(`${at}/verifie`)
    assert.doesNotMatch(await bring(';le matin'), /attend/)
    assert.match(plain((await karine.get(at)).text), /Remarques le matin/)
    await bring('pourvu;le matin')
    assert.match(plain((await karine.get(at)).text), /Pourvu/)
  })

  test('is answered by who works where it was brought, and by nobody else', async () => {
    await send(karine, 'Atelier du Pont;Arras;couture;CDI;20')
    const [at = ''] = formsOf((await karine.get('/immersions/besoins?etat=a-verifier')).text)
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const others = [
      await newcomer(beffroi, { organisationId, role: 'referent' }),
      await beffroi.as('brigitte'),
      await beffroi.as('farida'),
      await beffroi.as('aicha'),
    ]
    for (const other of others) {
      assert.equal((await other.get(at)).status, 404)
      assert.equal((await other.post(at, { answer: 'laisser' })).status, 404)
      assert.doesNotMatch((await other.get('/immersions/besoins?etat=a-verifier')).text, /Atelier du Pont/)
    }
    // a host of theirs alone: that of another keeper is not to be chosen
    const elsewhere = await beffroi.db.row<{ id: string }>(sql`
      select id
      from immersion.hosts
      where keeper_id <> (select keeper_id from immersion.hosts where id = ${seededHost})
      limit 1`)
    assert.equal((await karine.post(at, { answer: elsewhere?.id ?? randomUUID() })).status, 404)
    assert.equal((await karine.post(at, { answer: randomUUID() })).status, 404)
    assert.deepEqual(await needsAt('couture'), [])
  })

  test('waits a year, not more', async () => {
    const later = (months: number) => parisInstant(addMonths(parisDay(beffroi.now()), months), '12:00')
    assert.equal((await forgetAsked(beffroi.db, later(11))).waitingNeeds, 0)
    assert.ok((await forgetAsked(beffroi.db, later(13))).waitingNeeds > 0)
  })
})
