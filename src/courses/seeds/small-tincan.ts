import { writeZip } from '#platform/zip'

// The smallest package of Tin Can there is, for tests: a page that says it was opened, and one button that ends it.

/** A tincan.xml. Its first activity stands on line 4. */
const tincanFile = (activities: string): string => `<?xml version="1.0" encoding="utf-8"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd">
<activities>
${activities}
</activities>
</tincan>
`

export const TINCAN_ID = 'http://editeur.example/balayer'

const course = `<activity id="${TINCAN_ID}" type="http://adlnet.gov/expapi/activities/course">
<name lang="en-US">Sweep</name><name lang="fr-FR">Balayer une cour</name>
<description lang="fr-FR">Du haut vers le bas</description>
<launch lang="fr-FR">res\\index.html?theme=1</launch>
</activity>
<activity id="${TINCAN_ID}/question-1" type="http://adlnet.gov/expapi/activities/cmi.interaction">
<name lang="fr-FR">Par où commencer ?</name>
</activity>`

const page = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Balayer</title><h1>Balayer une cour</h1>
<button id="well">well</button><p id="said"></p>
<script>
var q = new URLSearchParams(location.search)
function say(verb, result) {
  return fetch(q.get('endpoint') + 'statements', {
    method: 'POST',
    headers: { Authorization: q.get('auth'), 'Content-Type': 'application/json', 'X-Experience-API-Version': '1.0.1' },
    body: JSON.stringify({
      actor: JSON.parse(q.get('actor')),
      verb: { id: 'http://adlnet.gov/expapi/verbs/' + verb, display: { 'en-US': verb } },
      object: { id: q.get('activity_id') },
      result: result,
      context: { registration: q.get('registration') },
    }),
  }).then(function (answer) { document.getElementById('said').textContent = verb + ' ' + answer.status })
}
say('attempted')
document.getElementById('well').addEventListener('click', function () { say('passed', { score: { raw: 18, min: 0, max: 20 }, success: true, completion: true }) })
</script></html>`

/** A ZIP of it, with its page. */
export const tincanZip = (activities = course): Uint8Array =>
  writeZip(
    [
      { path: 'tincan.xml', bytes: tincanFile(activities) },
      { path: 'res/index.html', bytes: page },
    ],
    new Date('2026-06-01T10:00:00Z'),
  )
