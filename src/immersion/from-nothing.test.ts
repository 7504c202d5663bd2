import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openFirstVisit } from '#people'
import { addDays, parisDay } from '#platform/time'
import {
  comeIn,
  fillIn,
  formIn,
  hearLetters,
  linkIn,
  openBeffroi,
  sentencesIn,
  walk,
  type Visitor,
} from '#testing'

// A territory with nothing in it, opened by links, forms and letters alone: no seed, no address that a page does not show.

const beffroi = await openBeffroi({ empty: true })
const mail = hearLetters(beffroi)
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

describe('From an empty territory', () => {
  const paul = beffroi.visitor()
  let odile: Visitor

  test('its first person makes a PLIE, and a letter brings its referent in', async () => {
    const door = `/premiere-visite/${openFirstVisit(beffroi.ground.site.dataDir)}`
    await paul.submit(door, {
      givenName: 'Paul',
      familyName: 'Pilote',
      email: 'paul@nulle.example',
      organisation: 'Pays neuf',
    })
    const blank = await walk(paul, /^Organismes$/, /Ajouter|Nouvel|Enregistrer/)
    const made = await fillIn(paul, blank, { name: 'PLIE neuf', kind: 'prescriber', town: 'Lens' })
    const { text } = await paul.get(linkIn(made, /Ajouter une personne/))
    const email = 'odile@neuf.example'
    await fillIn(paul, text, { givenName: 'Odile', familyName: 'Référente', email, role: 'referent' })
    await beffroi.settle()
    odile = await comeIn(beffroi, email)
    assert.match(sentencesIn(await walk(odile)), /Qui peut accueillir en immersion/)
  })

  test('she adds an employer by a form, and finds it again', async () => {
    const blank = await walk(odile, /^Employeurs/, /Ajouter un employeur/)
    await fillIn(odile, blank, {
      name: 'Pressing du Port',
      town: 'Lens',
      siret: '00009000300013',
      accepts: 'yes',
      trades: 'pressing',
    })
    const day = sentencesIn(await walk(odile))
    assert.match(day, /1.peut accueillir en immersion/)
    assert.match(
      sentencesIn(await walk(odile, /^Employeurs/, /^Peuvent accueillir$/, /Pressing du Port/)),
      /Nettoyage d’articles textiles \(D1205\)/,
    )
  })

  test('her list of the past goes in by the screen, and says what is still possible', async () => {
    const page = await walk(odile, /^Employeurs/, /Immersions passées/, /Importer des immersions passées/)
    const file = new File(
      [
        'Nom;Prénom;Né(e) le;SIRET;Entreprise;Objet;Du;Au;Heures\n',
        'MILLE;Jeanne;04/05/1990;00009000300013;Pressing du Port;Découvrir;02/03/2026;13/03/2026;70\n',
      ],
      'passees.csv',
    )
    const action = /action="(\/imports\/immersions[^"]*)"/.exec(page)?.[1] ?? ''
    const { location } = await odile.post(action, { ...formIn(page, action), file })
    const preview = await odile.get(location ?? '')
    await odile.submit(location ?? '', formIn(preview.text, location ?? ''))
    const left = await walk(odile, /^Employeurs/, /Immersions passées/, /Ce qui reste possible/)
    assert.match(sentencesIn(left), /Jeanne Mille chez Pressing du Port/)
    assert.match(sentencesIn(left), /Il reste \d+.jours? chez cet employeur/)
  })

  test('an employer declares itself, she keeps it, and somebody is proposed to it: it says yes', async () => {
    const employer = beffroi.visitor('10.8.0.1')
    const form = '/immersions/declaration'
    const blank = await walk(employer, /Accueillir une personne en immersion/)
    const { location: sent } = await employer.post(form, {
      ...formIn(blank, form),
      name: 'Laverie du Quai',
      siret: '00009000400011',
      activity: 'Laverie',
      address: '1 quai du Rivage',
      postcode: '62300',
      town: 'Lens',
      tradesSaid: 'blanchisserie',
      welcomedBy: 'M. Roger, gérant',
      login: 'laverie@neuf.example',
    })
    const code = await letterTo('laverie@neuf.example', /(\d{3})\s(\d{3})/)
    await employer.submit(`${sent}/code`, { code: code.slice(1).join('') })
    await fillIn(odile, await walk(odile, /Un employeur s’est déclaré/), {})
    const host = await walk(odile, /^Employeurs/, /Laverie du Quai/)
    assert.match(sentencesIn(host), /Peut accueillir/)
    const blankNeed = (await odile.get(linkIn(host, /Ajouter un besoin/))).text
    await fillIn(odile, blankNeed, { post: 'blanchisserie', contract: 'CDI' })
    assert.match(sentencesIn(await walk(odile, /^Employeurs/, /^Besoins$/)), /Laverie du Quai/)
    const wishes = await walk(
      odile,
      /^Employeurs/,
      /Trouver pour quelqu’un/,
      /Jeanne Mille/i,
      /Écrire ses souhaits/,
    )
    const fits = await fillIn(odile, wishes, { trades: 'blanchisserie', means: 'foot', town: 'Lens' })
    const ask = (await odile.get(linkIn(fits, /^Proposer$/))).text
    const [fromDay, toDay] = [20, 24].map((n) => addDays(parisDay(beffroi.now()), n))
    const made = await fillIn(odile, ask, { fromDay: fromDay ?? '', toDay: toDay ?? '', agreed: 'oui' })
    assert.match(sentencesIn(made), /Attend/)
    const [at = ''] = await letterTo('laverie@neuf.example', /\/immersions\/proposition\/[\w-]{43}/)
    const question = await employer.get(linkIn((await employer.get(at)).text, /Oui/))
    assert.match(sentencesIn(await fillIn(employer, question.text, {})), /Jeanne Mille.*Odile Référente/)
    assert.match(sentencesIn(await walk(odile)), /1.proposition acceptée/)
  })

  async function letterTo(recipient: string, what: RegExp): Promise<RegExpExecArray> {
    await beffroi.settle()
    for (const letter of mail.toReversed()) {
      const found = letter.recipient === recipient ? what.exec(letter.body) : null
      if (found) return found
    }
    return assert.fail(`nothing like ${what} was written to ${recipient}`)
  }
})
