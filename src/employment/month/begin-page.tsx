import { directs, worksAs, type Actor } from '#people'
import { Empty, Heading, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'

/** Where somebody of an ACI that leads no action yet sits: it opens nothing, it says what comes first. */
export function beginsIn(actor: Actor): 'direction' | 'team' | undefined {
  if (directs(actor, 'integration')) return 'direction'
  return worksAs(actor, 'technical supervisor', 'integration adviser') ? 'team' : undefined
}

/** An ACI without action: posts are those of an action that it leads, and its direction creates it. */
export function beginPage(c: Ask, seat: 'direction' | 'team'): Response {
  return page(
    c,
    { title: 'L’insertion', room: 'employment', density: 'bureau', space: 'Insertion' },
    <div class="stack loose narrow">
      <Heading title="L’insertion" />
      <Empty
        icon="work"
        title="Votre structure ne mène pas encore d’action"
        text={
          seat === 'direction'
            ? 'Les postes et les contrats d’insertion sont ceux d’une action : créez-la, puis revenez ici.'
            : 'Les postes et les contrats d’insertion sont ceux d’une action. La direction de votre structure la crée.'
        }
      >
        {seat === 'direction' && <LinkButton href="/actions/nouvelle">Créer l’action</LinkButton>}
      </Empty>
    </div>,
  )
}
