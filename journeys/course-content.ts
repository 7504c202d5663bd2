import { writeZip } from '#platform/zip'

// A course of one page, as somebody else would have made it: it speaks cmi5 with what every browser has.

const script = `
const parameters = new URLSearchParams(location.search)
const [endpoint, actor, registration, id] = ['endpoint', 'actor', 'registration', 'activityId'].map((name) => parameters.get(name))
const begun = Date.now()
let token = ''
let data = {}
const ask = (method, path, body) =>
  fetch(endpoint + path, {
    method,
    headers: { Authorization: 'Basic ' + token, 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  })
const duration = () => 'PT' + Math.round((Date.now() - begun) / 1000) + 'S'
async function say(verb, result) {
  const judged = result && (result.success !== undefined || result.completion !== undefined)
  const category = ['cmi5'].concat(judged ? ['moveon'] : []).map((name) => ({ id: 'https://w3id.org/xapi/cmi5/context/categories/' + name }))
  const template = data.contextTemplate
  const mastery = verb === 'passed' ? { 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': data.masteryScore } : {}
  const answer = await ask('POST', 'statements', {
    id: crypto.randomUUID ? crypto.randomUUID() : ([1e7] + -1e3 + -4e3 + -8e3 + -1e11).replace(/[018]/g, (c) => (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16)),
    actor: JSON.parse(actor),
    verb: { id: 'http://adlnet.gov/expapi/verbs/' + verb },
    object: { id },
    result,
    context: {
      ...template,
      registration,
      contextActivities: { ...template.contextActivities, category },
      extensions: { ...template.extensions, ...mastery },
    },
    timestamp: new Date().toISOString(),
  })
  document.querySelector('output').append(verb + ' ' + answer.status + ' ')
}
async function begin() {
  token = (await (await fetch(parameters.get('fetch'), { method: 'POST' })).json())['auth-token']
  const where = new URLSearchParams({ activityId: id, agent: actor, registration, stateId: 'LMS.LaunchData' })
  data = await (await ask('GET', 'activities/state?' + where)).json()
  await say('initialized')
  document.querySelector('button').disabled = false
}
document.querySelector('button').addEventListener('click', async () => {
  await say('completed', { completion: true, duration: duration() })
  await say('passed', { success: true, score: { scaled: 0.9 }, duration: duration() })
  await say('terminated', { duration: duration() })
  location.href = data.returnURL
})
begin()
`

const page = `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>Aérer une chambre</title><h1>Aérer une chambre</h1><p>Ouvrez la fenêtre dix minutes.</p>
<button disabled>J’ai fini</button><output></output><script src="cours.js"></script></html>`

const texts =
  '<title><langstring lang="fr-FR">Aérer une chambre</langstring></title><description><langstring lang="fr-FR">Dix minutes, fenêtre ouverte.</langstring></description>'

const structure = `<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://editeur.example/aerer">${texts}</course>
  <au id="https://editeur.example/aerer/1" moveOn="CompletedAndPassed" masteryScore="0.8">${texts}<url>index.html</url></au>
</courseStructure>`

/** Its ZIP. */
export const airingCourse = (): Buffer =>
  Buffer.from(
    writeZip(
      Object.entries({ 'cmi5.xml': structure, 'index.html': page, 'cours.js': script }).map(
        ([path, text]) => ({
          path,
          bytes: Buffer.from(text),
        }),
      ),
      new Date('2026-06-01T10:00:00Z'),
    ),
  )
