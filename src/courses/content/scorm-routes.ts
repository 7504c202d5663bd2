import { readFileSync } from 'node:fs'
import { isId, newSite, type Ask, type Site } from '#platform/web'
import { asId } from '#platform/id'
import { absent, answerFile } from './answer.ts'
import { CONTENT } from './url.ts'
import { decoded } from './decoded.ts'
import { readMember } from '../member-store.ts'
import { readPackage } from '../package-store.ts'
import { honestType, isPage, playerPage, withScript } from './scorm-page.ts'
import { isScriptName, markOf, scormScript, type ScriptName } from './scorm-scripts.ts'
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
  .get(`${OURS}/fonts/${FONT}`, (c) => answerFile(c, { mediaType: 'font/woff2', bytes: font }))

async function play(c: Ask): Promise<Response> {
  const id = c.req.param('package') ?? ''
  const found = isId(id) ? await readPackage(c.var.db, id) : undefined
  if (!found || found.kind === 'cmi5') return absent()
  const page = playerPage({
    title: found.title,
    script: await addressOf('player'),
    style: `${OURS}/${STYLE}`,
  })
  const answer = answerFile(c, { mediaType: 'text/html; charset=utf-8', bytes: Buffer.from(page) })
  // its scripts change with us, not with the package
  answer.headers.set('cache-control', 'no-store')
  return answer
}

async function serveScoFile(c: Ask): Promise<Response> {
  const id = c.req.param('package') ?? ''
  const path = decoded(c.req.path.split('/').slice(6).join('/'))
  const found = isId(id) ? await readPackage(c.var.db, id) : undefined
  if (!found || found.kind === 'cmi5' || path === undefined) return absent()
  const file = await readMember(c.var.db, asId(id), path)
  if (!file) return absent()
  const mediaType = honestType(file.mediaType, file.bytes)
  if (!isPage(mediaType)) return answerFile(c, { ...file, mediaType })
  const answer = answerFile(c, { mediaType, bytes: withScript(file.bytes, await addressOf(found.kind)) })
  answer.headers.set('cache-control', 'no-store')
  return answer
}

const addressOf = async (name: ScriptName): Promise<string> => `${OURS}/${(await scormScript(name)).name}`

const sheets = ['au/frame', 'au/buttons', 'scorm-player/player']
const style = Buffer.concat(sheets.map((name) => readFileSync(new URL(`../${name}.css`, import.meta.url))))
const STYLE = `player-${markOf(style)}.css`

async function serveOurs(c: Ask): Promise<Response> {
  const file = c.req.param('file') ?? ''
  if (file === STYLE) return answerFile(c, { mediaType: 'text/css; charset=utf-8', bytes: style })
  const name = file.split('-')[0] ?? ''
  const script = isScriptName(name) ? await scormScript(name) : undefined
  if (script?.name !== file) return absent()
  return answerFile(c, { mediaType: 'text/javascript; charset=utf-8', bytes: Buffer.from(script.text) })
}
