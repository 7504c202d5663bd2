import { isStaff, requireActor } from '#people'
import { Heading, LinkButton } from '#platform/ui'
import { parisDay } from '#platform/time'
import { countTry, newSite, page, problem, type Ask } from '#platform/web'
import { gatherMyData } from './gather-my-data.ts'

export const myDataSite = newSite().get('/moi/donnees', explain).get('/moi/donnees.zip', takeAway)

function explain(c: Ask): Response {
  const density = isStaff(requireActor(c)) ? 'bureau' : 'terrain'
  return page(
    c,
    { title: 'Emporter mes données', room: 'people', density, listen: true },
    <div class="stack loose narrow">
      <Heading title="Emporter mes données" lead="Tout ce que Beffroi sait de moi, dans un seul fichier." />
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
        <li>Mon travail, mes présences, mes résultats.</li>
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
  const { personId } = requireActor(c)
  if (
    !(await c.var.db.transaction((tx) =>
      countTry(tx, `my-data:${personId}`, { max: 10, seconds: 900 }, c.var.now),
    ))
  )
    return problem(c, 429)
  const zip = await gatherMyData(c.var.db, personId, { url: c.var.ground.site.url, now: c.var.now })
  return c.body(new Uint8Array(zip), 200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="mes-donnees-${parisDay(c.var.now)}.zip"`,
    'cache-control': 'no-store',
  })
}
