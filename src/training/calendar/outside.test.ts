import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { readGroup, seeded } from '#actions'
import { seededOrganisations } from '#people'
import { addDays, parisDay, writeDay } from '#platform/time'
import { formIn, linkIn, newcomer, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { calendarOf, wholeCalendarOf } from '../half-day-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const today = parisDay(beffroi.now())
const brigitte = await beffroi.as('brigitte')
const group = (await readGroup(db, seeded.group7)) ?? assert.fail()
const at = `/actions/clea-metiers-sap/groupes/${group.slug}`
const plain = (text: string) => sentencesIn(text).replaceAll('\u00A0', ' ')
const save = async (by: Visitor, dates: { startsOn?: string; endsOn?: string }) =>
  by.submit(at, { ...formIn((await by.get(at)).text, at), ...dates })
const titleOf = (html: string) => sentencesIn(/<h1.*?<\/h1>/s.exec(html)?.[0] ?? '')

const to = addDays(group.endsOn, -7)
const late = (await calendarOf(db, group.id, addDays(to, 1), group.endsOn)).filter((one) => !one.cancelledAt)
const [one = assert.fail('nothing in the last week')] = late

describe('The dates of a group that leave half-days out', () => {
  test('say so on the page where they are written, each half-day with where it is moved: none moves', async () => {
    assert.doesNotMatch(plain((await brigitte.get(at)).text), /hors des dates/)
    const before = await wholeCalendarOf(db, group.id)
    const { text } = await save(brigitte, { endsOn: to })
    assert.match(plain(text), new RegExp(`${late.length} demi-journées hors des dates du groupe`))
    const name = `${one.title}, ${writeDay(one.day)}`
    const page = (await brigitte.get(linkIn(text, new RegExp(`^${name}$`)))).text
    assert.equal(titleOf(page), name, 'the word that was pressed')
    assert.deepEqual(await wholeCalendarOf(db, group.id), before)
  })

  test('say so to who trains it, on the page of the group', async () => {
    const claire = await beffroi.as('claire')
    assert.match(plain((await claire.get(`/formation/${group.id}`)).text), /hors des dates du groupe/)
  })

  test('say so without a link to who writes them and does not open its calendar', async () => {
    const direction = await newcomer(beffroi, {
      organisationId: seededOrganisations.afp2i.id,
      role: 'direction',
    })
    const { text } = await direction.get(at)
    assert.match(plain(text), /Qui forme le groupe peut les déplacer ou les annuler/)
    assert.doesNotMatch(text, /demi-journees\//)
  })

  test('say it no more of one that is cancelled, and the list of groups is found when nothing is left out', async () => {
    await brigitte.post(`/formation/${group.id}/demi-journees/${one.id}/annuler`)
    const said = plain((await brigitte.get(at)).text)
    assert.match(said, new RegExp(`${late.length - 1} demi-journées? hors des dates`))
    const { text } = await save(brigitte, { endsOn: group.endsOn })
    assert.equal(titleOf(text).includes('Groupes'), true)
    assert.doesNotMatch(plain((await brigitte.get(at)).text), /hors des dates/)
  })

  test('say which are signed: those stay where they were signed', async () => {
    const { text } = await save(brigitte, { startsOn: addDays(today, -1) })
    assert.match(plain(text), /Signée, ne se déplace pas/)
    await save(brigitte, { startsOn: group.startsOn })
  })
})
