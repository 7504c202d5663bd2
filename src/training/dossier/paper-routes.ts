import { fullName, idsOf, openFile, requireActor, type ReadingReason } from '#people'
import type { Db } from '#platform/db'
import { de, slugOf } from '#platform/i18n'
import { idIn, notFound, newSite, type Ask } from '#platform/web'
import type { GroupId } from '#actions'
import { GROUP, readsWorks } from '../access.ts'
import { renderCertificate } from './certificate.ts'
import { certifyOver } from './certify-over.ts'
import { renderDossier } from './dossier.ts'
import type { ListedPiece } from './paper.ts'
import { readSignedSheets } from './read-signed-sheets.ts'
import { handedWorksOf } from './handed-work-store.ts'
import { fileEntry, sendArchive } from './send-pieces.ts'
import { traineePieces } from './trainee-pieces.ts'
import { writeIndex } from './write-index.tsx'
import type { TraineeGauge } from '../hours/door.ts'
import { readDossierFacts, type DossierFacts } from './read-dossier-facts.ts'

export const paperSite = newSite()
  .get(`${GROUP}/dossier/:person/certificat.pdf`, certificate)
  .get(`${GROUP}/dossier/:person/dossier.pdf`, dossier)
  .get(`${GROUP}/dossier/:person/dossier.zip`, archive)

async function certificate(c: Ask): Promise<Response> {
  const { facts, gauge } = await oneTrainee(c, { code: 'certificate' }, { certifies: true })
  const bytes = await renderCertificate(facts, gauge, c.var.now)
  return send(c, `certificat-${slugOf(fullName(gauge))}.pdf`, 'application/pdf', bytes)
}

async function dossier(c: Ask): Promise<Response> {
  const { facts, gauge } = await oneTrainee(c, { code: 'training dossier' })
  const bytes = await renderDossier(facts, gauge, [], c.var.now)
  return send(c, `dossier-${slugOf(fullName(gauge))}.pdf`, 'application/pdf', bytes)
}

/** The same papers with the half-days that they signed and the works themselves, in one archive with its index. */
async function archive(c: Ask): Promise<Response> {
  const { facts, gauge } = await oneTrainee(c, { code: 'training dossier with works' }, { certifies: true })
  const name = `dossier-${slugOf(fullName(gauge))}`
  return sendArchive(c, `${name}.zip`, entries(c, facts, gauge, name))
}

async function* entries(c: Ask, facts: DossierFacts, gauge: TraineeGauge, folder: string) {
  const { db, now } = c.var
  const works = await handedWorksOf(db, facts.group.id, gauge.personId)
  const own = facts.presences.filter(({ personId }) => personId === gauge.personId)
  const sheets = await readSignedSheets(db, facts.group.id, own)
  const listed: ListedPiece[] = []
  for await (const piece of traineePieces(facts, gauge, folder, { sheets, works, extra: [], now })) {
    const { title, digest } = piece
    listed.push({ path: piece.path.slice(folder.length + 1), title, digest })
    yield 'fileId' in piece
      ? await fileEntry(c, piece.path, piece.fileId)
      : { path: piece.path, content: piece.bytes }
  }
  const heading = `Dossier de formation ${de(fullName(gauge))}`
  yield { path: `${folder}/index.html`, content: writeIndex(heading, [{ heading: null, pieces: listed }]) }
}

/** The trainee of the address, for themselves or for who reads their work in this group: then a line is left. @throws notFound for strangers. */
async function oneTrainee(c: Ask, why: ReadingReason, { certifies = false } = {}) {
  const actor = requireActor(c)
  const groupId = idIn(c, 'group')
  const personId = idIn(c, 'person')
  return c.var.db.transaction(async (tx) => {
    const own = (await idsOf(tx, actor.personId)).includes(personId)
    if (!own && !(await readsWorks(tx, actor, groupId, c.var.now))) throw notFound()
    const right = await openFile(tx, actor, personId, 'learning work', why, c.var.now)
    if (!right || right.only) throw notFound()
    if (certifies) await certifyOver(tx, groupId, c.var.now, personId)
    const facts = await needFacts(tx, groupId, c.var.now)
    const gauge = facts.gauge.trainees.find((one) => one.personId === personId)
    if (!gauge) throw notFound()
    return { facts, gauge }
  })
}

async function needFacts(db: Db, groupId: GroupId, now: Date): Promise<DossierFacts> {
  const facts = await readDossierFacts(db, groupId, now)
  if (!facts) throw notFound()
  return facts
}

const send = (c: Ask, name: string, type: string, bytes: Uint8Array): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
  })
