import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openBrowser, sentencesIn, withoutBrowser, type Reader } from '#testing'
import { takePage } from '../browsing.ts'
import { addPartners, admit, openGroup, propose, showAction, writeProgramme } from './arras-group.ts'
import { prepareImmersion, signImmersion } from './arras-immersion.ts'
import { deliberate, issue, mark, planJury, signMinutes } from './arras-jury.ts'
import { gatherCrew, idris, maelle, PHONE, theo, type Crew } from './arras-people.ts'
import { wait } from './clock.ts'
import { evaluate, giveFirstAid, proveWork, signSheet, type Trainees } from './arras-proof.ts'
import type { Week } from './week.ts'

/** The training of 2018 begun anew where nothing is: from a training body to an attestation that its trainee reads on her telephone. */
export function tellArras(week: Week, paul: () => Reader): void {
  let crew: Crew
  let trainees: Trainees
  const told = (words: RegExp, to = PHONE) => assert.match(sentencesIn(week.post.last(to).text), words)

  describe('A training action', () => {
    test('gathers who makes it work: each comes in by a letter, and no place of their bar is closed to them', async () => {
      week.beffroi.setNow('2026-06-15T07:00:00Z')
      crew = await gatherCrew(week, paul())
      for (const one of Object.values<Reader | Reader[]>(crew).flat()) await visitBar(one)
    })

    test('is written, shown, given partners, a funder’s obligation, a group and a trainer', async () => {
      await showAction(crew)
      await addPartners(crew)
      await openGroup(crew)
      await crew.funder.open('/')
      await crew.funder.follow('Actions')
      await crew.funder.follow('Aide à domicile')
      crew.funder.reads(/au moins 50 % du temps se passe en formation à distance/)
      await crew.director.open('/')
      crew.director.reads(/Aide à domicile, Groupe de juin Commence mercredi 17 juin/)
      crew.director.lacks(/insertion/i)
    })

    test('has a programme, from a file, and half-days', async () => writeProgramme(crew))

    test('receives four people whom a referent positions, and its commission admits them', async () => {
      await propose(crew)
      await admit(crew)
      await wait(week, '2026-06-15T08:00:00Z')
      told(/Bonjour Maëlle\. Vous avez une place : Aide à domicile\. Début : 17 juin 2026/)
      told(/une réponse pour une personne que vous proposez/, 'fasquel@travail.example')
    })

    test('lets them in: one by the code of her telephone, others by their e-mail', async () => {
      const [first, second, third] = [
        await week.comeIn(PHONE),
        await week.comeIn(idris.reach),
        await week.comeIn(theo.reach),
      ]
      trainees = { first, second, third }
      first.reads(/Bonjour Maëlle/)
      second.reads(/Bonjour Idris/)
    })
  })

  describe('Its group', () => {
    test('signs in the room, the absent are noted, the trainer signs', async () => {
      await wait(week, '2026-06-17T07:05:00Z')
      await signSheet(crew, trainees)
    })

    test('gives a work, whose minutes are credited once it is accepted; its trainee is told', async () => {
      await proveWork(crew, trainees)
      await wait(week, '2026-06-17T08:00:00Z')
      told(/Travail accepté : Se présenter/)
      assert.ok(
        week.post.all().every(({ text }) => !/Un travail à lire/.test(text)),
        'it was read before',
      )
    })

    test('is trained in first aid', async () => {
      await wait(week, '2026-06-24T07:00:00Z')
      await giveFirstAid(week, crew)
    })

    test('sends one of its own to an employer, under a convention that each signs on their telephone', async () => {
      await prepareImmersion(crew)
      await signImmersion(week, crew)
    })

    test('is evaluated by somebody who does not train it, who signs', async () => {
      await wait(week, '2026-07-07T07:00:00Z')
      await evaluate(crew)
      await trainees.first.open('/')
      await trainees.first.follow('Mon Cléa')
      trainees.first.reads(/Validé/)
    })
  })

  describe('Its jury', () => {
    test('is planned; those who judge and those who pass are told when and where', async () => {
      await planJury(crew)
      await wait(week, '2026-07-07T08:00:00Z')
      told(/Votre jury : jeudi 9 juillet 2026 à 9 h 30/)
      told(/Vous siégez au jury : jeudi 9 juillet 2026 à 9 h 30/, 'baude@travail.example')
      await crew.organiser.open('/')
      await crew.organiser.follow('Jury')
      await crew.organiser.follow('9 juillet 2026')
      crew.organiser.reads(/4 candidat·es/)
    })

    test('marks alone, then decides together, closes, and signs its minutes', async () => {
      await wait(week, '2026-07-09T07:30:00Z')
      const [president, farida, yvon] = [crew.president, ...crew.members]
      assert.ok(farida && yvon)
      const idrisPartly = { 'Idris Vanhove': /^En partie/ }
      for (const juror of [president, farida])
        await mark(juror, { ...idrisPartly, 'Maëlle Ovion': /^Acquis/ })
      await mark(yvon, { ...idrisPartly, 'Maëlle Ovion': /^En partie/ })
      await deliberate(crew)
      await signMinutes(crew)
    })

    test('attests, and each trainee is told', async () => {
      await issue(crew)
      await wait(week, '2026-07-09T10:00:00Z')
      told(/Votre attestation est prête/)
      told(/Votre attestation est prête/, idris.reach)
    })
  })

  describe('Maëlle', () => {
    const reading = 'reads her attestation on her telephone, from the link of an SMS'
    test(reading, { skip: withoutBrowser }, async () => {
      const browser = await openBrowser()
      const hands = await takePage(await browser.phone({ baseURL: week.beffroi.ground.site.url }))
      try {
        await hands.go(week.post.link(PHONE))
        await hands.write({ login: maelle.reach })
        await hands.press('Recevoir un code')
        await week.settle()
        await hands.write({ code: week.post.code(PHONE) })
        await hands.press('Entrer')
        await hands.reads(/24 compétences acquises sur 24/)
        await hands.follow('Voir mon attestation')
        await hands.reads(/Maëlle Ovion/)
        await hands.reads(/Valable, émise le 9 juillet 2026/)
        await hands.reads(/Les Jurys de la Côte l’a émise ; elle est signée et n’a pas changé depuis/)
      } finally {
        await browser.close()
      }
    })

    test('gives its address to an employer, who checks that the signed file is true, and hers', async () => {
      const { first } = trainees
      await first.open('/')
      await first.follow('Mon jury, mon attestation')
      const [, address = ''] = /href="(\/attestations\/[^".]+)"/.exec(first.html()) ?? []
      const employer = week.stranger()
      await employer.open(address)
      employer.reads(/Maëlle Ovion.*Valable, émise le 9 juillet 2026/)
      await employer.follow('Le fichier signé')
      const file = new File([employer.html()], 'attestation.json', { type: 'application/json' })
      await employer.open('/')
      await employer.follow('Entreprises')
      await employer.follow('Vérifier une attestation')
      await employer.send('Vérifier', { file, name: 'Maëlle Ovion' })
      employer.reads(/Cette attestation est vraie et toujours valable Le nom est bien celui de l’attestation/)
    })
  })
}

/** Every place of somebody's bar opens, even where nothing is yet. */
async function visitBar(reader: Reader): Promise<void> {
  await reader.open('/')
  const [bar = ''] = /<nav[\s\S]*?<\/nav>/.exec(reader.html()) ?? []
  const places = [...bar.matchAll(/<a\s[^>]*>([\s\S]*?)<\/a>/g)].map(([, label = '']) => sentencesIn(label))
  assert.ok(places.length > 2, bar)
  for (const place of places) await reader.follow(place)
}
