import { eventAddress, type Offered } from '#company'
import { typo } from '#platform/i18n'
import { Alert, Button } from '#platform/ui'

type OfferedProps = { here: string; offered: Offered[]; withdrawn: Offered[] }

/** What groups offer to the bulletin, each taken by one press; and what one of them took back. */
export const OfferedArticles = ({ here, offered, withdrawn }: OfferedProps) => (
  <>
    {withdrawn.map((one) => (
      <Alert kind="wait" title={typo(`${one.groupTitle} a retiré son texte : ${one.title}`)}>
        <p>{typo(`Enlevez ces phrases de l’article : « ${one.words} »`)}</p>
      </Alert>
    ))}
    {offered.length > 0 && (
      <section class="panel stack" aria-labelledby="proposes">
        <h2 id="proposes">Proposés par des groupes</h2>
        {offered.map((one) => (
          <form class="stack tight" method="post" action={`${here}/proposes`}>
            <h3>{typo(`${one.title}, ${one.groupTitle}`)}</h3>
            <p>{typo(one.words)}</p>
            <input type="hidden" name="offered" value={one.id} />
            <p class="row">
              <Button kind="quiet" icon="plus" label={typo(`Reprendre ${one.title} dans ce numéro`)}>
                Reprendre dans ce numéro
              </Button>
              {one.isOpen && (
                <a href={eventAddress(one.id)}>
                  La journée<span class="vh">{typo(` ${one.title}`)}</span>
                </a>
              )}
            </p>
          </form>
        ))}
      </section>
    )}
  </>
)
