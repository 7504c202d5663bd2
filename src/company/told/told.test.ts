import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { dayOf } from '#platform/time'
import { endTraineeship, enrolTrainee } from '#training'
import { newReader, openBeffroi } from '#testing'
import { seededCompany, seededEvent } from '../seeds/seeded.ts'
import { wordsOf } from './told.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const aicha = newReader(await beffroi.as('aicha'))
const claire = newReader(await beffroi.as('claire'))
const paul = newReader(await beffroi.as('paul'))
const event = `/entreprise-virtuelle/${seededCompany}/evenements/${seededEvent(2)}`
const words = '27 personnes sont venues à « Rien à la poubelle ».'

async function draft(): Promise<void> {
  await paul.open('/bulletin/redaction')
  await paul.follow('Un essai')
}

describe('The balance of an event', () => {
  test('says what was counted, and nothing that was not', () => {
    const day = {
      title: 'Repassage',
      startsAt: new Date('2026-06-13T07:00:00Z'),
      place: 'Salle 2',
      cause: '',
    }
    assert.equal(
      wordsOf(day, { came: 47, ironed_g: 86_500, earnedCents: 12_850, learnt: 'Accueillir.' }).replaceAll(
        /\s/g,
        ' ',
      ),
      '« Repassage » : samedi 13 juin, 47 personnes sont venues. Le lieu : Salle 2. Le groupe a repassé 86,5 kg de linge. Il a reçu 128,50 €. Ce que le groupe a appris : Accueillir.',
    )
    assert.equal(
      wordsOf({ ...day, cause: 'L’école' }, { came: 1, ironed_g: 0, earnedCents: 0, learnt: '' }).replaceAll(
        /\s/g,
        ' ',
      ),
      '« Repassage » : samedi 13 juin, 1 personne est venue. Le lieu : Salle 2. Cette journée était pour l’école.',
    )
  })

  test('is proposed by a trainee, without a name, and offered once who trains them accepts', async () => {
    await aicha.open(event)
    await aicha.follow('Le dire dans le Petit Papier')
    aicha.reads(/27 personnes sont venues/)
    const visitor = await beffroi.as('aicha')
    const named = await visitor.post(`${event}/bulletin`, { words: 'Bravo à Rosa !' })
    assert.equal(named.status, 422)
    assert.match(named.text, /Ce texte dit «\sRosa\s»/)
    await aicha.send('Proposer ce texte', { words })
    aicha.reads(/Proposé\. La personne qui vous forme le lit\./)
    await paul.open('/')
    paul.lacks(/Proposé au Petit Papier/)
    await claire.open('/')
    claire.reads(/Un texte pour le Petit Papier « Rien à la poubelle » attend votre accord/)
    await claire.follow(/Un texte pour le Petit Papier/)
    await claire.send('Accepter ce texte')
    claire.reads(/Accepté\. La rédaction peut le reprendre\./)
    // a page that was open before
    const late = await visitor.post(`${event}/bulletin`, { words: 'Autre chose.' })
    assert.equal(late.status, 422)
    assert.match(late.text, /Un autre texte est déjà accepté\. Le vôtre n’est pas gardé\./)
    assert.match(late.text, /27 personnes sont venues[^]*Votre texte<\/h2><p[^>]*>Autre chose\./)
    assert.doesNotMatch(late.text, /Le texte est (proposé|accepté)/)
    for (const again of [visitor, await beffroi.as('claire')])
      assert.match((await again.submit(`${event}/bulletin`, { words })).text, /Le texte est accepté/)
    await claire.open('/')
    claire.lacks(/Un texte pour le Petit Papier/)
  })

  test('is taken by the editor in the article of its action, once', async () => {
    await paul.open('/')
    await paul.follow(/Proposé au Petit Papier/)
    const masthead = { number: '901', dated: '2026-06-20', period: 'Juin', place: 'Arras', towns: 'Arras' }
    await paul.send('Commencer ce numéro', { ...masthead, theme: 'Un essai' })
    const [, at = ''] = /action="([^"]+\/proposes)"/.exec(paul.html()) ?? []
    await paul.send('Reprendre dans ce numéro')
    paul.lacks(/Reprendre dans ce numéro/)
    const again = await (await beffroi.as('paul')).post(at, { offered: seededEvent(2) })
    assert.equal(again.status, 303)
    await paul.follow(/Rien à la poubelle/)
    paul.reads(/27 personnes sont venues à « Rien à la poubelle »/)
    await aicha.open(`${event}/bulletin`)
    aicha.reads(/Repris dans un numéro/)
  })

  test('is offered again when its draft is thrown away, and withdrawn at any time: the editor is told', async () => {
    await draft()
    await paul.follow('Jeter ce brouillon')
    await paul.send(/^Jeter/)
    await paul.send('Commencer ce numéro', {
      number: '902',
      dated: '2026-06-20',
      period: 'Juin',
      place: 'Arras',
      towns: 'Arras',
      theme: 'Un essai',
    })
    await paul.send('Reprendre dans ce numéro')
    await aicha.open(`${event}/bulletin`)
    await aicha.send('Retirer ce texte')
    aicha.reads(/Retiré\. Personne ne peut le reprendre\./)
    await draft()
    paul.reads(/a retiré son texte : Rien à la poubelle/)
    paul.lacks(/Reprendre dans ce numéro/)
  })

  test('is told to the editor in the words that were taken, until the new ones are', async () => {
    await aicha.open(`${event}/bulletin`)
    await aicha.send('Proposer ce texte', { words: 'Une belle journée.' })
    await claire.open(`${event}/bulletin`)
    await claire.send('Accepter ce texte')
    await draft()
    paul.reads(/a retiré son texte : Rien à la poubelle Enlevez ces phrases[^»]*27 personnes sont venues/)
    const editor = await beffroi.as('paul')
    const other = { number: '903', dated: '2026-06-21', period: 'Juin', place: 'Arras', towns: 'Arras' }
    await paul.open('/bulletin/redaction')
    await paul.send('Commencer ce numéro', { ...other, theme: 'Un autre' })
    const [, at = ''] = /action="([^"]+\/proposes)"/.exec(paul.html()) ?? assert.fail('not offered')
    const elsewhere = await editor.post(at, { offered: seededEvent(2) })
    assert.equal(elsewhere.status, 422)
    assert.match(elsewhere.text, /Un autre brouillon garde le premier texte/)
    await paul.follow('Jeter ce brouillon')
    await paul.send(/^Jeter/)
    await draft()
    await paul.send('Reprendre dans ce numéro')
    paul.lacks(/a retiré son texte/)
    await paul.follow(/Rien à la poubelle/)
    paul.reads(/Une belle journée/)
    paul.lacks(/27 personnes sont venues/)
    await draft()
  })

  test('is offered again when the article that took it is taken out', async () => {
    const editor = await beffroi.as('paul')
    const edition = /bulletin\/redaction\/[0-9a-f-]{36}/.exec(paul.html())?.[0] ?? assert.fail('no edition')
    const article =
      new RegExp(`/${edition}/articles/[0-9a-f-]{36}`).exec(paul.html())?.[0] ?? assert.fail('no article')
    await editor.submit(`${article}/retirer`)
    await draft()
    paul.reads(/Proposés par des groupes.*Une belle journée/)
  })

  test('is not taken once its group took it back: the editor is told why nothing came', async () => {
    const editor = await beffroi.as('paul')
    const [, at = ''] = /action="([^"]+\/proposes)"/.exec(paul.html()) ?? []
    await aicha.open(`${event}/bulletin`)
    await aicha.send('Retirer ce texte')
    const late = await editor.post(at, { offered: seededEvent(2) })
    assert.equal(late.status, 422)
    assert.match(late.text, /Ce texte n’est plus proposé/)
    assert.doesNotMatch((await editor.get(at.replace('/proposes', ''))).text, /\/articles\/[0-9a-f-]{36}/)
  })

  test('names nobody who has left the group either', async () => {
    const left = { groupId: seeded.group7, personId: beffroi.personId('aicha') }
    await beffroi.db.transaction((tx) =>
      endTraineeship(tx, { ...left, untilDay: dayOf('2026-05-30'), why: { words: 'Embauche' } }),
    )
    const trainer = await beffroi.as('claire')
    const named = await trainer.post(`${event}/bulletin`, { words: 'Merci à Aïcha.' })
    assert.equal(named.status, 422)
    assert.match(named.text, /Ce texte dit «\sAïcha\s»/)
    const fromDay = dayOf('2026-01-05')
    await beffroi.db.transaction((tx) => enrolTrainee(tx, { ...left, fromDay, at: beffroi.now() }))
  })

  test('asks for another text once its balance is corrected: nobody takes the first one meanwhile', async () => {
    const open = `/entreprise-virtuelle/evenements/${seededEvent(2)}`
    await aicha.open(`${event}/bulletin`)
    await aicha.send('Proposer ce texte', { words: '27 personnes sont venues.' })
    await claire.open(`${event}/bulletin`)
    await claire.send('Accepter ce texte')
    await draft()
    paul.reads(/Proposés par des groupes.*27 personnes sont venues/)
    await aicha.open(event)
    aicha.lacks(/Bilan corrigé|est à refaire/)
    await aicha.send('Corriger le bilan', { came: '27' })
    await draft()
    paul.reads(/27 personnes sont venues/)
    beffroi.setNow('2026-06-02T08:05:00Z')
    await aicha.open(event)
    await aicha.send('Corriger le bilan', { came: '31' })
    aicha.reads(
      /Le bilan est corrigé\. Écrivez un nouveau texte.*Bilan corrigé le 2 juin 2026.*Le texte du Petit Papier est à refaire/,
    )
    await draft()
    paul.lacks(/27 personnes sont venues/)
    const anybody = await beffroi.visitor('10.1.2.9').get(open)
    assert.match(anybody.text, /Personnes venues<\/dt><dd>31[\s\S]*Bilan corrigé le 2 juin 2026/)
    await aicha.follow('Le dire dans le Petit Papier')
    aicha.reads(/Le bilan a changé\. Corrigez le texte\..*31 personnes sont venues/)
    beffroi.setNow('2026-06-02T08:10:00Z')
    await aicha.send('Proposer ce texte', { words: '31 personnes sont venues.' })
    aicha.reads(/Proposé\. La personne qui vous forme le lit\./)
    aicha.lacks(/Le bilan a changé/)
    await claire.open(`${event}/bulletin`)
    await claire.send('Accepter ce texte')
    await draft()
    paul.reads(/31 personnes sont venues/)
  })

  test('asks for no other text once it was withdrawn, and still says that the balance has changed', async () => {
    await aicha.open(`${event}/bulletin`)
    await aicha.send('Retirer ce texte')
    beffroi.setNow('2026-06-02T08:12:00Z')
    await aicha.open(event)
    await aicha.send('Corriger le bilan', { came: '33' })
    aicha.reads(/Le bilan est corrigé/)
    aicha.lacks(/Écrivez un nouveau texte|est à refaire/)
    await aicha.follow('Le dire dans le Petit Papier')
    aicha.reads(/Retiré\. Personne ne peut le reprendre\. .*Le bilan a changé\..*33 personnes sont venues/)
    beffroi.setNow('2026-06-02T08:15:00Z')
    await aicha.send('Proposer ce texte', { words: '33 personnes sont venues.' })
    aicha.reads(/Proposé\. La personne qui vous forme le lit\./)
    aicha.lacks(/Le bilan a changé/)
  })

  test('is of its company alone, and of a day that was held', async () => {
    for (const id of ['karine', 'yanis'] as const) {
      const stranger = await beffroi.as(id)
      assert.equal((await stranger.get(`${event}/bulletin`)).status, 404)
      assert.equal((await stranger.post(`${event}/bulletin`, { words })).status, 404)
      assert.equal((await stranger.post(`${event}/bulletin/retirer`)).status, 404)
    }
    const coming = event.replace(seededEvent(2), seededEvent(1))
    assert.equal((await (await beffroi.as('aicha')).get(`${coming}/bulletin`)).status, 404)
  })
})
