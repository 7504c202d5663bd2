import { isStaff, requireActor } from '#people'
import { Heading, LinkButton } from '#platform/ui'
import { parisDay } from '#platform/time'
import { countTry, newSite, page, problem, sendPieces, speak, type Ask } from '#platform/web'
import { streamZip } from '#platform/zip'
import { gatherMyData } from './gather-my-data.ts'
import { listEntries } from './list-entries.ts'
import { myDataSentences } from './sentences.ts'

export const myDataSite = newSite().get('/moi/donnees', explain).get('/moi/donnees.zip', takeAway)

function explain(c: Ask): Response {
  const density = isStaff(requireActor(c)) ? 'bureau' : 'terrain'
  const say = speak(c, myDataSentences)
  return page(
    c,
    { title: say.title, room: 'people', density, listen: true },
    <div class="stack loose narrow">
      <Heading title={say.title} lead={say.lead} />
      <p>
        {say.open} <b dir="ltr">index.html</b>. {say.inside}
      </p>
      <p>
        {say.kept} {say.mine}
      </p>
      <LinkButton icon="download" href="/moi/donnees.zip" download wide>
        {say.take}
      </LinkButton>
      <p class="muted">{say.shared}</p>
      <ul>
        {Object.values(say.what).map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      {c.var.language !== 'fr' && <p class="muted">{say.inFrench}</p>}
      <p>
        <a href="/moi">{say.mySpace}</a>
      </p>
    </div>,
  )
}

async function takeAway(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const { personId } = actor
  if (
    !(await c.var.db.transaction((tx) =>
      countTry(tx, `my-data:${personId}`, { max: 10, seconds: 900 }, c.var.now),
    ))
  )
    return problem(c, 429)
  const { db, now } = c.var
  const { url, dataDir } = c.var.ground.site
  const folders = await gatherMyData(db, personId, { url })
  const on = parisDay(now)
  const entries = listEntries(db, folders, { name: actor.name, on, dataDir })
  return sendPieces(c, { name: `mes-donnees-${on}.zip`, type: 'application/zip' }, streamZip(entries, now))
}
