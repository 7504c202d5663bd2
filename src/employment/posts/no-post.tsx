import { Empty, LinkButton } from '#platform/ui'
import type { Inside } from '../reach.ts'
import { POSTS } from './post-query.ts'

export const NEW = `${POSTS}/nouveau`

/** An ACI without a post yet: by hand for its direction, by its workbook for who keeps its register. */
export function NoPost({ seat }: Pick<Inside, 'seat'>) {
  const text = 'Ajoutez-les un par un, ou tous à la fois par le classeur de la structure.'
  if (seat === 'funder' || seat === 'technical supervisor')
    return <Empty icon="work" title="Aucun poste à cette date" text="La structure n’en a pas encore écrit." />
  return (
    <Empty icon="work" title="Aucun poste à cette date" text={text}>
      {seat === 'direction' && <LinkButton href={NEW}>Ajouter un poste</LinkButton>}
      <LinkButton {...(seat === 'direction' ? { kind: 'quiet' as const } : {})} href="/imports/posts">
        Importer des postes et des contrats
      </LinkButton>
    </Empty>
  )
}
