import { readFileSync } from 'node:fs'
import { isId, newSite, type Ask, type Site } from '#platform/web'
import { asId } from '#platform/id'
import { absent, answerFile } from './answer.ts'
import { CONTENT } from './url.ts'
import { decoded } from './decoded.ts'
import { fileOf, readStored, wholeOf } from './read-stored-file.ts'
import { isScorm } from '../package.ts'
import { readPackage } from '../package-store.ts'
import { honestType, isPage, playerPage } from './scorm-page.ts'
import { LARGEST_TEXT, servePage, standIns } from './serve-page.ts'
import { isScriptName, markOf, scormScript, type ScriptName } from './scorm-scripts.ts'
import { STAND_INS, standInsScript } from './stand-ins.ts'
import { PLAYER, SCO_FILES } from './scorm-url.ts'

const PACKAGE = `${CONTENT}/:package{[0-9a-f-]{36}}`
const OURS = `${CONTENT}/scorm`
const FONT = 'atkinson-next-fr.woff2'
const font = readFileSync(new URL(`../../../browser/public/fonts/${FONT}`, import.meta.url))

/** What plays the SCOs of a package: our player, the runtimes, and the files, whose pages find the runtime at their first line. */
export const scormContent: Site = newSite()
  .get(`${PACKAGE}/${PLAYER}`, play)
  .get(`${PACKAGE}/${SCO_FILES}/*`, serveScoFile)
  .get(`${OURS}/:file`, serveOurs)
  .get(`${OURS}/fonts/${FONT}`, (c) => answerFile(c, fileOf('font/woff2', font)))

async function play(c: Ask): Promise<Response> {
  const id = c.req.param('package') ?? ''
  const found = isId(id) ? await readPackage(c.var.db, id) : undefined
  if (!found || !isScorm(found.kind)) return absent()
  const page = playerPage({
    title: found.title,
    script: await addressOf('player'),
    style: `${OURS}/${STYLE}`,
  })
  const answer = answerFile(c, fileOf('text/html; charset=utf-8', Buffer.from(page)))
  // its scripts change with us, not with the package
  answer.headers.set('cache-control', 'no-store')
  return answer
}

async function serveScoFile(c: Ask): Promise<Response> {
  const id = c.req.param('package') ?? ''
  const path = decoded(c.req.path.split('/').slice(6).join('/'))
  const found = isId(id) ? await readPackage(c.var.db, id) : undefined
  if (!found || !isScorm(found.kind) || path === undefined) return absent()
  const { db, site } = c.var.ground
  const file = await readStored({ db, dataDir: site.dataDir }, asId(id), path)
  if (!file) return absent()
  if (isPage(file.mediaType)) {
    const runtime = `<script src="${await addressOf(found.kind)}"></script>`
    return servePage(c, file, `${runtime}${standIns(c)}`)
  }
  if (!/charset/.test(file.mediaType) || file.size > LARGEST_TEXT) return answerFile(c, file)
  const bytes = await wholeOf(file)
  return answerFile(c, fileOf(honestType(file.mediaType, bytes), bytes))
}

const addressOf = async (name: ScriptName): Promise<string> => `${OURS}/${(await scormScript(name)).name}`

const sheets = ['au/frame', 'au/buttons', 'scorm-player/player']
const style = Buffer.concat(sheets.map((name) => readFileSync(new URL(`../${name}.css`, import.meta.url))))
const STYLE = `player-${markOf(style)}.css`

async function serveOurs(c: Ask): Promise<Response> {
  const file = c.req.param('file') ?? ''
  if (file === STYLE) return answerFile(c, fileOf('text/css; charset=utf-8', style))
  if (file === STAND_INS) return answerFile(c, fileOf('text/javascript; charset=utf-8', standInsScript))
  const name = file.split('-')[0] ?? ''
  const script = isScriptName(name) ? await scormScript(name) : undefined
  if (script?.name !== file) return absent()
  return answerFile(c, fileOf('text/javascript; charset=utf-8', Buffer.from(script.text)))
}
