import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { formIn, openBeffroi, sentencesIn, walk } from '#testing'
import { CONVENTIONS } from '../frame.tsx'
import { seededHost } from '../seeds/seeded-hosts.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const asked = (who: string) =>
  `${CONVENTIONS}/nouvelle?personne=${beffroi.personId('yanis')}&employeur=${who}`
const formOf = (html: string) => {
  const action = /action="(\/immersions\/conventions\/nouvelle[^"]+)"/
    .exec(html)?.[1]
    ?.replaceAll('&amp;', '&')
  return formIn(html, action ?? assert.fail(sentencesIn(html).slice(0, 400)))
}

test('Somebody whom the structure employs is employed in the convention: its contract is filled in, and who signs for it asked', async () => {
  const farida = await beffroi.as('farida')
  const hosts = '/immersions/employeurs'
  const blank = formIn((await farida.get(`${hosts}/nouveau`)).text, hosts)
  const added = await farida.post(hosts, {
    ...blank,
    name: 'Pépinière de la Citadelle',
    siret: '00009004300019',
    address: '1 rue des Serres',
    postcode: '62100',
    town: 'Calais',
    activity: 'Pépinière',
    welcomedBy: 'Mme Roy, gérante',
    accepts: 'yes',
    trades: 'pressing',
    email: 'roy@pepiniere.example',
  })
  assert.equal(added.status, 303, sentencesIn(added.text))
  const host = added.location?.slice(-36) ?? ''
  const form = formOf((await farida.get(asked(host))).text)
  assert.match(String(form['cddiFrom']), /^\d{4}-\d{2}-\d{2}$|\d{2}\/\d{2}\/\d{4}/)
  assert.ok(form['cddiTo'])
  assert.match(String(form['employer']), /\p{L}/u)
  const refused = await farida.post(asked(host), { ...form, objectives: 'Rempoter' })
  assert.equal(refused.status, 422)
  assert.match(sentencesIn(refused.text), /Écrivez qui signe pour cet employeur/)
})

test('Who is employed by another structure, or by nobody, is in no contract here', async () => {
  const karine = await beffroi.as('karine')
  const page = await walk(
    karine,
    /^Employeurs/,
    /^Conventions/,
    /Préparer une convention/,
    /Benamar/i,
    /Les Glycines/,
  )
  const form = formOf(page)
  assert.equal(form['employer'] ?? '', '')
  assert.equal((await karine.get(asked(seededHost))).status, 404)
})
