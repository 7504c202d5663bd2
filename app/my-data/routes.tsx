import { isStaff, requireActor } from '#people'
import { Heading, LinkButton } from '#platform/ui'
import { parisDay } from '#platform/time'
import { countTry, newSite, page, problem, sendPieces, type Ask } from '#platform/web'
import { streamZip } from '#platform/zip'
import { gatherMyData } from './gather-my-data.ts'
import { listEntries } from './list-entries.ts'

export const myDataSite = newSite().get('/moi/donnees', explain).get('/moi/donnees.zip', takeAway)

function explain(c: Ask): Response {
  const density = isStaff(requireActor(c)) ? 'bureau' : 'terrain'
  return page(
    c,
    { title: 'Emporter mes données', room: 'people', density, listen: true },
    <div class="stack loose narrow">
      <Heading title="Emporter mes données" lead="Tout ce que Beffroi sait de moi, dans un seul fichier." />
      <p>
        J’ouvre le fichier, puis la page <b>index.html</b> : tout y est écrit en clair, sans internet.
      </p>
      <p>
        Le fichier se garde sur ce téléphone ou cet ordinateur. Il est à moi : je peux le lire, le garder, le
        donner à qui je veux.
      </p>
      <LinkButton icon="download" href="/moi/donnees.zip" download wide>
        Prendre mes données
      </LinkButton>
      <p class="muted">Si cet appareil n’est pas à moi, j’efface le fichier après l’avoir lu.</p>
      <ul>
        <li>Mon nom, mes coordonnées, mes rôles.</li>
        <li>Mes travaux, avec mes photos, mes voix et mes textes.</li>
        <li>Mes présences, mes résultats, mes contrats, mes commandes.</li>
        <li>Qui m’accompagne, et qui a ouvert mon dossier.</li>
        <li>Les messages que j’ai reçus.</li>
      </ul>
      <p>
        <a href="/moi">Mon espace</a>
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
