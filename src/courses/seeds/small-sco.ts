import { writeZip } from '#platform/zip'

// The smallest SCOs there are, for tests: what they read is shown, what they write is asked by their buttons.

type Version = '1.2' | '2004'

/** How each version is looked for, as the makers of contents copy it from ADL, and what it calls things. */
const speech = {
  '1.2': {
    file: 'sco.js',
    find: `function find(win) { while (!win.API && win.parent && win.parent != win) win = win.parent; return win.API }
var api = find(window)
var begin = 'LMSInitialize', get = 'LMSGetValue', set = 'LMSSetValue', keep = 'LMSCommit', finish = 'LMSFinish'
var place = 'cmi.core.lesson_location', entry = 'cmi.core.entry', exit = 'cmi.core.exit', raw = 'cmi.core.score.raw'
function done(score) { api[set](raw, score); api[set]('cmi.core.lesson_status', 'completed') }`,
  },
  '2004': {
    file: 'sco.js',
    find: `function scan(win) { while (win.API_1484_11 == null && win.parent != null && win.parent != win) win = win.parent; return win.API_1484_11 }
var api = window.parent && window.parent != window ? scan(window.parent) : null
var begin = 'Initialize', get = 'GetValue', set = 'SetValue', keep = 'Commit', finish = 'Terminate'
var place = 'cmi.location', entry = 'cmi.entry', exit = 'cmi.exit'
function done(score) { api[set]('cmi.score.scaled', score / 100); api[set]('cmi.completion_status', 'completed'); api[set]('cmi.success_status', score < 80 ? 'failed' : 'passed') }`,
  },
} as const

const script = (version: Version) => `${speech[version].find}
function show(id, words) { document.getElementById(id).textContent = words }
function press(id, act) { document.getElementById(id).addEventListener('click', act) }
if (location.pathname.endsWith('/two.html') ? api[get](place) === '' : api[begin]('') !== 'true') show('said', 'no runtime')
else show('said', api[get](entry) + '|' + api[get](place) + '|' + api[get]('cmi.suspend_data') + '|' + api[get]('cmi.launch_data'))
press('place', function () {
  api[set](place, 'page-3'); api[set]('cmi.suspend_data', 'a=1;b=é'); show('said', api[get](place) + ' ' + api[keep](''))
})
press('answer', function () {
  api[set]('cmi.interactions.0.id', 'q1'); api[set]('cmi.interactions.0.type', 'numeric')
  api[set]('cmi.interactions.0.' + (begin === 'Initialize' ? 'learner_response' : 'student_response'), '100')
  api[set]('cmi.interactions.0.result', 'correct'); api[keep]('')
})
press('pause', function () { api[set](exit, 'suspend'); show('said', api[finish]('')) })
press('well', function () { done(90); show('said', api[finish]('')) })
press('badly', function () { done(40); show('said', api[finish]('')) })
`

const page = (title: string) => `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>${title}</title></head><body>
<h1>${title}</h1><p id="said"></p>
${['place', 'answer', 'pause', 'well', 'badly'].map((id) => `<button id="${id}">${id}</button>`).join('\n')}
<a href="two.html">two</a>
<script src="sco.js"></script>
</body></html>
`

type Options = {
  version?: Version
  title?: string
  /** Inside its one item. */
  item?: string
  /** In place of its one item. */
  items?: string
  resources?: string
}

const names = {
  '1.2':
    'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
  '2004':
    'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"',
}

/** An imsmanifest.xml. Its items begin on line 6, its resources on line 9. */
export function manifest(options: Options = {}): string {
  const { version = '1.2', title = 'Le cours', item = '' } = options
  const type = version === '1.2' ? 'scormtype' : 'scormType'
  const one = `<item identifier="I1" identifierref="R1"><title>La partie</title>${item}</item>`
  const resource = `<resource identifier="R1" type="webcontent" adlcp:${type}="sco" href="un/index.html"/>`
  return `<?xml version="1.0"?>
<manifest identifier="M1" ${names[version]}>
<organizations default="O1">
<organization identifier="O1">
<title>${title}</title>
${options.items ?? one}
</organization>
</organizations>
<resources>${options.resources ?? resource}</resources>
</manifest>
`
}

/** A ZIP of it, with its pages. */
export const scormZip = (options: Options = {}, files: Record<string, string | Buffer> = {}): Uint8Array =>
  writeZip(
    Object.entries<string | Buffer>({
      'imsmanifest.xml': manifest(options),
      'un/index.html': page('La partie'),
      'un/two.html': page('La suite'),
      'un/sco.js': script(options.version ?? '1.2'),
      ...files,
    }).map(([path, bytes]) => ({ path, bytes })),
    new Date('2026-06-01T10:00:00Z'),
  )
