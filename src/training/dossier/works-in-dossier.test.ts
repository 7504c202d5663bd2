import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { seeded } from '#actions'
import { seededTrainees } from '#people'
import { runJobs } from '#platform/jobs'
import { readZip } from '#platform/zip'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { isFoad, type Activity } from '../activity.ts'
import { activitiesOf } from '../activity-store.ts'
import { wayOf } from '../work/way.ts'
import { worksFor } from '../work-store.ts'
import { trainingBackground } from './prepare-dossier.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const aichaId = beffroi.personId('aicha')
const [aicha, claire, karine] = [
  await beffroi.as('aicha'),
  await beffroi.as('claire'),
  await beffroi.as('karine'),
]
const base = `/formation/${seeded.group7}/dossier`
const untouched: Activity[] = []
for (const activity of await activitiesOf(db, seeded.group7))
  if (isFoad(activity.mode) && (await worksFor(db, activity.id, aichaId)).length === 0)
    untouched.push(activity)
const fresh = (wanted: (activity: Activity) => boolean): Activity => {
  const found = untouched.find(wanted)
  assert.ok(found)
  untouched.splice(untouched.indexOf(found), 1)
  return found
}
const give = (activity: Activity, fields: object) =>
  aicha.submit(`/formation/activites/${activity.id}/donner`, { act: randomUUID(), ...fields })

const text = fresh((one) => one.proof === 'text')
const photo = fresh((one) => one.proof === 'photo')
const quiz = fresh((one) => wayOf(one) === 'quiz')
await give(text, { words: 'J’ai compté les draps.\nPuis j’ai noté.' })
const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#86311f' } })
  .jpeg()
  .toBuffer()
await give(photo, { file: new File([new Uint8Array(picture)], 'IMG_1.jpg', { type: 'image/jpeg' }) })
await give(
  quiz,
  Object.fromEntries(
    (quiz.quiz ?? []).map((one, i) => [`r${i}`, i === 0 ? one.right : (one.right + 1) % one.answers.length]),
  ),
)

async function read(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  assert.equal((await pdf.getMarkInfo())?.Marked, true)
  const texts: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    texts.push(items.map((one) => ('str' in one ? one.str : '')).join(' '))
  }
  return texts.join('\n').replaceAll('\u200B', '').replaceAll('\u00A0', ' ').replaceAll(/\s+/g, ' ')
}

async function taken(visitor: Visitor, path: string): Promise<Map<string, Uint8Array>> {
  const answer = await visitor.get(path)
  assert.equal(answer.status, 200)
  const opened = readZip(answer.bytes, { entries: 500, bytes: 50_000_000 })
  assert.ok(opened.ok)
  return new Map(opened.entries.map((one) => [one.path, one.bytes]))
}

const told = async (files: Map<string, Uint8Array>, end: string) => {
  const found = [...files].find(([path]) => path.endsWith(end))
  assert.ok(found, end)
  return { path: found[0], text: await read(found[1]) }
}

describe('The works themselves', () => {
  test('are in the dossier of their trainee: words, answers with their result, and files under a clear name', async () => {
    const files = await taken(claire, `${base}/${aichaId}/dossier.zip`)
    const works = await told(files, '/travaux.pdf')
    assert.ok(works.text.includes('Travaux d’Aïcha Benamar'), works.text)
    for (const words of [
      'J’ai compté les draps. Puis j’ai noté.',
      (quiz.quiz ?? [])[0]?.question.slice(0, 20) ?? '',
      'Juste',
      'Faux',
      `À refaire, 1 sur ${quiz.quiz?.length}`,
      'Donné, en attente',
    ])
      assert.ok(works.text.includes(words), `${words}: ${works.text}`)
    const file = [...files.keys()].find((path) => /\/travaux\/[a-z0-9-]+-2026-06-02-photo\.webp$/.test(path))
    assert.ok(file, [...files.keys()].join('\n'))
    assert.ok(works.text.includes(file.split('/').slice(1).join('/')), works.text)
    assert.equal((await sharp(files.get(file)).metadata()).format, 'webp')
  })

  test('are taken by their trainee too, and by no stranger; the reading leaves its line', async () => {
    const why = 'Établir le dossier de formation, avec les travaux'
    const before = sentencesIn((await aicha.get('/moi/acces')).text).split(why).length
    await taken(aicha, `${base}/${aichaId}/dossier.zip`)
    assert.equal(sentencesIn((await aicha.get('/moi/acces')).text).split(why).length, before)
    assert.equal(before, 2)
    assert.equal((await karine.get(`${base}/${aichaId}/dossier.zip`)).status, 404)
    const other = seededTrainees.group7[1]?.id
    assert.equal((await aicha.get(`${base}/${other}/dossier.zip`)).status, 404)
    assert.match((await claire.get(base)).text, new RegExp(`${aichaId}/dossier.zip`))
  })

  test('are in the dossier of the group, each named in its table of contents', async () => {
    const id = randomUUID()
    await claire.post(base, { id })
    await runJobs(db, trainingBackground(beffroi.ground))
    const files = await taken(claire, `${base}/prepare/${id}/dossier.zip`)
    const photos = [...files.keys()].filter((path) => path.endsWith('-photo.webp'))
    assert.ok(photos.length > 0)
    assert.equal([...files.keys()].filter((path) => path.endsWith('/travaux.pdf')).length, 13)
    const contents = await told(files, '00-sommaire.pdf')
    assert.equal(contents.path, [...files.keys()][0])
    for (const path of files.keys())
      if (path !== contents.path && path !== 'index.html')
        assert.ok(contents.text.replaceAll(' ', '').includes(path), `${path}: ${contents.text}`)
  })
})
