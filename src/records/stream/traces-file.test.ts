import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn } from '#testing'
import { newTool, newTrace } from '../seeds/xapi-tool.ts'
import { verbWords } from './sentence.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const url = await beffroi.listen()
const brigitte = await beffroi.as('brigitte')
const tool = await newTool(beffroi.db, url, beffroi.now())

describe('A verb is read in French', () => {
  const said = (id: string, display?: Record<string, string>) =>
    verbWords({ id, ...(display && { display }) })
  test('whichever address its maker gave it', () => {
    assert.equal(said('http://id.tincanapi.com/verb/viewed'), 'a consulté')
    assert.equal(
      said('https://w3id.org/xapi/video/verbs/played', { 'en-US': 'played' }),
      'a lancé la lecture de',
    )
    assert.equal(said('http://activitystrea.ms/schema/1.0/play', { en: 'played' }), 'a lancé la lecture de')
    assert.equal(said('http://activitystrea.ms/schema/1.0/watch'), 'a regardé')
    assert.equal(said('http://id.tincanapi.com/verb/downloaded'), 'a téléchargé')
    assert.equal(said('https://w3id.org/xapi/adl/verbs/logged-in'), 'est entré·e dans')
  })
  test('by what it is called, when its address says nothing', () => {
    assert.equal(said('https://brindlewaye.com/xAPITerms/verbs/42', { 'en-US': 'Printed' }), 'a imprimé')
    assert.equal(said('https://example.org/v/1', { 'en-US': 'logged in' }), 'est entré·e dans')
  })
  test('in the words of its maker when they are French, but for those that all tools share', () => {
    assert.equal(said('https://example.org/verbs/viewed', { 'fr-FR': 'a parcouru' }), 'a parcouru')
    assert.equal(said('http://adlnet.gov/expapi/verbs/passed', { fr: 'réussit' }), 'a réussi')
  })
  test('as it came when nobody knows it', () => {
    assert.equal(said('https://example.org/verbs/yodelled', { en: 'yodelled' }), 'yodelled')
    assert.equal(said('https://example.org/verbs/constructor'), 'constructor')
  })
})

describe('The traces as a file', () => {
  const lines = (text: string) => text.replace('\uFEFF', '').trim().split('\r\n')
  test('are those that one looks for, all of them, from a link beside the search', async () => {
    const passed = encodeURIComponent('http://adlnet.gov/expapi/verbs/passed')
    const page = await brigitte.get(`/traces?verbe=${passed}&avant=9`)
    const none = await brigitte.get('/traces?du=2199-01-01')
    assert.doesNotMatch(none.text, /traces\.csv/)
    assert.equal(page.status, 200)
    const whole = await brigitte.get(`/traces?verbe=${passed}`)
    const address = /href="(\/traces\.csv[^"]*)"/.exec(whole.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const answer = await brigitte.get(address)
    assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8')
    assert.match(answer.headers.get('content-disposition') ?? '', /attachment; filename="traces.csv"/)
    const [head, ...rest] = lines(answer.text)
    assert.match(head ?? '', /^Fait le;Heure;Qui;Ce qui a été fait;Activité;Résultat;Réussi/)
    assert.equal(rest.length, Number(/(\d+) traces?/.exec(sentencesIn(whole.text))?.[1]))
    assert.ok(rest.every((line) => line.includes(';a réussi;')))
    assert.match(answer.text, /;Aïcha Benamar;a réussi;/)
  })
  test('hold what was answered, and no formula that a spreadsheet would run', async () => {
    const trace = newTrace({
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      result: { response: '=1+1', success: false, duration: 'PT90S', score: { scaled: 0.25 } },
    })
    await tool.ask('POST', 'statements', { body: trace })
    const line = lines((await brigitte.get('/traces.csv')).text).find((one) =>
      one.endsWith(String(trace['id'])),
    )
    assert.match(line ?? '', /;a répondu à;[^;]*;0,25;non;;'=1\+1;1,5;non;/)
  })
  test('are for who reads traces, and a day that does not exist goes back to the page that says so', async () => {
    for (const who of ['aicha', 'claire', 'karine'] as const)
      assert.equal((await (await beffroi.as(who)).get('/traces.csv')).status, 404, who)
    const wrong = await brigitte.get('/traces.csv?du=31%2F02%2F2026')
    assert.equal(wrong.status, 303)
    assert.match(sentencesIn((await brigitte.get(wrong.location ?? '')).text), /Cette date n’existe pas/)
  })
  test('leave a line for whom they name', async () => {
    const aicha = await beffroi.as('aicha')
    assert.match(sentencesIn((await aicha.get('/moi/acces')).text), /Lire les traces d’apprentissage/)
  })
})

test('Nothing here was a surprise', () => assert.deepEqual(beffroi.surprises, []))
